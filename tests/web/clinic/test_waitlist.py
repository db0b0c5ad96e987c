"""The clinic's pages of the waitlist: who waits, putting a person on it, taking somebody off."""

import pytest
from django.urls import reverse
from django.utils import timezone

from glidepath.web.records import waitlist
from glidepath.web.records.actions import people
from glidepath.web.records.models import Wish
from tests.web.diaries import open_diary


@pytest.fixture
def diary(house, settings):
    """The clinician's diary, on a site that can write to people."""
    settings.GLIDEPATH_MAIL = True
    return open_diary(house)


@pytest.fixture
def desk(house, sign_in):
    """The desk's browser."""
    return sign_in(house.accounts["desk"])


def asked(diary, **more):
    """What is chosen on the form."""
    return {"diary": str(diary.id), "kind": str(diary.type_id), "weekdays": ["1", "2"], "opens": "09:00"} | more


def test_a_person_is_put_on_the_list_offered_a_time_and_taken_off(diary, desk, house):
    """From the chart to the list; what is held for them is shown; who cannot be written to is offered nothing."""
    page = reverse("person_wait", kwargs={"person_id": house.person_id})
    assert "nothing can be offered" in desk.get(page).content.decode()
    assert 302 == desk.post(page, asked(diary)).status_code
    assert 0 == waitlist.offer_free(now=timezone.now())
    assert "Mon, Tue, from 09:00" in desk.get(reverse("waitlist")).content.decode()
    people.change(house.person_id, email="mia@example.org", by=house.actor("desk"))
    assert 1 == waitlist.offer_free(now=timezone.now())
    said = desk.get(reverse("waitlist")).content.decode()
    assert "offered" in said and "held until" in said and "mia@example.org" in said
    assert 302 == desk.post(reverse("waitlist"), {"wish": str(Wish.objects.get().id)}).status_code

    assert "Nobody waits." in desk.get(reverse("waitlist")).content.decode()


def test_hours_that_end_before_they_begin_are_marked(diary, desk, house):
    """And what was chosen stays."""
    page = reverse("person_wait", kwargs={"person_id": house.person_id})
    answer = desk.post(page, asked(diary, closes="08:00"))

    assert 400 == answer.status_code and "after the beginning" in answer.content.decode() and not Wish.objects.exists()


def test_another_clinics_list_is_not_there(diary, desk, house, neighbour, sign_in):
    """Neither to read nor to take somebody off."""
    desk.post(reverse("person_wait", kwargs={"person_id": house.person_id}), asked(diary))
    stranger = sign_in(neighbour.accounts["owner"])
    assert "Nobody waits." in stranger.get(reverse("waitlist")).content.decode()

    assert 422 == stranger.post(reverse("waitlist"), {"wish": str(Wish.objects.get().id)}).status_code
