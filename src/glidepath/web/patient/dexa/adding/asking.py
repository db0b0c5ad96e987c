"""What was given to read scans from: a file or pasted text, and what the file may not say."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from io import StringIO

import msgspec
from django.http import HttpRequest

from glidepath.catalogue import Tongue
from glidepath.exchange.dexa import GRAMS, DexaError, NoUnitError, Read, table
from glidepath.track.dexa import Precision, Tissue, part_words

LARGEST = 500_000
"""Octets of a file; a scan of every region is about 1,000, and a person has 200 at most."""
UNITS = ("kg", "g", "lb")
LONGEST = 200
PRECISE = ("leg", "arm", "trunk", "total")
MOST_PERCENT = 50.0
"""Per cent above which a precision error is none: its least significant change would be more than the mass itself."""
PERCENT = re.compile(r"\d{1,2}(?:[.,]\d{1,3})?")


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it was sent; `name` is that of the file. Every field goes along until something is kept."""

    text: str = ""
    name: str = ""
    unit: str = ""
    scanner: str = ""
    place: str = ""
    precision: dict[str, str] = {}
    too_large: bool = False

    def fields(self) -> Iterator[tuple[str, str]]:
        """The names and values of the form's fields."""
        yield from (("text", self.text), ("name", self.name), ("unit", self.unit), ("scanner", self.scanner),
                    ("place", self.place))  # fmt: skip
        yield from self.precision.items()


class Problem(Exception):  # noqa: N818  said to whoever filled the form in
    """Why nothing can be read, in the page's language; `unit` where a unit would do."""

    def __init__(self, says: str, *, unit: bool = False) -> None:
        """Keep both."""
        super().__init__(says)
        self.unit = unit


def given(request: HttpRequest) -> Given:
    """Take the form; a file that was chosen stands for the text. What is no text is left for `read` to refuse."""
    post = request.POST
    text, name = post.get("text", ""), post.get("name", "")
    file = request.FILES.get("file")
    too_large = file is not None and (file.size or 0) > LARGEST
    if file is not None and not too_large:
        text, name = _text(file.read()), (file.name or "")
    unit = post.get("unit", "")
    return Given(
        text=text, name=name[:LONGEST], unit=unit if unit in GRAMS else "",
        scanner=post.get("scanner", "").strip()[:LONGEST], place=post.get("place", "").strip()[:LONGEST],
        precision=asked_precision(post), too_large=too_large,
    )  # fmt: skip


def asked_precision(post: Mapping[str, str]) -> dict[str, str]:
    """The fields of the facility's precision as they were sent."""
    return {name: post.get(name, "").strip()[:8] for name in precision_names()}


def precision_names() -> list[str]:
    """The names of those fields."""
    return [f"precision-{tissue}-{region}" for tissue in Tissue for region in PRECISE]


def read(one: Given, *, spoken: Tongue, today: date) -> tuple[Read, ...]:
    """Read the scans; what the file does not say is what was given beside it. Raises: Problem."""
    if not one.text.strip() and not one.too_large:
        raise Problem(spoken.say("Choose a file, or paste its text."))
    if one.too_large or len(one.text) > LARGEST:
        says = spoken.say("This is too large: expected a table of scans, up to {most} kB.", most=LARGEST // 1000)
        raise Problem(says)
    if "\0" in one.text or "\ufffd" in one.text:
        raise Problem(spoken.say("This file is not text in UTF-8: save it as CSV first."))
    try:
        found = table(one.text, unit=one.unit, spoken=spoken)
    except DexaError as error:
        raise Problem(error.said(spoken), unit=isinstance(error, NoUnitError)) from error
    for each in found:
        must_be_past(each.scan.on, spoken=spoken, today=today)
    return tuple(_completed(each, one) for each in found)


def must_be_past(on: date, *, spoken: Tongue, today: date) -> None:
    """Refuse a day that has not come anywhere on earth. Raises: Problem."""
    if on > today + timedelta(days=1):
        raise Problem(spoken.say("The scan of {day} has not been taken yet: check the day.", day=on))


def precision(asked: Mapping[str, str], *, spoken: Tongue) -> tuple[Precision, ...]:
    """The facility's own precision. Raises: Problem naming the field."""
    return tuple(_precisions(asked, spoken))


def written(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as CSV."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([names, *rows])
    return out.getvalue()


def _precisions(asked: Mapping[str, str], spoken: Tongue) -> Iterator[Precision]:
    for name, text in asked.items():
        _, tissue, region = name.split("-")
        if not text:
            continue
        percent = float(text.replace(",", ".")) if PERCENT.fullmatch(text) else 0.0
        if not 0 < percent <= MOST_PERCENT:
            raise Problem(spoken.say(
                "Precision of {tissue}, {part}: found {text!r}, expected per cent up to {most}, such as 1.5",
                tissue=spoken.say(tissue), part=part_words(region, spoken=spoken), text=text, most=f"{MOST_PERCENT:g}",
            ))  # fmt: skip
        yield Precision(tissue=Tissue(tissue), region=region, percent=percent)


def _completed(one: Read, beside: Given) -> Read:
    """A scan with the scanner and the place that its file does not name."""
    scan = msgspec.structs.replace(one.scan, scanner=one.scan.scanner or beside.scanner,
                                   place=one.scan.place or beside.place)  # fmt: skip
    return msgspec.structs.replace(one, scan=scan)


def _text(raw: bytes) -> str:
    """The text of a file; what cannot be read as such carries a mark that `read` refuses."""
    coding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return raw.decode(coding, errors="replace")
