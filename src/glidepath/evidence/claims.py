"""What may be said of a treatment for a condition, and the whole table of it."""

from collections.abc import Iterable

from glidepath.catalogue import IN_ENGLISH, Design, Shelf, Study, Tongue
from glidepath.evidence.comparing import concerning
from glidepath.evidence.findings import REVIEWS, findings
from glidepath.evidence.sentences import nothing
from glidepath.evidence.values import Certainty, Claim, Direction, Finding

ALWAYS = ("active_release", "instrument_strokes", "instrument_chain")
"""Treatments that are listed for every condition, tried there or not: those the three trade names stand for."""
OFFERED = (*ALWAYS, "ischaemic_pressure", "joint_mobilisation", "stretching", "exercise", "manual_therapy")
"""Treatments that are asked about, in the order of the table; others are only what these were held against."""


def claim(shelf: Shelf, condition: str, treatment: str, spoken: Tongue = IN_ENGLISH) -> Claim:
    """Say what may be claimed of a treatment (or technique) for a condition; an empty condition asks across complaints.

    `spoken` is the language its sentence is made in; the reasons of the grade are in English.

    Raises: KeyError where the condition or the treatment is not on file.
    """
    if condition:
        shelf.conditions[condition]
    shelf.treatments[treatment]
    found = findings(shelf, condition, treatment, across=not condition, spoken=spoken)
    studies = concerning(shelf, condition, treatment)
    registered = tuple(study.id for study in studies if study.design is Design.REGISTERED)
    leads = _leading(found)
    sentences = [one.sentence for one in found] or [nothing(shelf, condition, treatment, registered, spoken)]
    return Claim(
        condition=condition, treatment=treatment, direction=leads.direction if leads else Direction.NONE,
        certainty=leads.graded.certainty if leads else Certainty.NONE, strength=leads.strength if leads else 0,
        sentence=" ".join(sentences), findings=found,
        studies=_ids(study for study in studies if study.design not in (Design.REGISTERED, Design.REVIEW)),
        reviews=_ids(study for study in studies if study.design in REVIEWS), registered=registered,
    )  # fmt: skip


def table(
    shelf: Shelf, *, condition: str = "", treatment: str = "", direction: str = "", spoken: Tongue = IN_ENGLISH
) -> tuple[Claim, ...]:
    """Give the claims of every condition and offered treatment that was tried there, computed anew.

    What is asked for narrows it: ids of a condition and a treatment, and a direction.
    """
    return tuple(
        made for name in shelf.conditions if condition in ("", name)
        for one in OFFERED if treatment in ("", one)
        if (made := claim(shelf, name, one, spoken)).studies or one in ALWAYS or treatment
        if direction in ("", made.direction)
    )  # fmt: skip


def _leading(found: tuple[Finding, ...]) -> Finding | None:
    """The finding a claim is filed under: the surest that has an answer, the one against control first."""
    order = list(Certainty)

    def rank(one: Finding) -> tuple[bool, int]:
        return one.direction is Direction.UNTOLD, order.index(one.graded.certainty)

    return min(found, key=rank, default=None)


def _ids(studies: Iterable[Study]) -> tuple[str, ...]:
    """Their ids."""
    return tuple(study.id for study in studies)
