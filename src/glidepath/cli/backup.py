"""`glidepath backup`: everything kept, in one file."""

from pathlib import Path

import click
from rich.console import Console

from glidepath.cli.site import tables
from glidepath.cli.terminal import console, table, wrong
from glidepath.web.records import backup


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Copy everything kept into FILE while the clinic works, with row counts and content hashes.

    The file holds everything there is to know about people: keep it as the records themselves are kept.
    """
    if file.exists():
        wrong(f"{file}: is there already; a backup never overwrites another")
    tables()
    try:
        show(backup.save(file), console(), f"Saved to {file}")
    except OSError as error:
        wrong(f"{file}: cannot be written ({error.strerror})")


def show(manifest: backup.Manifest, out: Console, title: str) -> None:
    """Print what a backup holds."""
    out.print(title, soft_wrap=True, style="head")
    rows = table("table", "rows", "SHA-256")
    for name, held in manifest.tables.items():
        rows.add_row(name, str(held.rows), held.sha256[:16])
    out.print(rows)
    out.print(f"[quiet]Log: {manifest.audit_entries} entries, ending in {manifest.audit_head}[/quiet]")
