"""Between two visits: what is a reason to look at somebody, and what is not."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from glidepath.aftercare import AnyEntry, Exercised, Felt, Item, Kept, Morning, Programme, Warned
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.catalogue.exercise import Use, exercises
from glidepath.measure import Sign
from glidepath.plan import PlanOfCare, pace, propose
from glidepath.track.between import Concern, Notice, notices

ON = date(2026, 3, 29)
NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
FLAGS, PAIN = shelf().flags, shelf().measures["nprs"]
DAILY = next(one for one in exercises().values() if one.dose.days == 7)
PAINFUL = Sign(measure="nprs", side=Side.MIDLINE)
PROGRAMME = Programme(
    condition="neck_pain", side=Side.MIDLINE, most=5, offered=(DAILY.id,), cautions=(), withheld=(), load=(),
    checklists=(), track=(), verified=False,
    items=(Item(exercise=DAILY.id, use=Use.RANGE, because="", sides=1, minutes=1),),
)  # fmt: skip


def kept(entry: AnyEntry) -> Kept:
    """An entry made at noon of its day."""
    at = NOON - (ON - entry.on)
    return Kept(key=uuid4(), device=UUID(int=1), at=at, received_at=at, entry=entry)


def felt(pains: list[int], *, ends: date = ON) -> list[Kept]:
    """The worst pain of the days up to one, the last last."""
    return [kept(Felt(on=ends - timedelta(days=back), pain=pain)) for back, pain in enumerate(reversed(pains))]


def found(entries: list[Kept], **more: object) -> tuple[Notice, ...]:
    """What there is to look at."""
    asked = {"on": ON, "last_visit": NOON - timedelta(days=10), "condition": "neck_pain", "pain": PAIN,
             "flags": FLAGS, "exercises": exercises()}  # fmt: skip
    return notices(entries, **(asked | more))


@given(st.sets(st.sampled_from(sorted(FLAGS)), min_size=1, max_size=4))
def test_every_sign_told_since_the_last_visit_comes_first(flags: set[str]) -> None:
    """None is lost, the most urgent first, each with what to do."""
    calm = felt([2] * 14)
    made = found([*calm, kept(Warned(on=ON, flags=tuple(flags)))], programme=PROGRAMME, since=ON - timedelta(days=20))
    danger = [one for one in made if one.concern is Concern.DANGER]

    assert len(flags) == len(danger) and danger == list(made[: len(flags)]) and all(one.do for one in danger)
    urgent = [one.do.startswith("To be seen") for one in danger]
    assert urgent == sorted(urgent, reverse=True)


def test_a_sign_before_the_last_visit_was_seen_there() -> None:
    """A visit clears anew; without any visit every sign stands."""
    told = [kept(Warned(on=ON - timedelta(days=11), flags=("saddle_numbness",)))]

    assert () == found(told)
    assert [Concern.DANGER] == [one.concern for one in found(told, last_visit=None)]


def test_worse_is_more_than_the_error() -> None:
    """Neck pain has an error of 4 of 10: a rise of 4 is noise, one of 5 is not; too few days say nothing."""
    assert () == found(felt([2] * 7 + [6] * 7))
    assert [Concern.WORSE] == [one.concern for one in found(felt([2] * 7 + [7] * 7))]
    assert () == found(felt([2] * 7 + [7] * 2, ends=ON))
    assert () == found(felt([7] * 7 + [2] * 7))


def test_pain_that_does_not_settle_is_told() -> None:
    """On two days of the last seven."""
    days = [ON - timedelta(days=back) for back in (1, 3)]
    told = [kept(one) for day in days for one in (Exercised(on=day, done=(), worst=3), Morning(on=day, settled=False))]

    assert [Concern.NOT_SETTLING] == [one.concern for one in found(told)]
    assert () == found(told[:2])


def test_a_programme_nobody_tells_of() -> None:
    """From a week on, and below half of its days."""
    old, days = ON - timedelta(days=8), [ON - timedelta(days=back) for back in range(4)]
    told = [kept(Exercised(on=day, done=(DAILY.id,), worst=1)) for day in days]

    assert [Concern.SILENT] == [one.concern for one in found([], programme=PROGRAMME, since=old)]
    assert "on 3 of the last 7 days" in found(told[:3], programme=PROGRAMME, since=old)[0].sentence
    assert () == found(told, programme=PROGRAMME, since=old)
    assert () == found([], programme=PROGRAMME, since=ON - timedelta(days=6))


def test_a_checkpoint_that_is_near() -> None:
    """Within a week."""
    plan: PlanOfCare = propose(starts=ON - timedelta(days=30), signs=(PAINFUL,))
    held = [ON - timedelta(days=30 - 3 * turn) for turn in range(plan.checkpoint_visit - 1)]

    assert [Concern.CHECKPOINT] == [one.concern for one in found([], pace=pace(plan, held=held, booked=[], on=ON))]
    first = pace(plan, held=held[:1], booked=[], on=held[0])
    assert () == found([], pace=first, on=held[0])
