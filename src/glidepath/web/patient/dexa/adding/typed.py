"""One scan typed by hand: its day, its scanner, and a mass for each tissue of each region that the report gives."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec
from django.http import HttpRequest

from glidepath.body import Side
from glidepath.catalogue import Tongue
from glidepath.exchange.dexa import DexaError, Read, table
from glidepath.track.dexa import Tissue, part_words
from glidepath.web.patient.dexa.adding.asking import (
    LONGEST,
    UNITS,
    Problem,
    asked_precision,
    must_be_past,
    written,
)

ROWS = (
    ("total", Side.MIDLINE), ("trunk", Side.MIDLINE), ("arm", Side.LEFT), ("arm", Side.RIGHT), ("leg", Side.LEFT),
    ("leg", Side.RIGHT), ("android", Side.MIDLINE), ("gynoid", Side.MIDLINE),
)  # fmt: skip
NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,4})?")


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it was sent; `masses` by the names of its fields."""

    day: str = ""
    unit: str = "kg"
    scanner: str = ""
    place: str = ""
    masses: dict[str, str] = {}
    precision: dict[str, str] = {}

    def fields(self) -> Iterator[tuple[str, str]]:
        """The names and values of the form's fields."""
        yield from (("day", self.day), ("unit", self.unit), ("scanner", self.scanner), ("place", self.place))
        yield from self.masses.items()
        yield from self.precision.items()


def name_of(region: str, side: Side, tissue: Tissue) -> str:
    """The name of the field of a mass."""
    return f"mass-{side}-{region}-{tissue}"


def typed(request: HttpRequest) -> Typed:
    """Take the form."""
    post = request.POST
    unit = post.get("unit", "")
    names = [name_of(region, side, tissue) for region, side in ROWS for tissue in Tissue]
    return Typed(
        day=post.get("day", "").strip()[:10], unit=unit if unit in UNITS else UNITS[0],
        scanner=post.get("scanner", "").strip()[:LONGEST], place=post.get("place", "").strip()[:LONGEST],
        masses={name: post.get(name, "").strip()[:12] for name in names}, precision=asked_precision(post),
    )  # fmt: skip


def read_typed(one: Typed, *, spoken: Tongue, today: date) -> tuple[Read, ...]:
    """Read the scan that was typed, by the same rules as a file. Raises: Problem naming the field."""
    try:
        day = date.fromisoformat(one.day)
    except ValueError as error:
        raise Problem(spoken.say("The day of the scan: found {text!r}, expected a day such as 2026-03-31",
                                 text=one.day)) from error  # fmt: skip
    must_be_past(day, spoken=spoken, today=today)
    rows = [[one.day, side.named(region), one.scanner, one.place,
             *(_number(one, region, side, tissue, spoken) for tissue in Tissue)] for region, side in ROWS]  # fmt: skip
    if not any(cell for row in rows for cell in row[4:]):
        raise Problem(spoken.say("Type at least one mass."))
    try:
        return table(written(["date", "region", "scanner", "place", *(f"{one}_mass" for one in Tissue)], rows),
                     unit=one.unit, spoken=spoken)  # fmt: skip
    except DexaError as error:
        raise Problem(error.said(spoken)) from error


def _number(one: Typed, region: str, side: Side, tissue: Tissue, spoken: Tongue) -> str:
    """A mass with a decimal point; empty where none was typed."""
    text = one.masses[name_of(region, side, tissue)]
    if text and not NUMBER.fullmatch(text):
        raise Problem(spoken.say(
            "{part}, {tissue}: found {text!r}, expected a mass in {unit} such as 12.3",
            part=part_words(region, side, spoken).capitalize(), tissue=spoken.say(tissue.value), text=text,
            unit=one.unit,
        ))  # fmt: skip
    return text.replace(",", ".")
