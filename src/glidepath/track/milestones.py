"""From which day a change was real, and from which it was worthwhile, and whether it has lasted."""

from collections.abc import Sequence
from datetime import date

from glidepath.catalogue import Measure
from glidepath.measure import Change, MeasureError, Reading, Verdict, change
from glidepath.track.readings import standing
from glidepath.track.values import Milestones

WON = tuple(verdict for verdict in Verdict if verdict.won)


def milestones(readings: Sequence[Reading], *, measure: Measure, condition: str = "") -> Milestones:
    """Hold every reading of one sign against the first.

    Raises: MeasureError for readings of several signs, and where none shows how somebody is.
    """
    taken = standing(readings)
    if not taken:
        raise MeasureError(f"{measure.name}: no reading shows where it began")
    changes = [change(taken[0], one, measure=measure, condition=condition) for one in taken[1:]]
    first_real, real_since = _days(changes, WON)
    first_worthwhile, worthwhile_since = _days(changes, (Verdict.WORTHWHILE,))
    latest = changes[-1] if changes else None
    return Milestones(
        baseline=taken[0], latest=latest, first_real=first_real, real_since=real_since,
        first_worthwhile=first_worthwhile, worthwhile_since=worthwhile_since,
        sentence=_sentence(latest, first_real, real_since, worthwhile_since),
    )  # fmt: skip


def _days(changes: Sequence[Change], wanted: Sequence[Verdict]) -> tuple[date | None, date | None]:
    """The first day of such a change, and the day since which there was no other; what is not judged is left out."""
    judged = [one for one in changes if one.verdict is not Verdict.CANNOT_JUDGE]
    first = next((one.after.at.date() for one in judged if one.verdict in wanted), None)
    since = None
    for one in reversed(judged):
        if one.verdict not in wanted:
            break
        since = one.after.at.date()
    return first, since


def _sentence(
    latest: Change | None, first_real: date | None, real_since: date | None, worthwhile_since: date | None
) -> str:  # fmt: skip
    """Say from when, and whether it lasted."""
    if latest is None:
        return "Measured once: nothing to compare yet."
    if latest.verdict is Verdict.WORSE:
        return "Worse now than at the first reading by more than the error of measuring."
    if latest.verdict is Verdict.CANNOT_JUDGE and first_real is None:
        return f"Whether it has changed cannot be judged, because {latest.reasons[-1]}."
    if real_since is None and first_real is None:
        return "No change since the first reading exceeds the error of measuring."
    if real_since is None:
        return f"More than the error first on {_day(first_real)}, but not now."
    once = "" if first_real == real_since else f", first seen on {_day(first_real)}"
    said = f"Better by more than the error since {_day(real_since)}{once}"
    return f"{said}; worthwhile since {_day(worthwhile_since)}." if worthwhile_since else f"{said}."


def _day(day: date | None) -> str:
    """A day as sentences say it."""
    assert day is not None
    return f"{day.day} {day:%b %Y}"
