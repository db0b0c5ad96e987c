"""A reading that fits its measure, and the sign it belongs to."""

from collections.abc import Sequence
from datetime import datetime
from statistics import fmean

from glidepath.body import Side
from glidepath.catalogue import Measure
from glidepath.measure.values import Context, Reading, Sign


class MeasureError(ValueError):
    """A reading that does not fit its measure; says what and where."""


def reading(
    measure: Measure,
    *,
    side: Side,
    method: str,
    at: datetime,
    context: Context,
    value: float | None = None,
    trials: Sequence[float] = (),
    motion: str = "",
    label: str = "",
    rater: str = "",
) -> Reading:
    """Make a reading from one value or from repeated trials, whose mean it takes.

    Raises: MeasureError when the value, method, trials, motion or side does not fit the measure.
    """
    if value is None and not trials:
        raise MeasureError(f"{measure.name}: give a value or trials")
    mean = fmean(trials) if trials else value
    assert mean is not None
    made = Reading(
        measure=measure.id, motion=motion, label=label, side=side, value=mean, unit=measure.unit,
        method=method, trials=tuple(trials), rater=rater, at=at, context=context,
    )
    check(made, measure)
    return made


def check(reading: Reading, measure: Measure) -> None:
    """Refuse a reading that does not fit its measure.

    Raises: MeasureError naming the part that does not fit and what was expected.
    """
    for fault in _faults(reading, measure):
        raise MeasureError(f"{measure.name}: {fault}")


def sign_of(reading: Reading) -> Sign:
    """Give the comparable sign a reading belongs to."""
    return Sign(measure=reading.measure, motion=reading.motion, label=reading.label, side=reading.side)


def _faults(reading: Reading, measure: Measure) -> list[str]:
    """List what does not fit, most basic first."""
    faults = []
    if reading.unit != measure.unit:
        faults.append(f"the unit is {reading.unit!r}, expected {measure.unit!r}")
    for number in (reading.value, *reading.trials):
        if not measure.low <= number <= measure.high:
            faults.append(f"{number:g} lies outside {measure.low:g} to {measure.high:g} {measure.unit}")
    if reading.method not in measure.methods:
        faults.append(f"the method is {reading.method!r}, expected one of {', '.join(measure.methods)}")
    if measure.per_motion and not reading.motion:
        faults.append("a motion is needed, such as cervical_rotation")
    if measure.trials > 1 and len(reading.trials) != measure.trials:
        faults.append(f"{len(reading.trials)} trials given, expected {measure.trials}")
    if reading.trials and abs(fmean(reading.trials) - reading.value) > measure.step / 2:
        faults.append(f"the value {reading.value:g} is not the mean of its trials")
    return faults
