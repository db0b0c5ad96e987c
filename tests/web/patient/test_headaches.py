"""The headache diary: a day is told once, corrected, shown in its month, and counted."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from glidepath.aftercare import Headache, standing
from glidepath.web.records.models import Episode
from glidepath.web.records.queries import home


def address(house: Any, space: str = "") -> str:
    """The page."""
    return reverse(f"{space}headaches", kwargs={"person_id": house.person_id})


def tell(client: Client, house: Any, *, ago: int = 0, **given: str) -> Any:
    """Send the form."""
    on = timezone.localdate() - timedelta(days=ago)
    form = {"on": on.isoformat(), "key": str(uuid4()), "worst": "6", "hours": "3,5", **given}
    return client.post(address(house), form)


def days(house: Any) -> list[Headache]:
    """What stands on record."""
    since = timezone.localdate() - timedelta(days=400)
    return [one.entry for one in standing(home.entries(house.person_id, clinic_id=house.clinic_id, since=since))]


@pytest.fixture
def person(house, sign_in) -> Client:
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def test_a_day_is_kept_once_and_shown_in_its_month(house, person):
    """The same form sent twice is one day; the calendar has it, its worst and the medicine."""
    key = str(uuid4())
    for _ in range(2):
        assert 302 == tell(person, house, key=key, medicine="yes").status_code
    page = person.get(address(house)).content.decode()

    assert [Headache(on=timezone.localdate(), worst=6, hours=3.5, medicine=True)] == days(house)
    assert "diary-day middle" in page and "days with a headache: 1; of these with medicine: 1." in page


def test_a_day_is_corrected(house, person):
    """Its form holds what stands, names what it corrects, and the new one stands alone."""
    tell(person, house, ago=3)
    on = (timezone.localdate() - timedelta(days=3)).isoformat()
    page = person.get(address(house), {"day": on}).content.decode()
    instead = page.split('name="instead" value="')[1].split('"')[0]
    tell(person, house, ago=3, worst="2", instead=instead)

    assert 'value="3.5"' in page and [2] == [one.worst for one in days(house)]


def test_a_day_that_was_told_by_mistake_is_taken_back(house, person):
    """It stays on record as taken back, is in no month, and can be told again."""
    key = str(uuid4())
    tell(person, house, key=key)
    tell(person, house, instead=key, none="yes")
    page = person.get(address(house)).content.decode()

    assert [(0, 0)] == [(one.worst, one.hours) for one in days(house)] and "headache, worst" not in page
    assert "There was no headache that day" in person.get(
        address(house), {"day": timezone.localdate().isoformat()}).content.decode()  # fmt: skip


def test_two_browsers_that_differ_are_told_so(house, person, sign_in):
    """Both entries are kept, and the worse one is in the month."""
    tell(person, house, worst="3")
    first = home.entries(house.person_id, clinic_id=house.clinic_id, since=timezone.localdate())[0]
    other = sign_in(house.accounts["person"])
    tell(other, house, worst="8", instead=str(first.key))
    tell(person, house, worst="4", instead=str(first.key))

    assert [8, 4] == [one.worst for one in days(house)]
    assert "Two devices tell of the same day otherwise" in person.get(address(house)).content.decode()


def test_two_whole_spans_are_held_against_each_other(house, person):
    """In the language of the page, and not judged where no error is published."""
    for ago in (60, 59, 50, 3):
        tell(person, house, ago=ago)
    english, spanish = (person.get(address(house, space)).content.decode() for space in ("", "es:"))

    assert "Headache days in four weeks went from 3 to 0 days (diary): cannot be judged" in english
    assert "Días con dolor de cabeza en cuatro semanas pas" in spanish and "cannot be judged" not in spanish


@pytest.mark.parametrize(("condition", "there"), [("tension_headache", True), ("tennis_elbow", False)])
def test_the_way_to_it_is_shown_to_whom_it_concerns(house, person, condition, there):
    """On the page of today and where one measures; among the tests it is for everybody."""
    Episode.objects.filter(id=house.episode_id).update(condition=condition)
    for name in ("today", "measure"):
        page = person.get(reverse(name, kwargs={"person_id": house.person_id})).content.decode()
        assert there == ("/headaches/" in page) and "/tests/" in page


def test_a_day_is_not_told_a_second_time(house, person):
    """Without saying that it corrects the first."""
    tell(person, house)
    again = tell(person, house, worst="9")

    assert 422 == again.status_code and "tap it in the month" in again.content.decode()
    assert [6] == [one.worst for one in days(house)]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"worst": ""}, "Tap how strong the headache was"),
        ({"worst": "11"}, "Tap how strong the headache was"),
        ({"worst": "0"}, "Tap how strong the headache was"),
        ({"hours": "25"}, "at most 24"),
        ({"hours": "long"}, "at most 24"),
        ({"hours": "nan"}, "at most 24"),
        ({"on": "soon"}, "Choose the day"),
        ({"on": "2999-01-01"}, "yet to come"),
        ({"key": "none"}, "Choose the day"),
    ],
)
def test_what_does_not_hold_is_said_and_loses_nothing(house, person, given, says):
    """The page comes back with what was written and the reason; nothing is kept."""
    answer = tell(person, house, medicine="yes", **given)
    page = answer.content.decode()

    assert 422 == answer.status_code and says in page and "Nothing you wrote is lost." in page
    assert f'value="{given.get("hours", "3,5")}"' in page and not days(house)
    assert 'value="yes" checked' in page


def test_an_address_that_is_no_month_shows_this_one(house, person):
    """Whatever stands in it."""
    for query in ({"month": "nothing"}, {"month": "2999-01"}, {"day": "0001-01-01"}, {"month": "0000-00"}):
        page = person.get(address(house), query).content.decode()
        assert str(timezone.localdate().year) in page.split('id="of-month">')[1].split("<")[0]


def test_it_speaks_spanish(house, person):
    """Also where something is refused."""
    page = person.post(address(house, "es:"), {"on": "soon"}).content.decode()

    assert "Elija el día del dolor de cabeza." in page and "Diario de dolores de cabeza" in page
