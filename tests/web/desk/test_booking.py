"""Booking from the desk: what fits is shown, then all of it is booked or none; nothing typed is lost."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

from glidepath.diary import OtherHours
from glidepath.web.records.actions import appointments, diaries
from glidepath.web.records.models import Appointment
from tests.web.diaries import ZONE


@pytest.fixture
def asked(diary):
    """Twice a week for three weeks at nine."""
    return {"person": str(diary.house.person_id), "diary": str(diary.id), "type": str(diary.type_id), "count": "6",
            "every": "3.5", "day": str(diary.monday), "time": "09:00", "look": "1"}  # fmt: skip


def choices(text):
    """What is chosen of each date, in order."""
    return dict(re.findall(r'type="radio" name="(date-\d+)" value="([^"]*)" checked', text))


def test_a_series_is_shown_and_booked_in_one_go(diary, desk, asked):
    """A date that is off has the nearest times; one of them is chosen, and six visits of one series are booked."""
    off = diary.monday + timedelta(days=3)
    diaries.set_day(diary.id, off, [OtherHours(day=off)], by=diary.house.actor("owner"))
    text = desk.get("/diary/book/", asked).content.decode()
    found = choices(text)
    assert 6 == len(found) and [""] == [value for value in found.values() if not value]
    near = re.search(r'name="date-1" value="([^"]+)"', text).group(1)

    booked = desk.post("/diary/book/", asked | found | {"date-1": near})
    assert 302 == booked.status_code
    rows = Appointment.objects.filter(person_id=diary.house.person_id)
    assert 6 == rows.count() and 1 == rows.values("series").distinct().count()
    assert "Booked: 6 visits" in desk.get(booked.headers["Location"]).content.decode()


def test_a_date_may_be_left_out(diary, desk, asked):
    """Five of six."""
    found = choices(desk.get("/diary/book/", asked).content.decode())
    desk.post("/diary/book/", asked | found | {"date-2": ""})

    assert 5 == Appointment.objects.count()


def test_who_is_second_books_nothing_and_loses_nothing(diary, desk, asked):
    """A time taken meanwhile: 409, none of the six booked, the other choices still there, what is free now shown."""
    found = choices(desk.get("/diary/book/", asked).content.decode())
    appointments.book(diary.id, diary.type_id, diary.house.other_person_id, [diary.at(9)], by=diary.house.actor("desk"))
    refused = desk.post("/diary/book/", asked | found)
    text = refused.content.decode()

    assert (409, 1) == (refused.status_code, Appointment.objects.count())
    assert "Nothing was booked" in text and "09:00 is not free" in text
    assert {f"date-{number}": found[f"date-{number}"] for number in range(1, 6)}.items() <= choices(text).items()
    assert 'value="3.5"' in text


def test_who_comes_is_found_by_name(diary, desk):
    """Part of a name, then a choice; what else was typed stays; nobody found leads to adding them."""
    text = desk.get("/diary/book/", {"q": "mi", "time": "10:15"}).content.decode()
    assert "Ray, Mia" in text and "Ray, Tom" not in text and 'value="10:15"' in text
    assert "elbow" not in text.lower()
    assert "Nobody found" in desk.get("/diary/book/", {"q": "zzz"}).content.decode()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [("day", "someday", "such as 2026-03-02"), ("day", "9999-12-31", "such as"), ("time", "25:00", "such as 09:30"),
      ("count", "0", "from 1 to 60"),
     ("count", "2.5", "whole number"), ("every", "0.5", "from 1 to 60"), ("every", "nan", "from 1 to 60"),
     ("person", "", "Choose who comes"), ("diary", "x", "Choose with whom"), ("type", "x", "Choose a type")],
)  # fmt: skip
def test_what_does_not_hold_is_said_beside_its_field(desk, asked, field, typed, said):
    """422, the fault beside the field, everything typed still there, nothing booked."""
    answer = desk.get("/diary/book/", asked | {field: typed})
    text = answer.content.decode()

    assert 422 == answer.status_code and said in text
    assert f'value="{typed if field == "every" else "3.5"}"' in text
    assert 422 == desk.post("/diary/book/", asked | {field: typed, "date-0": "2026-03-02T09:00+01:00"}).status_code
    assert 0 == Appointment.objects.count()


@pytest.mark.parametrize("chosen", [{}, {"date-0": ""}, {"date-0": "soon"}, {"date-0": "2026-03-02T09:00"},
                                    {"date-0": "9999-12-31T23:00+00:00"}])  # fmt: skip
def test_nothing_chosen_books_nothing(desk, asked, chosen):
    """Every date left out, or a moment that is none."""
    answer = desk.post("/diary/book/", asked | chosen)

    assert (422, 0) == (answer.status_code, Appointment.objects.count())
    assert "choose a time" in answer.content.decode()


def test_another_clinics_person_is_nobody(desk, asked, neighbour):
    """Their id opens nothing here, nor does one that is nobody's."""
    for person in (neighbour.person_id, uuid4()):
        assert 404 == desk.get("/diary/book/", asked | {"person": str(person)}).status_code
        assert 404 == desk.post("/diary/book/", asked | {"person": str(person)}).status_code


def test_an_empty_place_is_booked_from_the_sheet(diary, desk):
    """The address that a tap on the sheet leads to fills in the form."""
    place = {"diary": str(diary.id), "day": str(diary.monday), "time": "10:45"}
    text = desk.get("/diary/book/", place).content.decode()

    assert 'value="10:45"' in text and f'value="{diary.monday}"' in text and str(ZONE) in text
