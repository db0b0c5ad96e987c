"""Scans from CSV in the three shapes people have: a row a region, a row a value, a row a scan.

Units are read from the header or from the unit column and never guessed; a mass without one is refused. Days are
written year first, because 3/4 is March in one country and April in another.
"""

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from typing import NamedTuple

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.exchange.dexa.masses import GRAMS, HEAVIEST_G, UNITS, Named, grams, named, placed, plain
from glidepath.exchange.dexa.parts import parts, remarks
from glidepath.exchange.dexa.values import DexaError, NoUnitError, Read
from glidepath.track.dexa import Scan

LONG = ("date", "metric", "value", "unit")
DAYS = ("date", "scan_date", "acquire_time", "start_time")
TEXTS = {"result": ("result_id", "scan_id"), "scanner": ("scanner_model", "scanner"),
         "place": ("location_name", "location", "place")}  # fmt: skip
NO_SHAPE = (
    "line 1: found {found}; expected a row a region (`date`, `region`, `lean_mass_kg`, …), a row a value "
    "(`date,metric,value,unit`) or a row a scan (`date`, `left_leg_lean_lbs`, …)"
)
NOTHING = (
    "line 1: found nothing; expected a row a region (`date`, `region`, `lean_mass_kg`, …), a row a value "
    "(`date,metric,value,unit`) or a row a scan (`date`, `left_leg_lean_lbs`, …)"
)
NUMBER = re.compile(r"\d+(?:\.\d+)?")
PERCENT = {"%", "pct", "percent"}
LONGEST = 200
"""Letters of an id, a scanner or a place."""


class _Cell(NamedTuple):
    """One mass with where it stands, of which scan and region it is, and the unit it was written in."""

    line: int
    column: str
    scan: tuple[tuple[str, str], ...]
    region: str
    field: str
    grams: float
    unit: str


class _Row(NamedTuple):
    """A row by the plain names of its columns, with its line."""

    line: int
    cells: dict[str, str]


def table(text: str, *, unit: str = "", spoken: Tongue = IN_ENGLISH) -> tuple[Read, ...]:
    """Read the scans of a CSV file, the oldest first; what names no mass is told in the remarks, as `spoken`.

    `unit` is that of masses for which the file names none, where whoever has the file says so.
    Raises: DexaError naming the line, the column and what was expected; NoUnitError where a unit would do.
    """
    names, rows = _rows(text)
    unread: list[str] = []
    if set(LONG) <= set(names):
        cells = [cell for row in rows for cell in _value(row, unit, unread)]
    elif not set(DAYS) & set(names):
        raise DexaError(NO_SHAPE, found=", ".join(names)) if any(names) else DexaError(NOTHING)
    else:
        columns = _columns(names, unit, unread)
        cells = [cell for row in rows for cell in _masses(row, columns, by_region="region" in names)]
    if not cells:
        raise DexaError("line 2: expected at least one mass of fat, lean or bone")
    return _scans(cells, unread, spoken)


def _rows(text: str) -> tuple[list[str], list[_Row]]:
    """The plain names of the columns and the rows under them."""
    reader = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        names = [plain(name) for name in next(reader, [])]
        if len(set(names)) < len(names):
            raise DexaError("line 1: two columns have one name")
        rows = []
        for cells in reader:
            if len(cells) not in (0, len(names)):
                raise DexaError("line {line}: found {found} values, expected {expected}", line=reader.line_num,
                                found=len(cells), expected=len(names))  # fmt: skip
            if cells:
                rows.append(_Row(reader.line_num, dict(zip(names, (cell.strip() for cell in cells), strict=True))))
    except csv.Error as error:
        raise DexaError("line {line}: is not CSV ({error})", line=reader.line_num, error=error) from error
    return names, rows


def _columns(names: list[str], unit: str, unread: list[str]) -> dict[str, Named]:
    """The columns that hold masses, each with its unit; the others are noted unless they say what a row is of."""
    known = {*DAYS, "region", *(name for group in TEXTS.values() for name in group)}
    found = {}
    for name in names:
        mass = named(name)
        if mass is None:
            unread += [] if name in known else [name]
        elif not (mass.unit or unit):
            raise NoUnitError("line 1, `{name}`: has no unit; expected a name that ends in one of {units}, such as "
                              "`{name}_kg`", name=name, units=UNITS)  # fmt: skip
        elif "region" in names and mass.region:
            raise DexaError("line 1, `{name}`: names the region {region!r} beside a column `region`", name=name,
                            region=mass.region)  # fmt: skip
        else:
            found[name] = mass._replace(unit=mass.unit or unit)
    return found


def _masses(row: _Row, columns: dict[str, Named], *, by_region: bool) -> Iterator[_Cell]:
    """The masses of a row that is a region or a whole scan; an empty cell is a mass that was not given."""
    scan = _scan(row)
    region = _said(row, "region") if by_region else ""
    for name, mass in columns.items():
        if row.cells[name]:
            yield _Cell(row.line, name, scan, region or mass.region or "total", mass.field,
                        _mass(row, name, mass.unit), mass.unit)  # fmt: skip


def _value(row: _Row, asked: str, unread: list[str]) -> Iterator[_Cell]:
    """The mass of a row `date,metric,value,unit`; a percentage or something else is noted."""
    metric, unit = row.cells["metric"], plain(row.cells["unit"])
    mass = named(metric)
    if mass is None or unit in PERCENT:
        unread += [] if metric in unread else [metric]
        return
    if unit not in GRAMS and not (mass.unit and not unit) and not (asked and not unit):
        raise (DexaError if unit else NoUnitError)("line {line}, `unit`: found {found!r}, expected one of {units}",
                                                   line=row.line, found=row.cells["unit"], units=UNITS)  # fmt: skip
    if mass.unit and unit and GRAMS[mass.unit] != GRAMS[unit]:
        raise DexaError("line {line}, `unit`: found {found!r}, expected {unit!r} as in {metric!r}", line=row.line,
                        found=unit, unit=mass.unit, metric=metric)  # fmt: skip
    unit = unit or mass.unit or asked
    yield _Cell(row.line, metric, _scan(row), mass.region or "total", mass.field, _mass(row, "value", unit), unit)


def _mass(row: _Row, name: str, unit: str) -> float:
    """A mass in grams."""
    text = row.cells[name]
    found = grams(float(text), unit) if NUMBER.fullmatch(text) else None
    if found is None or found > HEAVIEST_G:
        most = f"{HEAVIEST_G / GRAMS[unit]:.0f}"
        raise DexaError("line {line}, `{name}`: found {text!r}, expected a mass in {unit} such as 12.3, from 0 to "
                        "{most}", line=row.line, name=name, text=text, unit=unit, most=most)  # fmt: skip
    return found


def _said(row: _Row, name: str) -> str:
    """A text that has to be there."""
    if not row.cells[name]:
        raise DexaError("line {line}, `{name}`: found nothing, expected a name such as left_leg", line=row.line,
                        name=name)  # fmt: skip
    return row.cells[name]


def _scan(row: _Row) -> tuple[tuple[str, str], ...]:
    """What says which scan a row is of: its moment, its id, its scanner and its place."""
    column = next(name for name in DAYS if name in row.cells)
    moment = row.cells[column]
    try:
        datetime.fromisoformat(moment)
    except ValueError as error:
        raise DexaError("line {line}, `{name}`: found {text!r}, expected a day such as 2026-03-31", line=row.line,
                        name=column, text=moment) from error  # fmt: skip
    return (("at", moment), *((field, _text(row, group)) for field, group in TEXTS.items()))


def _text(row: _Row, group: tuple[str, ...]) -> str:
    """What a row says under one of several names; empty where it says nothing."""
    name = next((name for name in group if name in row.cells), "")
    text = row.cells.get(name, "")
    if len(text) > LONGEST:
        raise DexaError("line {line}, `{name}`: is longer than {most} letters", line=row.line, name=name, most=LONGEST)
    return text


def _scans(cells: list[_Cell], unread: list[str], spoken: Tongue) -> tuple[Read, ...]:
    """Put the masses of each scan together."""
    by_scan: dict[tuple[tuple[str, str], ...], list[_Cell]] = {}
    for cell in cells:
        by_scan.setdefault(cell.scan, []).append(cell)
    said = (spoken.say("not read, as it names no mass: {names}", names=", ".join(unread)),) if unread else ()
    found = (_read(dict(key), of, said, spoken) for key, of in by_scan.items())
    return tuple(sorted(found, key=lambda one: one.scan.on))


def _read(facts: dict[str, str], cells: list[_Cell], said: tuple[str, ...], spoken: Tongue) -> Read:
    """One scan of its masses. Raises: DexaError for a mass that stands twice."""
    masses: dict[tuple[str, Side], dict[str, float]] = {}
    for cell in cells:
        fields = masses.setdefault(placed(cell.region), {})
        if cell.field in fields:
            raise DexaError("line {line}, `{name}`: stands twice for the scan of {day}; expected it once, or a column "
                            "`result_id` that tells two scans of a day apart", line=cell.line, name=cell.column,
                            day=facts["at"])  # fmt: skip
        fields[cell.field] = cell.grams
    made = parts(masses)
    moment = facts.pop("at")
    at = datetime.fromisoformat(moment)
    return Read(
        scan=Scan(on=at.date(), at=at if at.tzinfo else None, parts=made, **facts),
        unit=" and ".join(sorted({cell.unit.rstrip("s") for cell in cells})), remarks=(*remarks(made, spoken), *said),
    )
