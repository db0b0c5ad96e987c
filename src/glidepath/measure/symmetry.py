"""Left against right: how large the gap between two sides is, whether it is real, and whether it closes.

Two sides differ by measuring alone. A gap is real only where it is larger than what differs within one limb measured
twice (Bishop 2016, https://journals.lww.com/nsca-scj/Fulltext/2016/12000/Asymmetries_of_the_Lower_Limb__The_Calculation.3.aspx).
The index is a ratio and hides what both sides lost: after a reconstructed knee ligament 57 % of people reached 90 % of
the other side and 29 % reached 90 % of what they could do before
(https://nebraska.pure.elsevier.com/en/publications/limb-symmetry-indexes-can-overestimate-knee-function-after-anteri).
So both values always stand beside it, and a gap that closes says which side has moved.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import sqrt

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue import Direction, Figure, Measure
from glidepath.measure.change import change
from glidepath.measure.error import Threshold, own_error, threshold
from glidepath.measure.reading import MeasureError, sign_of
from glidepath.measure.values import Change, Reading, Verdict
from glidepath.measure.wording import method_words, number, unit_words

FORMULA = "injured side / other side × 100"
PASS_MARK = 90.0
"""Per cent of the other side that are usually asked for: by consensus, not by proof
(https://journals.enviousdigital.co.uk/?p=3914)."""
TWO_GAPS = sqrt(2)
"""The error of the difference of two gaps over that of one: each of them is a difference of two readings."""


class Gap(StrEnum):
    """What a gap between two sides, or its change, is worth."""

    REAL = "real"
    WITHIN_ERROR = "within_error"
    CANNOT_JUDGE = "cannot_be_judged"


class Symmetry(Value, frozen=True, kw_only=True):
    """The injured side beside the other, which is the reference limb.

    `gap` is in the measure's unit, positive where the injured side is worse. `index` is in per cent by `FORMULA`, None
    where a ratio says nothing: a scale without a true zero, a reference within its own error of zero. `error` is what
    the gap was held against, in the unit: the larger of `figure` and `own_error`, the error from these two readings'
    own trials.
    """

    injured: Reading
    reference: Reading
    gap: float
    unit: str
    index: float | None
    error: float | None = None
    figure: Figure | None = None
    own_error: float | None = None
    verdict: Gap
    reasons: tuple[str, ...] = ()
    sentence: str


class Closing(Value, frozen=True, kw_only=True):
    """How a gap changed between two days, in the measure's unit; `closed` is positive where it became smaller.

    `injured` and `reference` say what each side did, so that a gap closed by a loss is seen to be that.
    """

    before: Symmetry
    after: Symmetry
    closed: float
    error: float | None
    verdict: Gap
    injured: Change
    reference: Change
    sentence: str


def symmetry(injured: Reading, reference: Reading, *, measure: Measure, condition: str = "") -> Symmetry:
    """Hold the injured side against the other.

    Raises: MeasureError where the two are not the same thing on a left and a right side.
    """
    _must_be_pair(injured, reference, measure)
    rise = round(reference.value - injured.value, 9)
    gap = rise if measure.direction is Direction.HIGHER else -rise or 0.0
    own = own_error((injured, reference))
    if injured.method != reference.method:
        reason = f"one side was taken by {method_words(injured.method)}, the other by {method_words(reference.method)}"
        held, error = Threshold(reasons=(reason,)), None
    else:
        held = _between(injured, reference, measure, condition)
        error = max((one for one in (held.value, own) if one is not None), default=None)
    verdict = _verdict(gap, error)
    unknown = ("the error between two sides is not known for this method",) if error is None else ()
    reasons = held.reasons or unknown
    return Symmetry(
        injured=injured, reference=reference, gap=gap, unit=measure.unit,
        index=_index(injured, reference, measure, error), error=error, figure=held.figure, own_error=own,
        verdict=verdict, reasons=reasons,
        sentence=_sentence(injured, reference, gap, error, verdict, reasons, measure),
    )  # fmt: skip


def closing(before: Symmetry, after: Symmetry, *, measure: Measure, condition: str = "") -> Closing:
    """Say whether the gap between two sides became smaller, and by which side.

    Raises: MeasureError where the two days do not show the same sides of the same thing.
    """
    injured = change(before.injured, after.injured, measure=measure, condition=condition)
    reference = change(before.reference, after.reference, measure=measure, condition=condition)
    closed = round(abs(before.gap) - abs(after.gap), 9)
    comparable = before.injured.method == after.injured.method and None not in (before.error, after.error)
    error = TWO_GAPS * max(before.error or 0.0, after.error or 0.0) if comparable else None
    verdict = _verdict(closed, error)
    made = Closing(before=before, after=after, closed=closed, error=error, verdict=verdict, injured=injured,
                   reference=reference, sentence="")  # fmt: skip
    return msgspec.structs.replace(made, sentence=_closing_sentence(made, measure))


def _must_be_pair(injured: Reading, reference: Reading, measure: Measure) -> None:
    """Refuse what is not a left and a right of one thing."""
    one, other = sign_of(injured), sign_of(reference)
    if measure.id != one.measure:
        raise MeasureError(f"the readings are of {one.measure!r}, the measure given is {measure.id!r}")
    if one.side is Side.MIDLINE or one.side.other is not other.side:
        raise MeasureError(f"{measure.name}: expected a left and a right side, not {one.side} and {other.side}")
    if (one.measure, one.motion, one.label) != (other.measure, other.motion, other.label):
        raise MeasureError(f"{measure.name}: the two sides are of different things")


def _between(injured: Reading, reference: Reading, measure: Measure, condition: str) -> Threshold:
    """The error of a difference between two sides where one is published, else that of two readings of one limb."""
    published = threshold(measure.between_sides, reference, injured, condition=condition)
    return published if published.figure else threshold(measure.mdc, reference, injured, condition=condition)


def _verdict(difference: float, error: float | None) -> Gap:
    if error is None:
        return Gap.CANNOT_JUDGE
    return Gap.REAL if abs(difference) > error else Gap.WITHIN_ERROR


def _index(injured: Reading, reference: Reading, measure: Measure, error: float | None) -> float | None:
    """The limb symmetry index, where the scale has a true zero and the reference is clear of it."""
    amounts = measure.low == 0 and measure.direction is Direction.HIGHER and not measure.unit.startswith("/")
    if not amounts or reference.value <= (error or 0.0):
        return None
    return round(100 * injured.value / reference.value, 1)


def _sentence(
    injured: Reading, reference: Reading, gap: float, error: float | None, verdict: Gap,
    reasons: Sequence[str], measure: Measure,
) -> str:  # fmt: skip
    """Say both values, which is behind, and whether that is more than measuring."""
    unit = unit_words(measure.unit)
    name = injured.motion.replace("_", " ").capitalize() if injured.motion else measure.name
    values = f"{injured.side} {number(injured.value)}, {reference.side} {number(reference.value)}{unit}"
    said = f"{name}: {values}"
    if verdict is Gap.CANNOT_JUDGE:
        return f"{said}; the difference cannot be judged, because {reasons[-1]}."
    assert error is not None
    if verdict is Gap.WITHIN_ERROR:
        return f"{said}; a difference of {number(abs(gap))}{unit} is within the error of {number(error)}{unit}."
    which = "behind" if gap > 0 else "ahead"
    return (f"{said}; the {injured.side} side is {which} by {number(abs(gap))}{unit}, "
            f"more than the error of {number(error)}{unit}.")  # fmt: skip


def _closing_sentence(made: Closing, measure: Measure) -> str:
    """Say whether the gap closed, and by which side."""
    unit, (was, now) = unit_words(measure.unit), (abs(made.before.gap), abs(made.after.gap))
    said = f"The gap went from {number(was)} to {number(now)}{unit}"
    if made.verdict is Gap.CANNOT_JUDGE:
        return f"{said}; that cannot be judged."
    assert made.error is not None
    if made.verdict is Gap.WITHIN_ERROR:
        return f"{said}: within the error of {number(made.error)}{unit}."
    if made.closed < 0:
        return f"{said}: it widened by more than the error of {number(made.error)}{unit}."
    if made.reference.verdict is Verdict.WORSE:
        return f"{said}: smaller, but the other side lost; hold both against what they were."
    return f"{said}: closed by more than the error of {number(made.error)}{unit}."
