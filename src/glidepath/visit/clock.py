"""Minutes by activity, counted from the moments of the steps as they pass."""

from datetime import datetime

import msgspec

from glidepath.measure import Context
from glidepath.visit.values import AnyStep, Measured, Minutes, Paused, Released, Targeted


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds counted so far, and the moment of the last step."""

    last: datetime | None = None
    running: bool = True
    assessment: float = 0.0
    treatment: float = 0.0


def tick(clock: Clock, step: AnyStep) -> tuple[Clock, Minutes]:
    """Add the time since the step before to the activity that this step ended.

    Time between a pause and the step after it is not counted.

    Raises: ValueError when a step is earlier than the one before it.
    """
    if clock.last is not None and step.at < clock.last:
        raise ValueError(f"at {step.at.isoformat()} is before the previous step, {clock.last.isoformat()}")
    passed = (step.at - clock.last).total_seconds() if clock.last and clock.running else 0.0
    treating = _is_treatment(step)
    counted = Clock(
        last=step.at,
        running=not isinstance(step, Paused),
        assessment=clock.assessment + (0.0 if treating else passed),
        treatment=clock.treatment + (passed if treating else 0.0),
    )
    return counted, minutes(counted)


def minutes(clock: Clock) -> Minutes:
    """Give the counted time in minutes, to one decimal."""
    return Minutes(
        assessment=round(clock.assessment / 60, 1),
        treatment=round(clock.treatment / 60, 1),
        total=round((clock.assessment + clock.treatment) / 60, 1),
    )


def _is_treatment(step: AnyStep) -> bool:
    """Say whether the time before a step was hands-on work: passes, turning to a structure, the re-test."""
    after = isinstance(step, Measured) and step.reading.context is Context.AFTER
    return after or isinstance(step, Released | Targeted)
