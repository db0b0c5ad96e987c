"""Hours from the desk: read as people write them, kept where they hold; what does not hold is said and stays typed."""

from datetime import time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.web.desk.hours.reading import stretches, written
from glidepath.web.records.actions import appointments
from glidepath.web.records.models import Diary, OtherHours, Room, VisitType, WorkingHours
from tests.web.diaries import open_diary

WEEK = {f"day{number}": "" for number in range(1, 8)} | {"what": "week"}
BOOKING = {"what": "booking", "cancel_hours": "24", "zone": "Europe/Berlin", "provider_id": ""}


@pytest.fixture
def page(diary):
    """The address of the clinician's hours."""
    return f"/diary/hours/{diary.id}/"


@given(st.sets(st.integers(0, 24 * 60 - 1), max_size=12))
def test_what_is_written_is_read_back(minutes):
    """Any stretches that do not overlap come back as they were."""
    clocks = [time(*divmod(one, 60)) for one in sorted(minutes)]
    found = list(zip(clocks[::2], clocks[1::2], strict=False))

    assert found == stretches(written(found))


@pytest.mark.parametrize("text", ["9-12", "09:00 - 12:00", "9.00–12.00", "9 to 12", " 09:00-12:00 ; "])
def test_people_write_hours_in_many_ways(text):
    """Short, with spaces, with points, with dashes, in words."""
    assert [(time(9), time(12))] == stretches(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("mornings", "“mornings” is no stretch"), ("9-", "is no time"), ("25:00-26:00", "“25:00” in"),
     ("9:75-10", "“9:75”"), ("12-9", "closes before it opens"), ("9-9", "closes before it opens"),
     ("9-12, 11-13", "overlap"), ("0-1,2-3,4-5,6-7,8-9,10-11,12-13", "6 stretches at most"),
     ("22:00-24:00", "“24:00”")],
)  # fmt: skip
def test_what_is_no_hours_says_which_part(text, said):
    """The part that is wrong, and how it is written."""
    with pytest.raises(ValueError, match=said):
        stretches(text)


def test_the_usual_hours_are_said_anew(diary, desk, page):
    """Two stretches on Monday, none else; a visit booked on Tuesday stays, and is told about."""
    appointments.book(diary.id, diary.type_id, diary.house.person_id, [diary.at(9, days=1)], by=diary.house.actor())
    saved = desk.post(page, WEEK | {"day1": "14:00-18:00, 9-12"})

    assert 302 == saved.status_code
    assert [(1, time(9), time(12)), (1, time(14), time(18))] == list(
        WorkingHours.objects.filter(diary_id=diary.id).order_by("opens").values_list("weekday", "opens", "closes")
    )
    text = desk.get(page).content.decode()
    assert "1 booked visit lies outside the hours" in text and 'value="09:00-12:00, 14:00-18:00"' in text


def test_a_fault_changes_nothing_and_keeps_what_was_typed(diary, desk, page):
    """One day wrong: 422, the fault named, the other days as typed, the hours on record as they were."""
    answer = desk.post(page, WEEK | {"day1": "10-11", "day2": "12-9"})
    text = answer.content.decode()

    assert 422 == answer.status_code and "closes before it opens" in text
    assert 'value="10-11"' in text and 'value="12-9"' in text
    assert 5 == WorkingHours.objects.filter(diary_id=diary.id).count()


def test_a_day_off_and_back(diary, desk, page):
    """A day without hours is off, with its reason for whoever manages; then as usual again."""
    day = str(diary.monday)
    assert 302 == desk.post(page, {"what": "day", "day": day, "hours": "", "reason": "Course"}).status_code
    assert [(None, "Course")] == list(OtherHours.objects.values_list("opens", "reason"))
    assert "nobody works" in desk.get(page).content.decode()
    assert "Course" not in desk.get("/diary/", {"day": day}).content.decode()

    assert 302 == desk.post(page, {"what": "usual", "day": day}).status_code
    assert 0 == OtherHours.objects.count()
    assert 422 == desk.post(page, {"what": "usual", "day": "x"}).status_code


@pytest.mark.parametrize("sent", [{"day": "2020-01-01"}, {"day": "someday"}, {"hours": "x-y"}])
def test_a_day_that_does_not_hold(diary, desk, page, sent):
    """A day that is over, no day, no hours."""
    given = {"what": "day", "day": str(diary.monday + timedelta(days=1)), "hours": "9-10"} | sent

    assert (422, 0) == (desk.post(page, given).status_code, OtherHours.objects.count())


def test_booking_by_anybody_needs_an_entry(diary, desk, page):
    """With the clinic's entry it is opened; without one it is refused beside the field; zone and window must hold."""
    refused = desk.post(page, BOOKING | {"online": "on"})
    assert 422 == refused.status_code and "has an entry in the directory" in refused.content.decode()
    for wrong in ({"zone": "Berlin"}, {"cancel_hours": "-1"}, {"cancel_hours": "9999"}, {"provider_id": str(uuid4())}):
        assert 422 == desk.post(page, BOOKING | wrong).status_code

    entry = diary.house.provider_id
    kept = desk.post(page, BOOKING | {"online": "on", "provider_id": str(entry), "cancel_hours": "48"})
    assert 302 == kept.status_code
    assert (True, entry, 48) == Diary.objects.values_list("online", "provider_id", "cancel_hours").get()


def test_an_entry_that_is_in_another_diary_is_refused(house, diary, desk, page):
    """The refusal of the records stands on the form, with what was typed."""
    open_diary(house, "owner", provider_id=house.provider_id)
    answer = desk.post(page, BOOKING | {"provider_id": str(house.provider_id), "cancel_hours": "7"})

    assert 422 == answer.status_code
    assert "There is a diary of this entry" in answer.content.decode() and 'value="7"' in answer.content.decode()


def test_rooms_types_and_diaries_are_added(house, diary, desk):
    """Each by its own form; a name that is there is refused and stays typed; what is closed is booked no more."""
    page = "/diary/hours/"
    assert 302 == desk.post(page, {"what": "room", "name": "Quiet room"}).status_code
    assert 302 == desk.post(page, {"what": "type", "name": "Long visit", "minutes": "60", "online": "on"}).status_code
    assert 302 == desk.post(
        page, {"what": "diary", "account_id": str(house.accounts["owner"]), "zone": "Europe/Berlin"}
    ).status_code
    again = desk.post(page, {"what": "room", "name": "Quiet room"})
    assert 422 == again.status_code and "There is one of this name" in again.content.decode()
    assert 'value="Quiet room"' in again.content.decode()
    for wrong in ({"what": "type", "name": "Short", "minutes": "1"}, {"what": "room", "name": ""},
                  {"what": "diary", "account_id": str(house.accounts["desk"]), "zone": "UTC"}):  # fmt: skip
        assert 422 == desk.post(page, wrong).status_code

    long = VisitType.objects.get(name="Long visit")
    assert (60, True, 2) == (long.minutes, long.online, Diary.objects.count())
    assert 302 == desk.post(page, {"what": "close", "id": str(long.id)}).status_code
    assert "Long visit" not in desk.get("/diary/book/").content.decode()
    assert 302 == desk.post(page, {"what": "type", "name": "long visit", "minutes": "50"}).status_code
    long.refresh_from_db()
    assert (50, False, None) == (long.minutes, long.online, long.closed_at)
    assert 404 == desk.post(page, {"what": "close", "id": "x"}).status_code
    assert 404 == desk.post(page, {"what": "close", "id": str(uuid4())}).status_code


def test_another_clinics_hours_are_nowhere(neighbour, diary, desk):
    """Their diary, their room: 404, and nothing changes."""
    theirs = open_diary(neighbour)
    assert 404 == desk.post(f"/diary/hours/{theirs.id}/", WEEK).status_code
    assert 404 == desk.post("/diary/hours/", {"what": "close", "id": str(theirs.room_id)}).status_code
    assert Room.objects.get(id=theirs.room_id).closed_at is None
