"""What comes back from the form: the marks so far, what was just said of one place, and what is wanted next.

The marks travel in the form itself, so that it works without a script and nothing is kept before it is finished.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec

from glidepath.assess import STRONGEST, DrawingError, Pain, check_drawing
from glidepath.body import Body, Side, Value
from glidepath.catalogue import PainKind

VIEWS = ("front", "back")
"""The two views that show every region a person can point to."""
STRENGTHS = tuple(str(number) for number in range(STRONGEST + 1))
STRENGTH_FIRST = "Say how strong it is, from 0 to 10."
FEELING_FIRST = "It does not hurt there: say what it feels like, or take it away."
NOTHING_DRAWN = "Nothing is drawn yet. Tap where it hurts, or say that nothing hurts."
SOMETHING_DRAWN = "Something is drawn. Take it away first if nothing hurts."


class Posted(Protocol):
    """A form as Django hands it over."""

    def get(self, name: str, default: str = "") -> str | None:
        """The last value of a field."""

    def getlist(self, name: str) -> list[str]:
        """Every value of a field."""


class Draft(Value, frozen=True, kw_only=True):
    """A drawing under way: its marks, the place being told about, and what that place was given and is not yet a mark.

    `finished`: the person wants it kept, and nothing stands against it. `fault` says what does, in English.
    """

    pains: tuple[Pain, ...] = ()
    at: tuple[str, Side] | None = None
    strength: int | None = None
    felt: tuple[str, ...] = ()
    view: str = VIEWS[0]
    finished: bool = False
    fault: str = ""


def begun(pains: Iterable[Pain] = ()) -> Draft:
    """A drawing that begins empty, or with the marks of another."""
    return Draft(pains=tuple(pains))


def read(posted: Posted, *, body: Body, kinds: Mapping[str, PainKind]) -> Draft:
    """Read the form.

    Raises: DrawingError for what the form never sends: a mark that cannot be, a place that does not exist.
    """
    marks = [_mark(text) for text in posted.getlist("mark")]
    check_drawing(marks, body=body, kinds=kinds)
    pains = {(pain.region, pain.side): pain for pain in marks}
    place, strength = _place(posted.get("place")), _strength(posted.get("strength"))
    felt = tuple(posted.getlist("kind"))
    view = next((one for one in VIEWS if one == posted.get("view")), VIEWS[0])
    removed = _place(posted.get("remove"))
    fault = ""
    if removed is not None:
        pains.pop(removed, None)
    elif place is not None and (strength is not None or felt):
        fault = _untold(strength, felt)
        if not fault:
            pains[place] = Pain(region=place[0], side=place[1], intensity=strength or 0, kinds=felt)
    made = Draft(pains=tuple(pains.values()), view=view)
    check_drawing(made.pains, body=body, kinds=kinds)
    if fault:
        return msgspec.structs.replace(made, at=place, strength=strength, felt=felt, fault=fault)
    if posted.get("save"):
        fault = _unfinished(made.pains, posted.get("save"))
        return msgspec.structs.replace(made, finished=not fault, fault=fault)
    return opened(made, _place(posted.get("at")), body)


def opened(draft: Draft, at: tuple[str, Side] | None, body: Body) -> Draft:
    """The draft with a place open, showing what is drawn there."""
    if at is None:
        return draft
    if at[0] not in body.regions:
        raise DrawingError(f"{at[0]}: no such region")
    there = next((pain for pain in draft.pains if (pain.region, pain.side) == at), None)
    strength, felt = (there.intensity, there.kinds) if there else (None, ())
    return msgspec.structs.replace(draft, at=at, strength=strength, felt=felt)


def written(pain: Pain) -> str:
    """A mark as the form carries it, such as `calf.left.5.aching+numb`."""
    return f"{pain.region}.{pain.side.value}.{pain.intensity}.{'+'.join(pain.kinds)}"


def anchor(region: str, side: Side) -> str:
    """A place as the form names it, and its entry's id on the page."""
    return f"{region}.{side.value}"


def _mark(text: str) -> Pain:
    parts = text.split(".")
    if len(parts) != 4 or parts[2] not in STRENGTHS or parts[1] not in set(Side):
        raise DrawingError(f"{text!r}: expected a mark such as calf.left.5.aching+numb")
    kinds = tuple(filter(None, parts[3].split("+")))
    return Pain(region=parts[0], side=Side(parts[1]), intensity=int(parts[2]), kinds=kinds)


def _place(text: str | None) -> tuple[str, Side] | None:
    if not text:
        return None
    region, _, side = text.rpartition(".")
    if side not in set(Side):
        raise DrawingError(f"{text!r}: expected a place such as calf.left")
    return region, Side(side)


def _strength(text: str | None) -> int | None:
    if not text:
        return None
    if text not in STRENGTHS:
        raise DrawingError(f"{text!r}: expected an intensity of 0 to 10")
    return int(text)


def _untold(strength: int | None, felt: tuple[str, ...]) -> str:
    """What is still to be said of a place before it is a mark."""
    if strength is None:
        return STRENGTH_FIRST
    return FEELING_FIRST if not strength and not felt else ""


def _unfinished(pains: tuple[Pain, ...], how: str | None) -> str:
    """What stands against keeping a drawing."""
    if how == "nothing":
        return SOMETHING_DRAWN if pains else ""
    return "" if pains else NOTHING_DRAWN
