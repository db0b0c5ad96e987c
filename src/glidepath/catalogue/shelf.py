"""Everything the catalogue holds, in one frozen value to hand to the rooms."""

from functools import cache

from glidepath.body import Kind
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import (
    conditions,
    contacts,
    flags,
    measures,
    norms,
    precautions,
    rules,
    techniques,
)
from glidepath.catalogue.values import Condition, Measure, Shelf, Technique


@cache
def shelf() -> Shelf:
    """Load the whole catalogue once.

    Raises: CatalogueError naming the file and field that does not hold, or that points at what does not exist.
    """
    whole = Shelf(
        body=body(), measures=measures(), conditions=conditions(), flags=flags(),
        precautions=precautions(), norms=tuple(norms()), contacts=contacts(),
        techniques=techniques(), rules=rules(),
    )
    check(whole)
    return whole


def check(whole: Shelf) -> None:
    """Hold every reference between the records against what it names; the body checks its own.

    Raises: CatalogueError naming the file and the field of the first one that does not hold.
    """
    for condition in whole.conditions.values():
        _condition(f"conditions/{condition.id}.toml", condition, whole)
    for measure in whole.measures.values():
        _measure(f"measures/{measure.id}.toml", measure, whole)
    for flag in whole.flags.values():
        known(f"flags/{flag.id}.toml: `conditions`", flag.conditions, whole.conditions)
    for record in whole.precautions.values():
        known(f"precautions/{record.id}.toml: `regions`", record.regions, whole.body.regions)
    for technique in whole.techniques.values():
        _technique(f"techniques/{technique.id}.toml", technique, whole)
    for position in whole.body.positions.values():
        known(f"body/positions.toml: {position.id}: `not_with`", position.not_with, whole.precautions)
    for line, norm in enumerate(whole.norms, start=2):
        known(f"norms.csv line {line}: `motion`", (norm.motion,), whole.body.motions)


def _condition(where: str, condition: Condition, whole: Shelf) -> None:
    """Refuse a condition that names what does not exist, or measures the range of nothing."""
    known(f"{where}: `regions`", condition.regions, whole.body.regions)
    known(f"{where}: `structures`", condition.structures, whole.body.structures)
    known(f"{where}: `motions`", condition.motions, whole.body.motions)
    known(f"{where}: `measures`", (default.measure for default in condition.measures), whole.measures)
    for default in condition.measures:
        if whole.measures[default.measure].per_motion:
            known(f"{where}: `measures.motion`", (default.motion,), whole.body.motions)
        elif default.motion:
            raise CatalogueError(f"{where}: `measures.motion` does not belong to {default.measure}")


def _measure(where: str, measure: Measure, whole: Shelf) -> None:
    """Refuse a figure for a condition, a motion or a method that does not exist."""
    for figure in (*measure.mdc, *measure.mcid):
        known(f"{where}: `conditions`", figure.conditions, whole.conditions)
        known(f"{where}: `motions`", figure.motions, whole.body.motions)
        known(f"{where}: `methods`", figure.methods, measure.methods)


def _technique(where: str, technique: Technique, whole: Shelf) -> None:
    """Refuse a technique that names a contact, site, region or precaution that does not exist."""
    known(f"{where}: `contacts`", technique.contacts, whole.contacts)
    known(f"{where}: `kinds`", technique.kinds, set(Kind))
    known(f"{where}: `not_near`", technique.not_near, whole.body.sites)
    known(f"{where}: `not_regions`", technique.not_regions, whole.body.regions)
    known(f"{where}: `not_with`", technique.not_with, whole.precautions)
