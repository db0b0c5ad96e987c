"""Appointments: held, booked, moved, cancelled; and who comes second."""

from datetime import timedelta

import msgspec
import pytest
from django.utils import timezone

from glidepath.diary import series_days
from glidepath.web.records import audit, errors
from glidepath.web.records.actions import appointments, diaries
from glidepath.web.records.models import AccessEntry, Appointment
from glidepath.web.records.queries import appointments as read
from glidepath.web.records.queries import diaries as diaries_read
from tests.web.diaries import ZONE, open_diary

GUEST = {"name": "Lee Park", "email": "lee@example.org", "phone": "", "consented": True}


@pytest.fixture
def diary(house):
    """A diary to book in."""
    return open_diary(house)


def book(diary, *starts):
    """Book visits of the first person."""
    house = diary.house
    return appointments.book(diary.id, diary.type_id, house.person_id, starts, by=house.actor("desk"))


def free(diary, day, now=None):
    """The free times of a day, as the clock in Berlin shows them."""
    found = diaries_read.free_times(
        diary.id, diary.type_id, [day], clinic_id=diary.house.clinic_id, now=now or timezone.now()
    )
    return [f"{one.span.starts.astimezone(ZONE):%H:%M}" for one in found]


def test_what_is_booked_is_free_no_more_and_in_the_log(diary):
    """Half an hour at ten takes every time that would overlap it; whoever asks for one is told the nearest."""
    book(diary, diary.at(10))

    assert ["09:00", "09:15", "09:30", "10:30", "10:45", "11:00", "11:15", "11:30"] == free(diary, diary.monday)
    with pytest.raises(errors.Taken) as refused:
        book(diary, diary.at(10, 15))
    assert [diary.at(9, 30), diary.at(10, 30), diary.at(10, 45)] == [one.span.starts for one in refused.value.free]
    last = AccessEntry.objects.filter(verb="appointments.book").get()
    assert diary.house.person_id == last.person_id and audit.verify().broken is None


def test_into_another_diary(house, neighbour, diary):
    """It goes where it is free there, and nowhere into a diary of another clinic."""
    by, other, theirs = house.actor("desk"), open_diary(house, "owner"), open_diary(neighbour)
    made = book(diary, diary.at(9))[0]
    with pytest.raises(errors.NotHere):
        appointments.move(made, diary.at(10), diary_id=theirs.id, by=by)
    appointments.move(made, diary.at(10), diary_id=other.id, by=by)

    assert (other.id, diary.at(10)) == Appointment.objects.values_list("diary_id", "starts").get()


@pytest.mark.parametrize("moment", [(8, 45), (11, 45), (12, 0), (9, 7)])
def test_outside_hours_is_refused(diary, moment):
    """Before opening, running past closing, at closing, between the quarters."""
    with pytest.raises(errors.Taken):
        book(diary, diary.at(*moment))


def test_a_room_is_one_visits_at_a_time(house, diary):
    """Two practitioners with one room left cannot both have it; a second room is taken by itself."""
    other = open_diary(house, "owner")
    diaries.close(other.room_id, by=house.actor("owner"))
    book(diary, diary.at(9))
    with pytest.raises(errors.Taken):
        book(other, other.at(9, 15))
    second = diaries.add_room("Second", by=house.actor("owner"))
    (made,) = book(other, other.at(9, 15))

    assert second == Appointment.objects.get(id=made).room_id


def test_a_hold_takes_its_time_until_it_expires(diary):
    """Held for minutes: taken for everybody else; afterwards free again, with nothing to be done."""
    actor = diary.house.actor("desk")
    appointments.hold(diary.id, diary.type_id, diary.at(9), secret="s" * 64, by=actor)
    with pytest.raises(errors.Taken):
        book(diary, diary.at(9))
    over = timezone.now() + appointments.HELD + timedelta(seconds=1)

    assert "09:00" not in free(diary, diary.monday) and "09:00" in free(diary, diary.monday, now=over)
    late = msgspec.structs.replace(actor, at=over)
    appointments.book(diary.id, diary.type_id, diary.house.person_id, [diary.at(9)], by=late)
    assert ["booked"] == list(Appointment.objects.values_list("state", flat=True))


def test_what_is_held_is_booked_with_a_name_a_way_and_consent(diary):
    """Any of the three missing is refused; expired, it is not there; booked, it keeps these and no more."""
    actor = diary.house.actor("desk")
    held = appointments.hold(diary.id, diary.type_id, diary.at(9), secret="s" * 64, by=actor)
    for missing in ({"name": " "}, {"email": ""}, {"consented": False}):
        with pytest.raises(errors.Unfit):
            appointments.confirm(held, **GUEST | missing, by=actor)
    with pytest.raises(errors.NotHere):
        appointments.confirm(held, **GUEST, by=msgspec.structs.replace(actor, at=timezone.now() + timedelta(hours=1)))
    appointments.confirm(held, **GUEST, by=actor)
    with pytest.raises(errors.NotHere):
        appointments.confirm(held, **GUEST, by=actor)

    row = Appointment.objects.get(id=held)
    assert ("booked", "Lee Park", None) == (row.state, row.name, row.expires_at) and row.consented_at


def test_nobody_holds_a_whole_week(diary):
    """So many at once, then a clear no."""
    actor = diary.house.actor("desk")
    for number in range(appointments.MOST_HELD):
        starts = diary.at(9 + number // 2 % 3, 30 * (number % 2), days=number // 6)
        appointments.hold(diary.id, diary.type_id, starts, secret=str(number) * 64, by=actor)
    with pytest.raises(errors.Locked, match="try again"):
        appointments.hold(diary.id, diary.type_id, diary.at(11, days=3), secret="z" * 64, by=actor)


def test_a_series_is_booked_in_one_go_or_not_at_all(diary):
    """Twice a week for three weeks shares a series; one that is taken takes back all the others."""
    days = series_days(diary.monday, count=6, days_between=3.5)
    starts = [diary.at(9, days=(day - diary.monday).days) for day in days]
    made = book(diary, *starts)
    assert 1 == Appointment.objects.filter(id__in=made).values("series").distinct().count()

    with pytest.raises(errors.Taken):
        book(diary, diary.at(10), starts[3])
    assert 6 == Appointment.objects.count()
    with pytest.raises(errors.Unfit):
        book(diary)


def test_the_rest_of_a_series_moves_by_as_much_and_is_cancelled_together(diary):
    """From the third on an hour later the next day; what came before stays; cancelling takes the rest."""
    desk = diary.house.actor("desk")
    made = book(diary, *(diary.at(9, days=days) for days in (0, 2, 7, 9)))
    appointments.move(made[2], diary.at(10, days=8), rest=True, by=desk)
    at = dict(Appointment.objects.values_list("id", "starts"))
    assert [diary.at(9), diary.at(9, days=2), diary.at(10, days=8), diary.at(10, days=10)] == [at[one] for one in made]

    appointments.cancel(made[1], rest=True, by=desk)
    assert ["booked"] + 3 * ["cancelled"] == [Appointment.objects.get(id=one).state for one in made]
    with pytest.raises(errors.Locked):
        appointments.move(made[3], diary.at(9), by=desk)


def test_moving_may_overlap_itself_but_nobody_else(diary):
    """A quarter later is fine though it overlaps where it was; onto another it is refused, and nothing moved."""
    first, second = (book(diary, diary.at(hour))[0] for hour in (9, 10))
    desk = diary.house.actor("desk")
    appointments.move(first, diary.at(9, 15), by=desk)
    with pytest.raises(errors.Taken):
        appointments.move(first, diary.at(9, 45), by=desk)
    appointments.cancel(second, by=desk)
    appointments.move(first, diary.at(9, 45), by=desk)

    rows = read.of_person(diary.house.person_id, clinic_id=diary.house.clinic_id, now=timezone.now())
    assert [diary.at(9, 45)] == [row["starts"] for row in rows]


def test_the_window_is_kept_for_whoever_must_and_not_for_the_desk(diary):
    """Within a day before, the person is told to ring; the desk may still move and cancel."""
    (made,) = book(diary, diary.at(9))
    close = msgspec.structs.replace(diary.house.actor("desk"), at=diary.at(9) - timedelta(hours=23))
    with pytest.raises(errors.Locked, match="stands fast 24 hours before"):
        appointments.cancel(made, kept_window=True, by=close)
    appointments.move(made, diary.at(11), by=close)
    appointments.cancel(made, by=close)


def test_another_clinics_visits_are_not_there(diary, neighbour):
    """Not to book in, to move, to cancel, nor to read."""
    (made,) = book(diary, diary.at(9))
    stranger = neighbour.actor("desk")
    for verb in (
        lambda: appointments.cancel(made, by=stranger),
        lambda: appointments.move(made, diary.at(10), by=stranger),
        lambda: appointments.book(diary.id, diary.type_id, neighbour.person_id, [diary.at(10)], by=stranger),
        lambda: appointments.hold(diary.id, diary.type_id, diary.at(10), secret="s" * 64, by=stranger),
    ):
        with pytest.raises(errors.NotHere):
            verb()

    now = timezone.now()
    assert read.one(made, clinic_id=neighbour.clinic_id, now=now) is None
    assert [] == read.between(diary.at(0), diary.at(23), clinic_id=neighbour.clinic_id, now=now)
    assert 1 == len(read.between(diary.at(0), diary.at(23), clinic_id=diary.house.clinic_id, now=now))
