"""The diary on the page: what is booked, held and cancelled, where nobody works, through a change of clocks."""

import re
from datetime import date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glidepath.diary import FaceHour, Hours
from glidepath.web.desk.sheet.layout import lay, place
from glidepath.web.records.actions import appointments, diaries
from tests.web.diaries import ZONE, open_diary

GUEST = {"name": "Lee Park", "email": "lee@example.org", "phone": "", "consented": True}


def words(answer):
    """The text of a page."""
    assert 200 == answer.status_code
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_day_shows_everybody_side_by_side(house, diary, desk):
    """Two diaries under the same hours; who comes when, for what, where; minutes of what is held; no complaint."""
    other = open_diary(house, "owner")
    by = house.actor("desk")
    appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9)], by=by)
    appointments.hold(other.id, other.type_id, other.at(10), secret="x" * 64, by=by)
    page = desk.get("/diary/", {"day": str(diary.monday)})
    said = words(page)

    assert [str(diary.id), str(other.id)] == re.findall(r'data-diary="([\w-]+)"', page.content.decode())
    assert "09:00 to 09:30, Ray, Mia" in said and "Room clinician · Visit clinician" in said
    assert re.search(r"10:00 to 10:30, Somebody held, (9|10) min left", said)
    assert "elbow" not in said.lower() and "style=" not in page.content.decode()


def test_what_is_cancelled_is_shown_on_demand(house, diary, desk):
    """A cancelled visit is gone from the page until it is asked for, and leads nowhere."""
    by = house.actor("desk")
    made = appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9)], by=by)
    appointments.cancel(made[0], by=by)
    asked = {"day": str(diary.monday)}

    assert "Ray, Mia" not in words(desk.get("/diary/", asked))
    shown = desk.get("/diary/", asked | {"cancelled": "1"})
    assert "cancelled ·" in words(shown) and "Ray, Mia" in words(shown) and str(made[0]) not in shown.content.decode()


def test_a_week_is_of_one_practitioner(house, diary, desk):
    """From Monday to Sunday, whichever of its days is asked for; another clinic's diary is nowhere."""
    appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9, days=1)], by=house.actor("desk"))
    page = desk.get(f"/diary/week/{diary.id}/", {"day": str(diary.monday + timedelta(days=3))}).content.decode()

    days = [str(diary.monday + timedelta(days=number)) for number in range(7)]
    assert days == re.findall(r'data-day="([\d-]+)"', page)
    assert 404 == desk.get(f"/diary/week/{uuid4()}/").status_code


@pytest.mark.parametrize("day", ["", "someday", "0001-01-01", "9999-12-31"])
def test_no_day_is_today(diary, desk, day):
    """What is no day, or one that no diary has, shows today."""
    assert f'data-day="{timezone.localdate(timezone=ZONE)}"' in desk.get("/diary/", {"day": day}).content.decode()


def test_a_clinic_in_two_zones_has_a_page_for_each(house, diary, desk):
    """Hours of different zones never stand under the same clock."""
    diaries.open(house.accounts["owner"], zone="America/New_York", by=house.actor("owner"))
    first, second = desk.get("/diary/"), desk.get("/diary/", {"zone": "Europe/Berlin"})

    assert "By the clock in America/New_York" in words(first) and str(diary.id) not in re.findall(
        r'data-diary="([\w-]+)"', first.content.decode()
    )
    assert "By the clock in Europe/Berlin" in words(second)


def test_nothing_on_file_is_said(house, desk):
    """Without a diary the page says so."""
    assert "Nobody here keeps a diary yet" in words(desk.get("/diary/"))


def test_a_full_day_takes_no_more_reads_than_an_empty_one(house, diary, desk):
    """However full a day is, it is read in one go."""
    day = {"day": str(diary.monday)}
    desk.get("/diary/", day)
    with CaptureQueriesContext(connection) as empty:
        desk.get("/diary/", day)
    starts = [diary.at(9), diary.at(9, 30), diary.at(10), diary.at(10, 30), diary.at(11)]
    appointments.book(diary.id, diary.type_id, house.person_id, starts, by=house.actor("desk"))
    with CaptureQueriesContext(connection) as full:
        assert 5 == desk.get("/diary/", day).content.decode().count("data-movable")

    assert len(empty) == len(full)


def test_the_night_of_the_change_has_its_place():
    """In autumn both two o'clocks stand on the page, each appointment at its own, and what is closed around them."""
    zone, day = ZoneInfo("Europe/Berlin"), date(2026, 10, 25)
    diary = {"id": uuid4(), "zone": str(zone)}
    again = datetime.combine(day, time(2, 30), zone).replace(fold=1)
    row = {"diary_id": diary["id"], "starts": again, "ends": datetime.combine(day, time(3), zone), "state": "booked",
           "person_id": None, "name": "Lee Park"}  # fmt: skip
    hours = {diary["id"]: ([Hours(weekday=7, opens=time(1, 30), closes=time(3, 30))], [])}
    sheet = lay([(diary, day)], [row], hours, zone=zone, now=datetime(2026, 10, 1, tzinfo=zone))

    assert [1, 2, 2, 3] == [one.hour for one in sheet.hours] and FaceHour(hour=2, again=True) == sheet.hours[2]
    assert [place(150, 30)] == [one.place for one in sheet.columns[0].items] and sheet.columns[0].items[0].movable
    assert (place(0, 30), place(210, 30)) == sheet.columns[0].closed
