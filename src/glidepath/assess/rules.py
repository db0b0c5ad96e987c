"""From history, range and nerve signs to a baseline: the range table, the signs to steer by, and an opinion.

The opinion follows the six points of the self-check in the brief. It is not a diagnosis: it says what speaks for
soft tissue, what speaks against it, and when another evaluation comes first.
"""

from collections.abc import Iterable, Mapping, Sequence

from glidepath.assess.values import Baseline, Driver, History, NerveSign, Opinion, RangeRow
from glidepath.body import Side
from glidepath.catalogue import Condition, Direction, Measure, Norm
from glidepath.measure import Reading, Sign, detectable, sign_of

LONG_ENOUGH_WEEKS = 4
"""Weeks of complaint from which this care is worth discussing (the brief: more than four to six weeks)."""
SIGNS = 2
"""Comparable signs to steer a visit by: one of pain, one of movement."""
PAIN = ("nprs", "vas")


def baseline(
    *,
    readings: Sequence[Reading],
    history: History | None,
    nerves: Sequence[NerveSign] = (),
    condition: Condition,
    norms: Sequence[Norm] = (),
    measures: Mapping[str, Measure],
) -> Baseline:
    """Put the assessment together: what falls short, what to measure again, and what likely drives it."""
    ranges = tuple(_range_rows(readings, condition, norms, measures))
    return Baseline(
        ranges=ranges,
        signs=propose_signs(readings, ranges, condition=condition, measures=measures),
        opinion=opinion(history=history, nerves=nerves, ranges=ranges),
    )


def propose_signs(
    readings: Sequence[Reading], ranges: Sequence[RangeRow], *, condition: Condition, measures: Mapping[str, Measure]
) -> tuple[Sign, ...]:
    """Propose what to measure again: the pain measure, then the motion that falls furthest short.

    Only what was measured today and may decide is proposed, in the order the condition prefers.
    """
    taken = [sign_of(reading) for reading in readings if measures[reading.measure].decides]
    pain = [sign for sign in taken if sign.measure in PAIN]
    short = {(row.motion, side) for row in ranges for side in row.limited}
    limited = [sign for sign in taken if (sign.motion, sign.side) in short]
    preferred = [default.measure for default in condition.measures]
    others = sorted(
        (sign for sign in taken if sign not in pain and sign not in limited),
        key=lambda sign: preferred.index(sign.measure) if sign.measure in preferred else len(preferred),
    )
    ordered = dict.fromkeys([*pain[:1], *limited, *others, *pain[1:]])
    return tuple(ordered)[:SIGNS]


def opinion(*, history: History | None, nerves: Sequence[NerveSign], ranges: Sequence[RangeRow] = ()) -> Opinion:
    """Say whether soft tissue likely drives the complaint, with the reasons for and against.

    A nerve deficit comes before everything: it is evaluated first.
    """
    lost = [f"{sign.test.value} not normal{f' at {sign.level}' if sign.level else ''}, {sign.side.value}"
            for sign in nerves if not sign.normal]
    reasons, against = _history_reasons(history)
    if any(row.limited for row in ranges):
        reasons.append("a motion falls short of the other side by more than the error of the method")
    if lost:
        return Opinion(driver=Driver.EVALUATE_FIRST, reasons=tuple(lost), against=tuple(reasons))
    likely = len(reasons) >= 2 and len(reasons) > len(against)
    return Opinion(driver=Driver.SOFT_TISSUE if likely else Driver.UNCLEAR, reasons=tuple(reasons),
                   against=tuple(against))


def _history_reasons(history: History | None) -> tuple[list[str], list[str]]:
    """Sort what the person told into reasons for and against soft tissue."""
    if history is None:
        return [], ["no history taken"]
    reasons: list[str] = []
    against: list[str] = []
    if history.linked_to:
        reasons.append(f"brought on by {', '.join(history.linked_to)}")
    if history.eases_with_rest is not None:
        (reasons if history.eases_with_rest else against).append(
            "eases with rest" if history.eases_with_rest else "does not ease with rest")
    if history.deep_in_joint is not None:
        (against if history.deep_in_joint else reasons).append(
            "felt deep inside a joint" if history.deep_in_joint else "felt in muscle or tendon, not deep in a joint")
    if history.weeks >= LONG_ENOUGH_WEEKS:
        reasons.append(f"there for {history.weeks:g} weeks")
    return reasons, against


def _range_rows(
    readings: Sequence[Reading], condition: Condition, norms: Sequence[Norm], measures: Mapping[str, Measure]
) -> Iterable[RangeRow]:
    """Make one row a motion, with both sides and the reference value beside them."""
    by_motion: dict[str, dict[Side, Reading]] = {}
    for reading in readings:
        if reading.motion:
            by_motion.setdefault(reading.motion, {})[reading.side] = reading
    for motion, sides in by_motion.items():
        norm = _norm(norms, motion)
        yield RangeRow(
            motion=motion,
            left=_value(sides, Side.LEFT), right=_value(sides, Side.RIGHT), midline=_value(sides, Side.MIDLINE),
            norm=norm.value if norm else None, norm_source=norm.source if norm else "",
            norm_verified=norm.verified if norm else False,
            limited=_limited(sides, condition, measures),
        )


def _value(sides: Mapping[Side, Reading], side: Side) -> float | None:
    """Give the value of a side, where it was measured."""
    return sides[side].value if side in sides else None


def _norm(norms: Sequence[Norm], motion: str) -> Norm | None:
    """Give the reference value of a motion, a verified one first."""
    fitting = sorted((norm for norm in norms if norm.motion == motion), key=lambda norm: not norm.verified)
    return fitting[0] if fitting else None


def _limited(
    sides: Mapping[Side, Reading], condition: Condition, measures: Mapping[str, Measure]
) -> tuple[Side, ...]:
    """Name the side that falls short of the other by more than the error of the method; none where unknown."""
    if Side.LEFT not in sides or Side.RIGHT not in sides:
        return ()
    left, right = sides[Side.LEFT], sides[Side.RIGHT]
    measure = measures[left.measure]
    error = detectable(measure, left, right, condition=condition.id)
    if error is None or left.method != right.method or abs(left.value - right.value) <= error:
        return ()
    left_is_worse = (left.value < right.value) == (measure.direction is Direction.HIGHER)
    return (Side.LEFT,) if left_is_worse else (Side.RIGHT,)
