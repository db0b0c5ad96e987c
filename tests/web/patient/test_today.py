"""The page of today: what to do, told in a few taps, kept once, corrected, and silent while a sign stands."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from glidepath.aftercare import Exercised, Felt, Irritability, Loaded, Morning, Programme, Stage, propose, standing
from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.catalogue.exercise import checklists, equipment, exercises
from glidepath.screen import TO_READ
from glidepath.web.records.actions import programmes
from glidepath.web.records.models import Reading
from glidepath.web.records.queries import home


def programme() -> Programme:
    """What a clinician would propose for an elbow."""
    held = shelf()
    made = propose(held.conditions["tennis_elbow"], Side.RIGHT, TO_READ, exercises=exercises(), equipment=equipment(),
                   checklists=checklists(), measures=held.measures, body=held.body, stage=Stage.BUILDING,
                   irritability=Irritability.LOW)  # fmt: skip
    assert isinstance(made, Programme)
    return made


@pytest.fixture
def person(house, sign_in) -> Client:
    """The browser of somebody with a programme."""
    programmes.keep(house.episode_id, programme(), visit_id=house.visit_id, after=0, note="Slowly.", by=house.actor())
    return sign_in(house.accounts["person"])


def address(house, space: str = "") -> str:
    """The page."""
    return reverse(f"{space}today", kwargs={"person_id": house.person_id})


def tell(client: Client, house, kind: str, *, on: date | None = None, **given: Any) -> Any:
    """Send a form."""
    form = {"kind": kind, "on": (on or timezone.localdate()).isoformat(), "key": str(uuid4()), **given}
    return client.post(address(house), form)


def entries(house) -> list:
    """What stands on record."""
    found = home.entries(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1))
    return standing(found)


@pytest.mark.parametrize("space", ["", "es:"])
def test_it_says_what_to_do(space, house, person):
    """Each exercise with its dose, what to stop for and how; the clinician's words; what is normal."""
    say = tongue("es" if space else "en", "own", "exercises").say
    page = person.get(address(house, space)).content.decode()
    for item in programme().items:
        one = exercises()[item.exercise]
        assert all(say(text) in page for text in (one.name, one.begin, *one.steps, *one.stop))
    assert "Slowly." in page and say("When to ring") in page and say("Unverified: exercises and doses are general "
        "practice that no clinician has signed off yet.") in page  # fmt: skip


def test_a_day_is_told_in_four_forms(house, person):
    """Each is an entry; pain is a reading too; the page says what was told."""
    done = [item.exercise for item in programme().items]
    today, before = timezone.localdate(), timezone.localdate() - timedelta(days=1)
    assert 302 == tell(person, house, "exercised", on=before, done=done, worst="1").status_code
    assert 'value="yes"' in person.get(address(house)).content.decode()
    tell(person, house, "morning", on=before, settled="yes")
    tell(person, house, "exercised", done=done[:1], worst="2")
    tell(person, house, "felt", pain="4", soreness="")
    tell(person, house, "loaded", what="typing", amount="6,5")
    page = person.get(address(house)).content.decode()

    assert [
        Exercised(on=before, done=tuple(done), worst=1), Morning(on=before, settled=True),
        Exercised(on=today, done=tuple(done[:1]), worst=2), Felt(on=today, pain=4),
        Loaded(on=today, what="typing", amount=6.5),
    ] == [one.entry for one in entries(house)]  # fmt: skip
    assert [4.0] == [one.value for one in Reading.objects.filter(person_id=house.person_id, context="home")]
    assert "Told for today: 1 done, pain at its worst 2 of 10." in page and "6.5 h this week" in page
    assert "Had it settled" not in page


def test_what_is_lacking_is_said_and_nothing_ticked_is_lost(house, person):
    """Pain that was not tapped, an amount that is no number, a form that was forged."""
    done = [item.exercise for item in programme().items]
    left = tell(person, house, "exercised", done=done[:1])
    amount = tell(person, house, "loaded", what="running", amount="far")

    assert (422, 1) == (left.status_code, left.content.decode().count(" checked>"))
    assert 'value="far"' in amount.content.decode() and "as a number" in amount.content.decode()
    for kind, given in (("felt", {}), ("slept", {}), ("morning", {"settled": "perhaps"}),
                        ("loaded", {"what": "flying", "amount": "2"}), ("felt", {"pain": "11"}),
                        ("felt", {"pain": "1", "key": "none"}),
                        ("loaded", {"what": "running", "amount": "nan"})):  # fmt: skip
        assert 422 == tell(person, house, kind, **given).status_code, kind
    assert [] == entries(house)


def test_sent_twice_is_told_once_and_can_be_corrected(house, person):
    """The same form again; then the one that says what it corrects."""
    key = str(uuid4())
    for _ in range(2):
        assert 302 == tell(person, house, "felt", pain="7", key=key).status_code
    assert f'name="instead" value="{key}"' in person.get(address(house), {"correct": "felt"}).content.decode()
    assert 422 == tell(person, house, "felt", pain="6", key=key).status_code
    tell(person, house, "felt", pain="5", instead=key)

    assert [Felt(on=timezone.localdate(), pain=5)] == [one.entry for one in entries(house)]


def test_two_browsers_that_differ_are_told_so(house, person, sign_in):
    """Both entries are kept."""
    tell(person, house, "felt", pain="7")
    tell(sign_in(house.accounts["person"]), house, "felt", pain="2")

    assert "Both are kept" in person.get(address(house)).content.decode()
    assert 2 == len(entries(house))


def test_no_exercise_is_shown_while_a_sign_stands(house, person):
    """Told at home since the last visit: first somebody has to look."""
    form = {"flag": ["saddle_numbness"], "key": str(uuid4())}
    person.post(reverse("worry", kwargs={"person_id": house.person_id}), form)
    page = person.get(address(house)).content.decode()

    assert shelf().flags["saddle_numbness"].to_person in page
    assert not any(exercises()[item.exercise].name in page for item in programme().items)


def test_checklists_begin_with_those_of_the_complaint(house, person):
    """All are there."""
    page = person.get(reverse("checklists", kwargs={"person_id": house.person_id})).content.decode()
    first, *_, last = sorted(checklists().values(), key=lambda one: page.index(f"<b>{one.name}</b>"))

    assert "tennis_elbow" in first.conditions and "tennis_elbow" not in last.conditions
