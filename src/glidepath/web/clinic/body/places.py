"""What happened to each structure over the visits of a complaint, and the marks it leaves on the body."""

from collections.abc import Iterable
from datetime import date

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue import Shelf
from glidepath.measure import Change, method_words, sign_of
from glidepath.palpate import Finding
from glidepath.visit import State, error_words, place_words, sign_words, value_words

TENDER = 2
"""Tenderness, 0 to 10, from which a finding is marked; below it a place was felt and found quiet."""


class Place(Value, frozen=True, kw_only=True):
    """One structure on one side: its last finding, how often it was treated, and what changed by more than its error.

    `changed` are signs with before, after, method and error in words, from the re-tests that followed its passes.
    """

    structure: str
    side: Side
    name: str
    found: Finding | None
    found_on: date | None
    passes: int
    visits: int
    changed: tuple[str, ...]

    @property
    def marks(self) -> frozenset[str]:
        """The marks of the body chart."""
        felt = self.found is not None and (self.found.familiar or self.found.tenderness >= TENDER)
        carried = {
            "painful": felt and self.found is not None and self.found.familiar, "finding": felt,
            "treated": self.passes > 0, "changed": bool(self.changed),
        }  # fmt: skip
        return frozenset(mark for mark, there in carried.items() if there)


def places(visits: Iterable[tuple[date, State]], shelf: Shelf) -> tuple[Place, ...]:
    """Gather the structures of some visits, the oldest visit first; those most treated come first."""
    found: dict[tuple[str, Side], Place] = {}
    for on, state in visits:
        for finding in state.findings:
            key = (finding.structure, finding.side)
            old = found.get(key) or _empty(*key, shelf)
            found[key] = msgspec.structs.replace(old, found=finding, found_on=on)
        for item in state.treated:
            key = (item.structure, item.side)
            old = found.get(key) or _empty(*key, shelf)
            new = tuple(_words(change, shelf) for change in item.changes if change.decides and change.verdict.won)
            found[key] = msgspec.structs.replace(
                old, passes=old.passes + len(item.passes), visits=old.visits + 1, changed=old.changed + new
            )
    return tuple(sorted(found.values(), key=lambda one: (-one.passes, one.name)))


def _empty(structure: str, side: Side, shelf: Shelf) -> Place:
    """A structure of which nothing is known yet."""
    return Place(structure=structure, side=side, name=place_words(structure, side, shelf), found=None, found_on=None,
                 passes=0, visits=0, changed=())  # fmt: skip


def _words(change: Change, shelf: Shelf) -> str:
    """A change in words: which sign, from what to what, by which method, and the error it exceeds."""
    sign, method = sign_words(sign_of(change.after), shelf), method_words(change.after.method)
    moved = f"{value_words(change.before)} → {value_words(change.after)}"
    return f"{sign} {moved} by {method}; error {error_words(change)}"
