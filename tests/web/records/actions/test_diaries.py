"""Diaries: hours, other hours, types and rooms, each of one clinic and in the log."""

from datetime import date, time

import pytest

from glidepath.diary import Hours, OtherHours
from glidepath.web.records import audit, errors
from glidepath.web.records.actions import diaries
from glidepath.web.records.models import AccessEntry
from glidepath.web.records.queries import diaries as read
from tests.web.diaries import MORNINGS, open_diary


def test_hours_are_said_anew_and_a_day_may_differ(house):
    """New hours stand instead of the old; a day goes back to the usual with nothing said of it."""
    diary, owner, day = open_diary(house), house.actor("owner"), date(2026, 12, 24)
    afternoons = [Hours(weekday=2, opens=time(14), closes=time(18))]
    assert (MORNINGS, ()) == read.hours(diary.id, [day], clinic_id=house.clinic_id)

    diaries.set_hours(diary.id, afternoons, by=owner)
    diaries.set_day(diary.id, day, [OtherHours(day=day, reason="away")], by=owner)
    assert (tuple(afternoons), (OtherHours(day=day, reason="away"),)) == read.hours(
        diary.id, [day], clinic_id=house.clinic_id
    )
    diaries.set_day(diary.id, day, [], by=owner)
    assert () == read.hours(diary.id, [day], clinic_id=house.clinic_id)[1]
    assert {"diaries.open", "diaries.set_hours", "diaries.set_day", "diaries.add"} <= set(
        AccessEntry.objects.values_list("verb", flat=True)
    )
    assert audit.verify().broken is None


def test_another_clinics_diary_is_not_there(house, neighbour):
    """Neither to change nor to read, nor its entry to book under."""
    diary, stranger = open_diary(house), neighbour.actor("owner")
    for verb in (
        lambda: diaries.change(diary.id, cancel_hours=2, by=stranger),
        lambda: diaries.set_hours(diary.id, [], by=stranger),
        lambda: diaries.set_day(diary.id, diary.monday, [], by=stranger),
        lambda: diaries.close(diary.room_id, by=stranger),
        lambda: diaries.open(house.accounts["owner"], zone="UTC", by=stranger),
        lambda: diaries.change(diary.id, provider_id=neighbour.provider_id, by=house.actor("owner")),
    ):
        with pytest.raises(errors.NotHere):
            verb()

    assert [] == read.of_clinic(clinic_id=neighbour.clinic_id)
    assert ((), ()) == read.hours(diary.id, [], clinic_id=neighbour.clinic_id)


@pytest.mark.parametrize(("given", "says"), [
    ({"zone": "Mars/Olympus"}, "IANA"), ({"zone": "UTC", "colour": 1}, "has no colour"),
    ({"zone": "UTC", "cancel_hours": 999}, "window"), ({"zone": "UTC", "online": True}, "entry"),
])  # fmt: skip
def test_what_a_diary_cannot_be(house, given, says):
    """A zone nobody knows, a field it has not, a window too long, online without an entry."""
    with pytest.raises(errors.Unfit, match=says):
        diaries.open(house.accounts["clinician"], by=house.actor("owner"), **given)


def test_one_of_a_name_one_diary_each_and_only_of_who_treats(house):
    """A second room of a name, a second diary of an account, the desk's diary, a visit of no time: all refused."""
    diary, owner = open_diary(house, provider_id=house.provider_id, online=True), house.actor("owner")
    with pytest.raises(errors.Conflict):
        diaries.add_room("room CLINICIAN", by=owner)
    with pytest.raises(errors.Conflict):
        diaries.open(house.accounts["clinician"], zone="UTC", by=owner)
    with pytest.raises(errors.Conflict):
        diaries.open(house.accounts["owner"], zone="UTC", provider_id=house.provider_id, by=owner)
    with pytest.raises(errors.NotHere):
        diaries.open(house.accounts["desk"], zone="UTC", by=owner)
    with pytest.raises(errors.Unfit):
        diaries.add_visit_type("Blink", minutes=1, by=owner)
    with pytest.raises(errors.Unfit):
        diaries.add_room(" ", by=owner)
    with pytest.raises(errors.Unfit):
        diaries.set_day(diary.id, diary.monday, [OtherHours(day=date(2000, 1, 1))], by=owner)


def test_what_is_closed_is_offered_no_more(house):
    """A room or a type of visit that was closed is on no list."""
    diary, owner = open_diary(house), house.actor("owner")
    for one in (diary.room_id, diary.type_id):
        diaries.close(one, by=owner)

    assert [] == read.rooms(clinic_id=house.clinic_id) == read.visit_types(clinic_id=house.clinic_id)
