"""What may be treated in a visit as it stands: cards, candidates, and the places a precaution closes."""

from glidepath.assess import RangeRow, baseline
from glidepath.body import Movement, Side
from glidepath.catalogue import Shelf
from glidepath.palpate import Candidate, Limited, candidates
from glidepath.release import Protocol, Withheld, held, protocol, unsuited
from glidepath.screen import Cleared
from glidepath.visit.values import Opening, State

RANGE = "range"
FIRST_TECHNIQUE = "active_release"
"""The technique a card shows until another is chosen."""


def card(
    state: State, shelf: Shelf, structure: str, side: Side, technique: str = FIRST_TECHNIQUE
) -> Protocol | Withheld:
    """Give the protocol of a structure for this person today, or why it is withheld.

    Raises: ValueError when nobody has cleared the person, or the catalogue has no such structure or technique.
    """
    clearance = open_door(state, shelf, structure, technique)
    return protocol(
        shelf.body.structures[structure], side, clearance, body=shelf.body,
        technique=shelf.techniques[technique], available=_own_range(state),
    )  # fmt: skip


def closed(state: State, shelf: Shelf, structure: str, side: Side, technique: str) -> tuple[str, ...]:
    """Say what stands in the way of a structure and a technique today; none means that it may be treated.

    Raises: ValueError as `card`.
    """
    clearance = open_door(state, shelf, structure, technique)
    found = shelf.body.structures[structure]
    return held(found, side, clearance) + unsuited(found, clearance, technique=shelf.techniques[technique])


def ranked(state: State, opening: Opening, shelf: Shelf) -> tuple[Candidate, ...]:
    """Rank the structures worth a hand from the condition, the limited motions and the findings so far.

    The motions taken as limited are the comparable signs of range: they were chosen because they fall short.
    """
    limited = tuple(
        Limited(motion=reading.motion, side=reading.side, degrees=reading.value)
        for reading in state.latest if reading.measure == RANGE
    )
    return candidates(
        body=shelf.body, condition=shelf.conditions[opening.condition], side=opening.side, limited=limited,
        findings=state.findings,
    )


def barred(state: State, shelf: Shelf) -> frozenset[tuple[str, Side]]:
    """List the structures, by side, that a precaution closes today."""
    if not isinstance(state.clearance, Cleared) or not state.clearance.precautions:
        return frozenset()
    return frozenset(
        (structure.id, side)
        for structure in shelf.body.structures.values()
        for side in Side
        if held(structure, side, state.clearance)
    )


def range_table(state: State, opening: Opening, shelf: Shelf) -> tuple[RangeRow, ...]:
    """Set today's ranges before treatment side by side, each with its reference and the side that falls short."""
    found = baseline(
        readings=state.before, history=state.history, nerves=state.nerves,
        condition=shelf.conditions[opening.condition], norms=shelf.norms, measures=shelf.measures,
    )
    return found.ranges


def open_door(state: State, shelf: Shelf, structure: str, technique: str = FIRST_TECHNIQUE) -> Cleared:
    """Give the clearance that treatment needs.

    Raises: ValueError when nobody has cleared the person, or the catalogue has no such structure or technique.
    """
    if not isinstance(state.clearance, Cleared) or not state.consent:
        raise ValueError("nobody is treated before the safety questions are answered and consent is given")
    if structure not in shelf.body.structures:
        raise ValueError(f"no structure is called {structure!r}")
    if technique not in shelf.techniques:
        raise ValueError(f"no technique is called {technique!r}")
    return state.clearance


def _own_range(state: State) -> dict[Movement, float]:
    """Give the range this person has today, by movement, in degrees."""
    return {
        Movement(motion=reading.motion, side=reading.side): reading.value
        for reading in state.latest if reading.measure == RANGE
    }
