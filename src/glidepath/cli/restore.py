"""`glidepath restore`: a backup brought back."""

from pathlib import Path

import click

from glidepath.cli.backup import show
from glidepath.cli.site import tables
from glidepath.cli.terminal import console, wrong
from glidepath.web.records import backup


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Bring FILE back into an empty database of either kind, and prove every row, hash and log entry.

    Nothing is changed when the file is damaged, of another version, or the database is not empty.
    """
    tables()
    try:
        show(backup.restore(file), console(), f"Restored from {file}, every row proven")
    except backup.Unusable as error:
        said = str(error)
        wrong(said if said.startswith(str(file)) else f"{file}: {said}")
