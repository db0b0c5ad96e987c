"""A person's own pain drawing: where it hurts, how strongly, and what it feels like.

A drawing says what somebody feels. It answers no safety question and makes no diagnosis: feelings that speak for a
nerve are told as something to look at, and what prompts a safety question is told as a reason to ask it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from glidepath.body import Body, Side, Value
from glidepath.catalogue import PainKind, Prompt

STRONGEST = 10
"""The end of the scale of pain, the worst there could be; as the measure `nprs` has it."""


class DrawingError(ValueError):
    """A drawing that cannot be; says what and where."""


class Hand(StrEnum):
    """Whose hand drew: the person's own, or the clinician's as the person told it."""

    PERSON = "person"
    CLINICIAN = "clinician"


class Pain(Value, frozen=True, kw_only=True):
    """What is felt in one region on one side: `intensity` 0 to 10, and ids of kinds of feeling, none where not said.

    An intensity of 0 is a feeling that does not hurt, such as a numb place.
    """

    region: str
    side: Side
    intensity: int
    kinds: tuple[str, ...] = ()


class PainDrawing(Value, frozen=True, kw_only=True):
    """One drawing: when, by whose hand, and every region that was marked; none of them says that nothing hurts."""

    at: datetime
    hand: Hand
    pains: tuple[Pain, ...]


def check(pains: Sequence[Pain], *, body: Body, kinds: Mapping[str, PainKind]) -> None:
    """Hold the marks of a drawing against the body, the scale and the kinds of feeling.

    Raises: DrawingError naming everything that does not fit.
    """
    faults = [f"{pain.region} {pain.side.value}: {fault}" for pain in pains for fault in _faults(pain, body, kinds)]
    places = [(pain.region, pain.side) for pain in pains]
    faults += [f"{region} {side.value}: drawn twice" for region, side in dict.fromkeys(places)
               if places.count((region, side)) > 1]
    if faults:
        raise DrawingError("; ".join(faults))


def nerve_pains(pains: Sequence[Pain], kinds: Mapping[str, PainKind]) -> tuple[Pain, ...]:
    """Give the marks whose feeling speaks for a nerve: a reason for the quick nerve check."""
    return tuple(pain for pain in pains if any(kinds[name].nerve for name in pain.kinds))


def prompted(pains: Sequence[Pain], prompts: Sequence[Prompt]) -> tuple[Prompt, ...]:
    """Give what in a drawing is a reason to ask a safety question. None of them is an answer to it."""
    return tuple(prompt for prompt in prompts if _prompts(prompt, pains))


def region_words(region: str, side: Side, body: Body) -> str:
    """Name a region with its side, such as `left calf`."""
    name = body.regions[region].name
    return side.named(name[0].lower() + name[1:])


def pain_words(pain: Pain, *, body: Body, kinds: Mapping[str, PainKind]) -> str:
    """Put a mark into words, such as `left calf 5/10, aching and numb`."""
    felt = [kinds[name].name.lower() for name in pain.kinds]
    said = " and ".join(filter(None, [", ".join(felt[:-1]), *felt[-1:]])) or "kind not said"
    return f"{region_words(pain.region, pain.side, body)} {pain.intensity}/{STRONGEST}, {said}"


def drawing_words(drawing: PainDrawing, *, body: Body, kinds: Mapping[str, PainKind]) -> str:
    """Put a drawing into a sentence for the note, the strongest pain first."""
    by = "Drawn by the person" if drawing.hand is Hand.PERSON else "Drawn by the clinician as the person told it"
    if not drawing.pains:
        return f"{by}: nothing hurts."
    ordered = sorted(drawing.pains, key=lambda pain: -pain.intensity)
    return f"{by}: {'; '.join(pain_words(pain, body=body, kinds=kinds) for pain in ordered)}."


def _faults(pain: Pain, body: Body, kinds: Mapping[str, PainKind]) -> Iterator[str]:
    region = body.regions.get(pain.region)
    if region is None:
        yield "no such region"
    elif region.sided == (pain.side is Side.MIDLINE):
        yield "expected left or right" if region.sided else "this region lies in the middle"
    if not 0 <= pain.intensity <= STRONGEST:
        yield f"intensity {pain.intensity}, expected 0 to {STRONGEST}"
    unknown = [name for name in pain.kinds if name not in kinds]
    if unknown:
        yield f"no such kind of feeling: {', '.join(unknown)}"
    if len(set(pain.kinds)) < len(pain.kinds):
        yield "a kind of feeling stands twice"
    if not pain.intensity and not pain.kinds:
        yield "an intensity of 0 needs a feeling, such as numb"


def _prompts(prompt: Prompt, pains: Sequence[Pain]) -> bool:
    """Whether a drawing holds what a prompt names."""
    felt = [pain for pain in pains if not prompt.kinds or set(prompt.kinds) & set(pain.kinds)]
    there = [pain for pain in felt if not prompt.regions or pain.region in prompt.regions]
    if prompt.both_sides and not {Side.LEFT, Side.RIGHT} <= {pain.side for pain in there}:
        return False
    if prompt.also and not any(pain.region in prompt.also for pain in felt):
        return False
    return bool(there)
