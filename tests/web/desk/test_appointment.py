"""One appointment from the desk: moved and cancelled, alone and with the rest, by form and by script."""

import json
import re
from datetime import UTC, timedelta

import pytest

from glidepath.web.desk.appointment.asking import SKIPPED, WRONG_MOMENT, moment
from glidepath.web.records.actions import appointments, diaries
from glidepath.web.records.models import Appointment
from tests.web.diaries import ZONE, open_diary

SCRIPT = {"HTTP_ACCEPT": "application/json"}


def book(diary, *starts):
    """Book visits of the first person; give the address of the first."""
    made = appointments.book(diary.id, diary.type_id, diary.house.person_id, starts, by=diary.house.actor("desk"))
    return f"/diary/appointments/{made[0]}/"


def booked():
    """When every visit that is booked starts, by the clock in Berlin."""
    rows = Appointment.objects.filter(state="booked").order_by("starts")
    return [f"{row.starts.astimezone(ZONE):%a %H:%M}" for row in rows]


def test_a_form_moves_it_and_leads_to_its_day(diary, desk):
    """Day and time are by the clock of the diary."""
    page = book(diary, diary.at(9))
    tuesday = diary.monday + timedelta(days=1)
    moved = desk.post(f"{page}move/", {"day": str(tuesday), "time": "10:15"})

    assert 302 == moved.status_code and f"day={tuesday}" in moved.headers["Location"]
    assert ["Tue 10:15"] == booked()
    assert "moved to Tuesday" in desk.get(moved.headers["Location"]).content.decode()


def test_a_refusal_keeps_what_was_typed_and_names_what_is_free(diary, desk):
    """Somebody else is there at ten: 409, the typed time still in its field, buttons for the next free times."""
    page = book(diary, diary.at(9))
    book(diary, diary.at(10))
    refused = desk.post(f"{page}move/", {"day": str(diary.monday), "time": "10:00", "rest": "1"})
    text = refused.content.decode()

    assert 409 == refused.status_code and ["Mon 09:00", "Mon 10:00"] == booked()
    assert 'name="time" value="10:00"' in text and "is not free" in text
    offered = re.findall(r'name="starts" value="([^"]+)"', text)
    assert diary.at(9, 30).isoformat() in offered
    assert 302 == desk.post(f"{page}move/", {"starts": offered[0]}).status_code


def test_a_script_is_answered_in_json(diary, desk):
    """Moved with its words; refused with the free times; a moment that is none is said to be none."""
    page = book(diary, diary.at(9))
    book(diary, diary.at(11))
    asked = {"day": str(diary.monday), "time": "11:00"}
    refused = desk.post(f"{page}move/", asked, **SCRIPT)
    said = json.loads(refused.content)
    assert (409, False) == (refused.status_code, said["moved"])
    assert diary.at(10, 30).isoformat() in [one["starts"] for one in said["free"]]

    moved = desk.post(f"{page}move/", {"starts": said["free"][0]["starts"]}, **SCRIPT)
    answered = json.loads(moved.content)
    assert (200, True, str(diary.monday)) == (moved.status_code, answered["moved"], answered["day"])
    wrong = desk.post(f"{page}move/", {"day": "someday", "time": "11:00"}, **SCRIPT)
    assert (422, WRONG_MOMENT) == (wrong.status_code, json.loads(wrong.content)["words"])


def test_it_goes_to_somebody_else(house, diary, desk):
    """Into another diary, where it is free there; the refusal keeps whose it was to be; a diary of nobody is 404."""
    page, other = book(diary, diary.at(9)), open_diary(house, "owner")
    appointments.book(other.id, other.type_id, house.other_person_id, [other.at(9)], by=house.actor("desk"))
    refused = desk.post(f"{page}move/", {"starts": diary.at(9).isoformat(), "diary": str(other.id)})
    assert 409 == refused.status_code
    assert f'name="diary" value="{other.id}"' in refused.content.decode()

    nobodys = {"starts": diary.at(10).isoformat(), "diary": str(house.clinic_id)}
    assert 404 == desk.post(f"{page}move/", nobodys).status_code
    moved = desk.post(f"{page}move/", nobodys | {"diary": str(other.id)}, **SCRIPT)
    assert json.loads(moved.content)["words"].endswith("with Owner.")
    assert {other.id} == set(Appointment.objects.values_list("diary_id", flat=True))


def test_the_rest_of_a_series_goes_along(diary, desk):
    """The page names the later ones; moved together by as many days, cancelled together; the earlier one stays."""
    book(diary, *(diary.at(9, days=days) for days in (0, 2, 4)))
    second = Appointment.objects.order_by("starts")[1]
    page = f"/diary/appointments/{second.id}/"
    assert "One of a series" in desk.get(page).content.decode()

    tuesday = diary.monday + timedelta(days=1)
    assert 302 == desk.post(f"{page}move/", {"day": str(tuesday), "time": "10:00", "rest": "1"}).status_code
    assert ["Mon 09:00", "Tue 10:00", "Thu 10:00"] == booked()
    assert 302 == desk.post(f"{page}cancel/", {"rest": "1"}).status_code
    assert ["Mon 09:00"] == booked()


def test_one_of_a_series_goes_alone(diary, desk):
    """Without the rest, the others stay where they are."""
    page = book(diary, diary.at(9), diary.at(9, days=2))
    desk.post(f"{page}move/", {"starts": diary.at(10).isoformat()})
    assert ["Mon 10:00", "Wed 09:00"] == booked()
    desk.post(f"{page}cancel/")
    assert ["Wed 09:00"] == booked()


def test_what_is_cancelled_or_held_stands(house, diary, desk):
    """A cancelled one is gone; one that is only held is shown, and neither moved nor cancelled."""
    page = book(diary, diary.at(9))
    desk.post(f"{page}cancel/")
    assert {404} == {desk.get(page).status_code, desk.post(f"{page}move/").status_code}

    held = appointments.hold(diary.id, diary.type_id, diary.at(10), secret="x" * 64, by=house.actor("desk"))
    page = f"/diary/appointments/{held}/"
    text = desk.get(page).content.decode()
    assert "Held while somebody types" in text and "/move/" not in text
    assert {409} == {desk.post(f"{page}cancel/").status_code,
                     desk.post(f"{page}move/", {"starts": diary.at(9).isoformat()}).status_code}  # fmt: skip


def test_a_move_beyond_the_hours_is_refused(diary, desk):
    """A day off is not free for anybody who drags there."""
    page = book(diary, diary.at(9))
    diaries.set_hours(diary.id, [], by=diary.house.actor("owner"))

    assert 409 == desk.post(f"{page}move/", {"starts": diary.at(10).isoformat()}, **SCRIPT).status_code


@pytest.mark.parametrize(
    ("given", "wrong"),
    [({"starts": "soon"}, WRONG_MOMENT), ({"starts": "0001-01-01T00:00+14:00"}, WRONG_MOMENT),
     ({"day": "9999-12-31", "time": "09:00"}, WRONG_MOMENT), ({}, WRONG_MOMENT),
     ({"starts": "2026-03-02T09:00"}, WRONG_MOMENT), ({"day": "2026-03-29", "time": "02:30"}, SKIPPED),
     ({"day": "2026-03-02", "time": "09:00+01:00"}, WRONG_MOMENT)],
)  # fmt: skip
def test_what_is_no_moment(given, wrong):
    """Words, a moment without a zone, nothing, a time that the clock skips, a time with a zone of its own."""
    read = moment(given, zone=ZONE)

    assert (None, wrong) == (read.starts, read.wrong)


def test_the_second_time_round_is_another_moment():
    """Half past two on the night in autumn, and an hour later half past two again."""
    night = {"day": "2026-10-25", "time": "02:30"}
    first, second = moment(night, zone=ZONE).starts, moment(night | {"again": "1"}, zone=ZONE).starts

    assert timedelta(hours=1) == second.astimezone(UTC) - first.astimezone(UTC)
