"""`glidepath directory import npi` and `glidepath directory npi`: answers of the registry, and one number."""

from datetime import datetime
from pathlib import Path

import click
from django.utils import timezone

from glidepath.cli.directory.proofs import proves
from glidepath.cli.directory.told import AGAIN, DAY, day, imported
from glidepath.cli.site import tables
from glidepath.cli.terminal import console, wrong
from glidepath.directory import day_words
from glidepath.directory import npi as read_npi
from glidepath.web.listing import identities
from glidepath.web.records.imports import sources


@click.command("npi")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--on", type=DAY, help="The day on which the registry was asked; today when left out.")
@AGAIN
def load(file: Path, on: datetime | None, again: bool) -> None:
    """Import FILE, an answer of the NPI registry: JSON of its version 2.1, as fetched by yourself.

    Nothing is fetched from here. The registry is at https://npiregistry.cms.hhs.gov/api/?version=2.1.
    """
    tables()
    asked = day(on, timezone.localdate())
    imported(file, "npi", again=again, work=lambda teller: sources.identities_of_answer(
        file, asked=asked, say=teller.wrong))  # fmt: skip


@click.command("npi")
@click.argument("number")
def look(number: str) -> None:
    """Check the digits of an NPI, and say whose it is as far as a register was imported.

    Leaves with 2 for a number that cannot be one, with 1 for one that ended or is in no register here.
    """
    try:
        given = read_npi(number)
    except ValueError as error:
        wrong(f"{error}")
    tables()
    out, found = console(), identities.one(given)
    if found is None:
        out.print(f"{given} may be an NPI: its check digit holds. No register that was imported here holds it.")
        raise SystemExit(1)
    ended = f", ended by {day_words(found['ended'])}" if found["ended"] else ""
    out.print(f"[head]{found['name'] or 'No name'}[/head] {found['letters']}{ended}", soft_wrap=True)
    out.print(f"{found['address']}, {found['city']} {found['state']} {found['postal_code']}", soft_wrap=True)
    for one in found["reported"]:
        out.print(f"  says: {one.taxonomy} {one.state} {one.number}")
    out.print(f"[quiet]seen on {day_words(found['seen_on'])}[/quiet]")
    proves(out, found["source"])
    if found["ended"]:
        raise SystemExit(1)
