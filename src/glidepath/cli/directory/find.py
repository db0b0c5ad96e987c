"""`glidepath directory find`: who is near, in the order of the page."""

import click
from django.utils import timezone

from glidepath.catalogue import conditions, techniques
from glidepath.catalogue.credentials import credentials
from glidepath.cli.site import tables
from glidepath.cli.terminal import console, table, wrong
from glidepath.directory import SAYS, Point, Wanted
from glidepath.web.listing import places
from glidepath.web.listing.search import search


@click.command("find")
@click.argument("place", required=False, default="")
@click.option("--within", default=50.0, show_default=True, type=click.FloatRange(1, 500), help="Kilometres.")
@click.option("--condition", default="", help="Id of a condition, such as neck_pain.")
@click.option("--technique", default="", help="Id of a technique, such as active_release.")
@click.option("--licence", default="", help="Id of a licence kind, such as physical_therapist.")
@click.option("--language", default="", help="Two letters, such as es.")
def command(place: str, within: float, condition: str, technique: str, licence: str, language: str) -> None:
    """List who offers care near PLACE, a postal code or a name (`Boulder, CO`); everybody where none is given."""
    tables()
    known = credentials()
    for name, given, among in (("condition", condition, conditions()), ("technique", technique, techniques()),
                               ("licence", licence, known.licences), ("language", language, known.languages)):
        if given and given not in among:
            wrong(f"--{name} is {given!r}, expected one of {', '.join(among)}")
    near = _point(place) if place else None
    wanted = Wanted(condition=condition, technique=technique, licence=licence, language=language, near=near)
    rows = table("who", "where", "km", "licensed there today", "meets")
    found = search(wanted, within=within, on=timezone.localdate(), known=known)
    for one, ranked in found:
        rows.add_row(one.entry.row["name"], one.entry.row["city"], "" if ranked.km is None else f"{ranked.km:.0f}",
                     "yes" if one.practice.licensed else "cannot be said", ", ".join(ranked.meets))  # fmt: skip
    out = console()
    out.print(rows if found else "Nobody found.")
    out.print(f"[quiet]{SAYS}[/quiet]")


def _point(place: str) -> Point:
    """The point of a place; leave with 2 where there is none or several."""
    found = places.named(place)
    if not found:
        wrong(f"{place!r} is in no gazetteer here" if places.any_there() else
              "no postal areas are on file; `glidepath directory places FILE` imports them")  # fmt: skip
    if len({(one["country"], one["region"]) for one in found}) > 1:
        wrong(f"{place!r} may be {', '.join(_said(one) for one in found)}: give the region after a comma")
    return Point(latitude=found[0]["latitude"], longitude=found[0]["longitude"])


def _said(one: dict[str, str]) -> str:
    """A place with its region and country."""
    return f"{one['name']}, {one['region']} ({one['country']})"
