"""Which readings show how somebody is, and which what a treatment did."""

from collections.abc import Sequence

from glidepath.measure import Context, MeasureError, Reading, sign_of

STANDING = (Context.BASELINE, Context.BEFORE, Context.HOME)
"""Contexts that show how somebody is, apart from the day's treatment."""


def standing(readings: Sequence[Reading]) -> list[Reading]:
    """The readings that show how somebody is, the oldest first."""
    return sorted((one for one in of_one_sign(readings) if one.context in STANDING), key=lambda one: one.at)


def of_one_sign(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings as they are. Raises MeasureError where they are of several signs."""
    signs = {sign_of(one) for one in readings}
    if len(signs) > 1:
        named = sorted(" ".join(filter(None, (one.measure, one.motion, one.label, one.side))) for one in signs)
        raise MeasureError(f"expected readings of one sign, not of {' and '.join(named)}")
    return readings
