"""A trial as it is shown: its days, what was measured in them, and what it found once it is over."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Shelf
from glidepath.measure import Reading, Sign, sign_of, unit_words
from glidepath.track import standing
from glidepath.track.single import Design, Phase, Result, SingleError, Stretch, count, ends, judge, stretches, values
from glidepath.track.single.judging import ENOUGH
from glidepath.visit import sign_words
from glidepath.web.drawing import Event, Happened, Line, Point, Series

WITH = {"A": "without it", "B": "with it"}


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A trial on a day: `now` is what is done today, empty before it begins and once it is over.

    `result` is None until then, and where it cannot be judged; `why` says why. `worked`: better than chance.
    """

    row: dict[str, Any]
    sign: str
    orders: int
    stretches: tuple[tuple[Stretch, str], ...]
    last: date
    now: str
    measured: int
    values: tuple[float | None, ...]
    result: Result | None
    worked: bool
    why: str
    series: Series | None


def shown(row: dict[str, Any], readings: Sequence[Reading], *, on: date, shelf: Shelf) -> Shown:
    """Put a trial together from its row and the readings of its episode."""
    sign, design = msgspec.convert(row["sign"], Sign), msgspec.convert(row["design"], Design)
    drawn = msgspec.convert(row["phases"], tuple[Phase, ...])
    starts, every = row["starts"], row["every"]
    found = [one for one in readings if sign_of(one) == sign]
    taken = values(found, design, starts=starts, every=every)
    days, last = stretches(drawn, starts=starts, every=every), ends(design, starts=starts, every=every)
    result, why = None, f"It is judged when it is over, after {last.day} {last:%B %Y}: whoever looks early is misled."
    if on > last:
        result, why = _judged(design, drawn, taken, sign, shelf)
    return Shown(
        row=row, sign=sign_words(sign, shelf), orders=count(design),
        stretches=tuple((one, WITH[one.phase]) for one in days), last=last,
        now=next((WITH[one.phase] for one in days if one.first <= on <= one.last), ""),
        measured=sum(value is not None for value in taken), values=taken, result=result, why=why,
        worked=result is not None and result.effect > 0 and result.p <= ENOUGH,
        series=_series(row, sign, found, days, last, shelf),
    )  # fmt: skip


def _judged(
    design: Design, drawn: tuple[Phase, ...], taken: Sequence[float | None], sign: Sign, shelf: Shelf
) -> tuple[Result | None, str]:  # fmt: skip
    """What it found, or why it cannot be said."""
    measure = shelf.measures[sign.measure]
    try:
        return judge(design, drawn, taken, better=measure.direction, unit=unit_words(measure.unit)), ""
    except SingleError as error:
        return None, f"It cannot be judged: {error}."


def _series(
    row: dict[str, Any], sign: Sign, found: Sequence[Reading], days: Sequence[Stretch], last: date, shelf: Shelf
) -> Series | None:  # fmt: skip
    """What was measured within the trial, with a mark where each stretch begins."""
    measure = shelf.measures[sign.measure]
    within = [one for one in standing(found) if row["starts"] <= one.at.date() <= last]
    if not within:
        return None
    return Series(
        id=f"trial-{row['id']}", name=sign_words(sign, shelf), unit=measure.unit, low=measure.low, high=measure.high,
        better="higher" if measure.direction == "higher_better" else "lower",
        lines=(Line(side=Side.MIDLINE, points=tuple(Point(day=one.at.date(), value=one.value) for one in within)),),
        events=tuple(Event(kind=Happened.PROGRAMME, day=one.first, words=WITH[one.phase]) for one in days),
    )  # fmt: skip
