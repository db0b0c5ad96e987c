"""`glidepath directory import nppes`: who was given which number, from the monthly file."""

from datetime import datetime
from pathlib import Path

import click
from django.utils import timezone

from glidepath.cli.directory.told import AGAIN, CHUNK, DAY, day, imported
from glidepath.cli.site import tables
from glidepath.web.records.imports import sources


@click.command("nppes")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--on", type=DAY, help="The day of the file; today when left out.")
@click.option("--known-only", is_flag=True, help="Keep only who reports a speciality that the catalogue knows.")
@AGAIN
@CHUNK
def command(file: Path, on: datetime | None, known_only: bool, again: bool, chunk: int) -> None:
    """Import FILE, the monthly NPPES file (npidata_pfile_….csv): identities behind NPIs.

    Rows are streamed, so ten million need no more memory than a few thousand. Broken off, by a kill too, it goes on
    where it was; the same file again changes nothing. Wrong rows are said on standard error with their line.
    """
    tables()
    seen_on = day(on, timezone.localdate())
    imported(file, "nppes", again=again, work=lambda teller: sources.identities_of_file(
        file, seen_on=seen_on, known_only=known_only, say=teller.wrong, told=teller.told, chunk=chunk))  # fmt: skip
