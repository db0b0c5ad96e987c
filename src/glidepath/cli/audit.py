"""`glidepath audit verify`: the log, proven."""

import click

from glidepath.cli.site import tables
from glidepath.cli.terminal import console
from glidepath.web.records import audit


@click.command("verify")
def command() -> None:
    """Prove that the log of reads and writes is whole; name the first broken entry and leave with 1 if it is not."""
    tables()
    out = console()
    found = audit.verify()
    if found.broken is not None:
        out.print(f"[worse]Broken at entry {found.broken.seq}: {found.broken.reason}.[/worse]")
        out.print(f"[quiet]{found.entries} entries before it hold, up to hash {found.head}[/quiet]")
        raise SystemExit(1)
    out.print(f"[real]The log is whole: {found.entries} entries.[/real]")
    out.print(f"[quiet]Last hash {found.head}[/quiet]")
