"""A trial on the calendar: which days an occasion is, what is done on a day, and the value that was measured there."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from statistics import median

from glidepath.body import Value
from glidepath.measure import Reading
from glidepath.track.readings import standing
from glidepath.track.single.orders import Order
from glidepath.track.single.values import Design, Phase


class Stretch(Value, frozen=True, kw_only=True):
    """Days, one after the other, that are alike: with what is tried (B) or without it (A)."""

    phase: Phase
    first: date
    last: date


def ends(design: Design, *, starts: date, every: int) -> date:
    """Give the last day of a trial; an occasion is `every` days long."""
    return starts + timedelta(days=design.occasions * every - 1)


def stretches(drawn: Order, *, starts: date, every: int) -> tuple[Stretch, ...]:
    """Give what is done from which day to which."""
    found, at = [], 0
    for phase, same in groupby(drawn):
        length = len(list(same)) * every
        first = starts + timedelta(days=at)
        found.append(Stretch(phase=phase, first=first, last=first + timedelta(days=length - 1)))
        at += length
    return tuple(found)


def values(
    readings: Sequence[Reading], design: Design, *, starts: date, every: int
) -> tuple[float | None, ...]:  # fmt: skip
    """Give the value of each occasion: the median of what was measured in it by one method, None where nothing was.

    The method is the one used most; a value by another would be compared with what it cannot be compared with. Raises:
    MeasureError for readings of several signs.
    """
    taken = standing(readings)
    by_method = {method: [one for one in taken if one.method == method] for method in {one.method for one in taken}}
    used = max(by_method.values(), key=lambda found: (len(found), found[0].method), default=[])
    found: dict[int, list[float]] = {}
    for one in used:
        days = (one.at.date() - starts).days
        if 0 <= days < design.occasions * every:
            found.setdefault(days // every, []).append(one.value)
    return tuple(median(found[at]) if at in found else None for at in range(design.occasions))
