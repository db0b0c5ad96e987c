"""BodySpec's JSON answers as values, by its public description (OpenAPI, v0.18.2).

Fields that are not needed are passed over, so that an answer with more in it is still read; age, height and weight of
the person are not taken. Moments carry the time zone of the place, so the day of a scan is the day there.
"""

import re
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.exchange.dexa.masses import HEAVIEST_G, grams, placed
from glidepath.exchange.dexa.parts import parts, remarks
from glidepath.exchange.dexa.values import DexaError, Page, Read, Summary
from glidepath.track.dexa import Scan

Kilograms = Annotated[float, Meta(ge=0, le=HEAVIEST_G / 1000)]
Moment = Annotated[datetime, Meta(tz=True)]
Id = Annotated[str, Meta(min_length=1, max_length=200)]
T = TypeVar("T")


class _Region(msgspec.Struct, frozen=True):
    """`BodyRegion`."""

    fat_mass_kg: Kilograms
    lean_mass_kg: Kilograms
    bone_mass_kg: Kilograms
    total_mass_kg: Kilograms


class Composition(msgspec.Struct, frozen=True):
    """`DexaCompositionResponse`: masses in kilograms; `regions` is open and may name any,
    so each is read by itself and named where it does not fit.
    """

    result_id: Id
    total: _Region
    regions: dict[str, msgspec.Raw]


class ScanInfo(msgspec.Struct, frozen=True):
    """`DexaScanInfoResponse`: the scanner, and when the scan was taken."""

    result_id: Id
    scanner_model: str
    acquire_time: Moment


class _Location(msgspec.Struct, frozen=True):
    name: str


class _Summary(msgspec.Struct, frozen=True):
    """`ResultSummary`."""

    result_id: Id
    location: _Location


class _Pagination(msgspec.Struct, frozen=True):
    page: int
    has_more: bool


class _List(msgspec.Struct, frozen=True):
    """`ResultsListResponse`."""

    results: tuple[_Summary, ...]
    pagination: _Pagination


class _Answers(msgspec.Struct, frozen=True):
    """The answers about one result side by side, as a file keeps them."""

    scan_info: ScanInfo
    composition: Composition
    result: _Summary | None = None


def page(raw: bytes) -> Page:
    """Read one page of a person's list of results. Raises: DexaError naming the field."""
    found = decoded(raw, _List, "list of results")
    results = tuple(Summary(result=one.result_id, place=one.location.name) for one in found.results)
    return Page(number=found.pagination.page, results=results, more=found.pagination.has_more)


def scan_info(raw: bytes) -> ScanInfo:
    """Read the answer about the scanner and the moment. Raises: DexaError naming the field."""
    return decoded(raw, ScanInfo, "scan info")


def composition(raw: bytes) -> Composition:
    """Read the answer about the masses. Raises: DexaError naming the field."""
    return decoded(raw, Composition, "composition")


def answers(raw: bytes) -> tuple[Read, ...]:
    """Read a file of answers: an object with `scan_info`, `composition` and perhaps `result`, or a list of such.

    Raises: DexaError naming the line or the field.
    """
    each = decoded(raw, tuple[_Answers, ...], "answers") if raw.lstrip().startswith(b"[") else (
        decoded(raw, _Answers, "answers"),)  # fmt: skip
    return tuple(scan(one.scan_info, one.composition, place=one.result.location.name if one.result else "")
                 for one in each)  # fmt: skip


def scan(info: ScanInfo, masses: Composition, *, place: str = "", spoken: Tongue = IN_ENGLISH) -> Read:
    """Put two answers about one result together.

    Raises: DexaError where they are of different results, or two names mean one region.
    """
    if info.result_id != masses.result_id:
        raise DexaError(f"composition, `result_id`: found {masses.result_id!r}, expected that of the scan info, "
                        f"{info.result_id!r}")  # fmt: skip
    found = {placed("total"): _grams(masses.total)}
    for name, region in masses.regions.items():
        where = placed(name)
        if where in found:
            raise DexaError(f"composition, `regions.{name}`: names a region that stands there under another name")
        found[where] = _grams(decoded(bytes(region), _Region, f"composition, `regions.{name}`"))
    made = parts(found)
    whole = Scan(result=info.result_id, on=info.acquire_time.date(), at=info.acquire_time, place=place,
                 scanner=info.scanner_model.strip(), parts=made)  # fmt: skip
    return Read(scan=whole, unit="kg", remarks=remarks(made, spoken))


def decoded(raw: bytes, kind: type[T], what: str) -> T:
    """Decode JSON strictly. Raises: DexaError naming the line where it is no JSON, the field where it does not fit."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError as error:
        raise DexaError(f"{what}: {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        at = re.search(r"\(byte (\d+)\)", str(error))
        line = raw.count(b"\n", 0, int(at[1]) if at else len(raw)) + 1
        raise DexaError(f"{what}, line {line}: is not JSON ({error})") from error


def _grams(region: _Region) -> dict[str, float]:
    """The masses of one region in grams, by the field of a part."""
    kilograms = {"fat_g": region.fat_mass_kg, "lean_g": region.lean_mass_kg, "bone_g": region.bone_mass_kg,
                 "whole_g": region.total_mass_kg}  # fmt: skip
    return {field: grams(amount, "kg") for field, amount in kilograms.items()}
