"""Two pain drawings of one person, region by region: gone, new, less, more, each held against its error."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from glidepath.assess.drawing import Pain, PainDrawing, region_words
from glidepath.body import Body, Side, Value
from glidepath.catalogue import Measure
from glidepath.measure import Change, Context, Reading, change, reading

PAIN_SCALE = "nprs"
"""The measure of a mark's intensity: pain by number, asked of one region."""
METHOD = "self_report"


class Turn(StrEnum):
    """What became of a region between two drawings."""

    GONE = "gone"
    NEW = "new"
    LESS = "less"
    MORE = "more"
    SAME = "same"


class PainChange(Value, frozen=True, kw_only=True):
    """One region in two drawings; a drawing in which it is not marked has None and counts as 0.

    `turn` says what was drawn; whether it is more than error is the verdict of `change`. `begun` and `ended` are kinds
    of feeling.
    """

    region: str
    side: Side
    before: Pain | None
    after: Pain | None
    turn: Turn
    change: Change
    begun: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


def compare(
    before: PainDrawing, after: PainDrawing, *, measure: Measure, body: Body, condition: str = ""
) -> tuple[PainChange, ...]:
    """Compare two drawings: every region marked in either, those of the later one first.

    `measure` is the scale of the intensities, `condition` picks the published errors of the right population.
    """
    old, new = _places(before), _places(after)
    return tuple(_compared(place, old.get(place), new.get(place), before.at, after.at, measure, body, condition)
                 for place in dict.fromkeys([*new, *old]))  # fmt: skip


def _places(drawing: PainDrawing) -> Mapping[tuple[str, Side], Pain]:
    return {(pain.region, pain.side): pain for pain in drawing.pains}


def _compared(
    place: tuple[str, Side], old: Pain | None, new: Pain | None, then: datetime, now: datetime,
    measure: Measure, body: Body, condition: str,
) -> PainChange:
    """Hold one region's two intensities against each other."""
    region, side = place
    label = region_words(region, Side.MIDLINE, body)
    one, two = _reading(old, then, side, label, measure), _reading(new, now, side, label, measure)
    felt, feels = old.kinds if old else (), new.kinds if new else ()
    return PainChange(
        region=region, side=side, before=old, after=new, turn=_turn(old, new),
        change=change(one, two, measure=measure, condition=condition),
        begun=tuple(name for name in feels if name not in felt),
        ended=tuple(name for name in felt if name not in feels),
    )


def _turn(old: Pain | None, new: Pain | None) -> Turn:
    if old is None:
        return Turn.NEW
    if new is None:
        return Turn.GONE
    if new.intensity == old.intensity:
        return Turn.SAME
    return Turn.LESS if new.intensity < old.intensity else Turn.MORE


def _reading(pain: Pain | None, at: datetime, side: Side, label: str, measure: Measure) -> Reading:
    """The intensity of a region as a reading of the scale."""
    value = float(pain.intensity) if pain else 0.0
    return reading(measure, side=side, method=METHOD, at=at, context=Context.BEFORE, value=value, label=label)
