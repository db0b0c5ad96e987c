"""The measure a mass is judged by: one tissue in one region, with the least significant change of its facility.

The least significant change of a scan is its precision error times 1.96 · √2: what `measure` calls the minimal
detectable change, with the precision error in the place of the standard error of measurement. The ISCD standard is said
to give that factor as 2.77; it was not read there (`catalogue/data/rules/dxa_lsc_factor.toml`) and is not needed.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from math import sqrt

import msgspec

from glidepath.catalogue import Figure, Measure, PrecisionError
from glidepath.measure import Context, Reading
from glidepath.measure.error import Z95
from glidepath.track.dexa.values import TOTAL, Part, Precision, Scan, Tissue

LSC_FACTOR = Z95 * sqrt(2)
"""Times the precision error: 95 % of two scans of an unchanged body differ by less (by definition)."""
MEASURE = {Tissue.LEAN: "dxa_lean", Tissue.FAT: "dxa_fat", Tissue.BONE: "dxa_bone"}
OWN = "this facility"


def yardstick(
    tissue: Tissue, region: str, *, measures: Mapping[str, Measure], own: Sequence[Precision] = (),
    methods: Sequence[str] = (),
) -> Measure:  # fmt: skip
    """Give the measure of a tissue in a region, its errors being least significant changes in per cent of the mass.

    The facility's `own` precision stands alone where there is one; else what is published, each with its population.
    `methods` are the scanners it was read with.
    """
    held = measures[MEASURE[tissue]]
    given = [one for one in own if (one.tissue, one.region) == (tissue, region)]
    figures = [_given(one) for one in given] or [_published(one) for one in held.precision if one.region == region]
    return msgspec.structs.replace(held, name=named(tissue, region, held), mdc=tuple(figures),
                                   methods=tuple(methods) or held.methods)  # fmt: skip


def named(tissue: Tissue, region: str, held: Measure) -> str:
    """Name a tissue in a region, such as `Lean mass of the leg`."""
    return f"{held.name} of the {_plain(region)}"


def reading(scan: Scan, part: Part, tissue: Tissue, *, scanner: str) -> Reading | None:
    """Give one mass as a reading in whole grams, the scanner being its method; None where the report has none.

    A scan of which only the day is known stands at the beginning of that day, UTC.
    """
    mass = part.mass(tissue)
    if mass is None:
        return None
    at = scan.at or datetime.combine(scan.on, time(), UTC)
    return Reading(measure=MEASURE[tissue], label=part.region, side=part.side, value=float(round(mass)), unit="g",
                   method=scanner, at=at, context=Context.HOME)  # fmt: skip


def _given(one: Precision) -> Figure:
    """The least significant change by what the facility says of itself."""
    return _figure(one.percent, OWN, "given by the facility", verified=True)


def _published(one: PrecisionError) -> Figure:
    """The least significant change by what a study found."""
    return _figure(one.value, one.population, one.source, verified=one.verified)


def _figure(percent: float, population: str, source: str, *, verified: bool) -> Figure:
    return Figure(value=round(LSC_FACTOR * percent, 2), unit="%", kind="percent", confidence=95, population=population,
                  how=f"1.96 · √2 × a precision error of {percent:g} %", source=source, verified=verified)  # fmt: skip


def _plain(region: str) -> str:
    return "whole body" if region == TOTAL else region.replace("_", " ")
