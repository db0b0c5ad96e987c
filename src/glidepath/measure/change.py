"""What the difference between two readings is worth.

A change is *real* when it exceeds the minimal detectable change of its method, and *worthwhile* when it is real
and reaches the minimal clinically important difference. The two are looked up apart and never merged: several
published important differences are smaller than the error they would have to rise above.
"""

from collections.abc import Sequence

from glidepath.catalogue import IN_ENGLISH, Direction, Figure, Measure, Tongue
from glidepath.measure.error import own_error, threshold
from glidepath.measure.reading import MeasureError, sign_of
from glidepath.measure.sentence import sentence
from glidepath.measure.values import Change, Reading, Verdict

OTHER_METHOD = "taken by {now}, before by {before}"
UNKNOWN = "its error is not known for this method"
"""Why a change cannot be judged."""


def change(
    before: Reading,
    after: Reading,
    *,
    measure: Measure,
    condition: str = "",
    own_trials: Sequence[Reading] = (),
    spoken: Tongue = IN_ENGLISH,
) -> Change:
    """Compare two readings of one sign and say what the difference is worth, its sentence and reasons in a language.

    `condition` picks the figures of the right population; `own_trials` are readings with repeated trials, from
    which the error is estimated where none is published.

    Raises: MeasureError when the two readings are not of the same sign.
    """
    _same_sign(before, after, measure)
    gain = _gain(before, after, measure)
    if before.method != after.method:
        reason = spoken.say(OTHER_METHOD, now=_method(after, spoken),
                            before=_method(before, spoken))
        return _made(before, after, measure, gain, Verdict.CANNOT_JUDGE, reasons=(reason,), spoken=spoken)
    error = threshold(measure.mdc, before, after, condition=condition, spoken=spoken)
    important = threshold(measure.mcid, before, after, condition=condition, own_only=True, spoken=spoken)
    own = own_error((before, after, *own_trials)) if error.figure is None else None
    limit = error.value if error.figure is not None else own
    if limit is None:
        return _made(before, after, measure, gain, Verdict.CANNOT_JUDGE,
                     reasons=(*error.reasons, spoken.say(UNKNOWN)), spoken=spoken)
    verdict = _verdict(gain, limit, important.value)
    return _made(
        before, after, measure, gain, verdict, mdc=error.figure, mcid=important.figure, own=own,
        borrowed=error.borrowed, reasons=error.reasons + important.reasons, spoken=spoken,
    )


def _method(taken: Reading, spoken: Tongue) -> str:
    """Name how a reading was taken."""
    return spoken.say(taken.method.replace("_", " "))


def _same_sign(before: Reading, after: Reading, measure: Measure) -> None:
    """Refuse to compare different things."""
    if sign_of(before) != sign_of(after):
        raise MeasureError(f"cannot compare {_sign_words(before)} with {_sign_words(after)}")
    if measure.id != after.measure:
        raise MeasureError(f"the readings are of {after.measure!r}, the measure given is {measure.id!r}")
    if before.unit != after.unit:
        raise MeasureError(f"{measure.name}: cannot compare {before.unit!r} with {after.unit!r}")


def _sign_words(reading: Reading) -> str:
    """Name a sign for an error message."""
    return " ".join(part for part in (reading.measure, reading.motion, reading.label, reading.side.value) if part)


def _gain(before: Reading, after: Reading, measure: Measure) -> float:
    """Give the change so that better for the person is positive; rounding hides float noise only."""
    rise = round(after.value - before.value, 9)
    return rise if measure.direction is Direction.HIGHER else -rise or 0.0


def _verdict(gain: float, error: float, important: float | None) -> Verdict:
    """Hold a change against its error, then against what matters."""
    if gain < -error:
        return Verdict.WORSE
    if gain <= error:
        return Verdict.WITHIN_ERROR
    if important is not None and gain >= important:
        return Verdict.WORTHWHILE
    return Verdict.REAL


def _made(
    before: Reading, after: Reading, measure: Measure, gain: float, verdict: Verdict, *,
    mdc: Figure | None = None, mcid: Figure | None = None, own: float | None = None,
    borrowed: bool = False, reasons: tuple[str, ...], spoken: Tongue,
) -> Change:
    """Put the parts together with the sentence that says them."""
    draft = Change(
        before=before, after=after, gain=gain, unit=measure.unit, verdict=verdict, mdc=mdc, mcid=mcid,
        own_error=own, borrowed=borrowed, decides=measure.decides, reasons=reasons, sentence="",
    )
    return Change(**{name: getattr(draft, name) for name in draft.__struct_fields__} | {
        "sentence": sentence(draft, measure, spoken)})
