"""Something new at home: asked, kept, and told at once what to do; nobody is waved through."""

from datetime import date

import pytest
from django.urls import reverse

from glidepath.aftercare import Warned
from glidepath.catalogue import Rung, conditions, shelf, tongue
from glidepath.web.patient.worry.views import _screens
from glidepath.web.records.queries import home


def address(house, space: str = "") -> str:
    """The page."""
    return reverse(f"{space}worry", kwargs={"person_id": house.person_id})


def kept(house) -> list:
    """What is on record."""
    return [one.entry for one in home.entries(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1))]


@pytest.mark.parametrize("space", ["", "es:"])
def test_a_sign_is_kept_and_answered_at_once(space, house, sign_in):
    """The most urgent decides what to do; sent twice it is kept once."""
    client, say = sign_in(house.accounts["person"]), tongue("es" if space else "en").say
    given = {"flag": ["saddle_numbness"], "key": "6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f01"}
    first, again = (client.post(address(house, space), given).content.decode() for _ in range(2))

    assert say("Get help now") in first and 1 == first.count("data-result=") == again.count("data-result=")
    assert say(shelf().flags["saddle_numbness"].to_person) in first
    assert [("saddle_numbness",)] == [one.flags for one in kept(house) if isinstance(one, Warned)]


def test_another_sign_from_the_same_page_is_not_lost(house, sign_in):
    """Back in the browser, another sign ticked, sent again: both are on record, and the more urgent is answered."""
    client, key = sign_in(house.accounts["person"]), "6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f01"
    calmer = _screens({"condition": "tennis_elbow"})[-1][1][-1].flag
    for flag in (calmer, "saddle_numbness"):
        page = client.post(address(house), {"flag": [flag], "key": key}).content.decode()

    assert {calmer, "saddle_numbness"} == {name for one in kept(house) for name in one.flags}
    assert "Get help now" in page


def test_nothing_ticked_is_no_all_clear(house, sign_in):
    """Nothing is kept, and it is said that a list does not know everything."""
    client = sign_in(house.accounts["person"])
    said = client.post(address(house), {"key": "6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f01"}).content.decode()

    assert "a list does not know everything" in said and [] == kept(house)
    assert 422 == client.post(address(house), {"flag": ["saddle_numbness"], "key": "none"}).status_code


@pytest.mark.parametrize("condition", sorted(conditions()))
def test_every_emergency_is_asked_of_everybody(condition):
    """Whatever the complaint; and every sign of that complaint."""
    asked = {item.flag for _, items in _screens({"condition": condition}) for item in items}
    flags = shelf().flags.values()

    assert {one.id for one in flags if one.alone.value == "emergency" and not one.conditions} <= asked
    assert {one.id for one in flags if condition in one.conditions} <= asked


def test_what_to_do_stands_until_it_is_over(house, sign_in):
    """It can be read again; without a sign the page leads to the day; one that is only watched asks for less."""
    client = sign_in(house.accounts["person"])
    told = reverse("worry_told", kwargs={"person_id": house.person_id})
    today = reverse("today", kwargs={"person_id": house.person_id})
    assert today == client.get(told).url
    watched = next(item.flag for _, items in _screens({"condition": "tennis_elbow"}) for item in items
                   if shelf().flags[item.flag].alone is Rung.WATCH)  # fmt: skip
    client.post(address(house), {"flag": [watched], "key": "6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f01"})
    page = client.get(told).content.decode()
    assert "Tell us at your next visit" in page and "outcome" not in page
    assert "Tell us at your next visit" in client.get(today).content.decode()
    client.post(address(house), {"flag": ["fever"], "key": "6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f02"})

    page = client.get(told).content.decode()
    assert "Be seen by a doctor first" in page and "Fever or shivers in the last few days" in page
    assert "There may be an infection that needs medicine soon." in page
