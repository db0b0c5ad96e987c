"""The page of today: what to do, told in a few taps, kept once, corrected, and silent while a sign stands."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from glidepath.aftercare import (
    Exercised,
    Felt,
    Irritability,
    Loaded,
    Morning,
    Programme,
    Stage,
    beside,
    propose,
    standing,
)
from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.catalogue.exercise import checklists, equipment, exercises
from glidepath.screen import TO_READ
from glidepath.web.records.actions import programmes, visits
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


DONE = [item.exercise for item in programme().items]


@pytest.fixture
def person(house, sign_in) -> Client:
    """The browser of somebody with a programme."""
    programmes.keep(house.episode_id, programme(), visit_id=house.visit_id, after=0, note="Slowly.", by=house.actor())
    return sign_in(house.accounts["person"])


def address(house, name: str = "today", **more: Any) -> str:
    """A page of the person."""
    return reverse(name, kwargs={"person_id": house.person_id, **more})


def seen(client: Client, house, name: str = "today", **more: Any) -> str:
    """A page as it reads."""
    return client.get(address(house, name, **more)).content.decode()


def tell(client: Client, house, kind: str, *, on: date | None = None, **given: Any) -> Any:
    """Send a form."""
    form = {"kind": kind, "on": (on or timezone.localdate()).isoformat(), "key": str(uuid4()), **given}
    return client.post(address(house), form)


def kept(house) -> list:
    """Everything on record."""
    return home.entries(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1))


def entries(house) -> list:
    """What stands on record."""
    return [one.entry for one in standing(kept(house))]


@pytest.mark.parametrize("space", ["", "es:"])
def test_it_says_what_to_do(space, house, person):
    """Each exercise with its dose, what to stop for and how; the clinician's words; what is normal."""
    say = tongue("es" if space else "en", "own", "exercises").say
    page = seen(person, house, f"{space}today")
    for name in DONE:
        one = exercises()[name]
        assert all(say(text) in page for text in (one.name, one.plain, one.begin, *one.steps, *one.stop))
    assert "Slowly." in page and say("When to ring us") in page and say("unverified") in page


@pytest.mark.parametrize("space", ["", "es:"])
def test_every_exercise_stands_by_itself_too(space, house, person):
    """With the way to the next, and from the last back to the day; none that is not in the programme."""
    first, last = (seen(person, house, f"{space}today_exercise", exercise=name) for name in (DONE[0], DONE[-1]))

    assert address(house, f"{space}today_exercise", exercise=DONE[1]) in first
    assert f"{address(house, f'{space}today')}#exercised" in last
    assert address(house) == person.get(address(house, "today_exercise", exercise="neck_tilt")).url


def test_a_day_is_told_in_four_forms(house, person):
    """Each is an entry; pain is a reading too; the page says what was told."""
    today, before = timezone.localdate(), timezone.localdate() - timedelta(days=1)
    assert 302 == tell(person, house, "exercised", on=before, done=DONE, worst="1").status_code
    assert "Had it settled by this morning?" in seen(person, house)
    tell(person, house, "morning", on=before, settled="yes")
    tell(person, house, "exercised", done=DONE[:1], worst="2", note="Fine.")
    tell(person, house, "felt", pain="4", soreness="")
    tell(person, house, "loaded", what="typing", amount="6,5")
    page = seen(person, house)

    assert [
        Exercised(on=before, done=tuple(DONE), worst=1), Morning(on=before, settled=True),
        Exercised(on=today, done=(DONE[0],), worst=2, note="Fine."), Felt(on=today, pain=4),
        Loaded(on=today, what="typing", amount=6.5),
    ] == entries(house)  # fmt: skip
    assert [4.0] == [one.value for one in Reading.objects.filter(person_id=house.person_id, context="home")]
    assert "Done: 1. Worst pain meanwhile: 2 of 10. “Fine.”" in page and "6.5 h this week" in page
    assert "Had it settled" not in page and "Settled by the next morning." in page


def test_a_morning_is_asked_for_until_it_is_told(house, person):
    """Of the latest day within a week that has no answer."""
    today = timezone.localdate()
    for back in (6, 3):
        tell(person, house, "exercised", on=today - timedelta(days=back), done=DONE, worst="1")

    for back in (3, 6):
        assert f'name="on" value="{today - timedelta(days=back)}"' in seen(person, house)
        tell(person, house, "morning", on=today - timedelta(days=back), settled="no")
    assert "Had it settled" not in seen(person, house)


def test_what_is_lacking_is_said_and_nothing_entered_is_lost(house, person):
    """Pain that was not tapped, nothing ticked, an amount that is no number or too much."""
    left = tell(person, house, "exercised", done=DONE[:1], note="Good").content.decode()
    assert 'value="far"' in tell(person, house, "loaded", what="running", amount="far").content.decode()
    much = tell(person, house, "loaded", what="typing", amount="25").content.decode()

    assert left.count(" checked>") == 1 and ">Good</textarea>" in left and "Say how strong" in left
    assert "25 does not fit: write 0 to 24 h." in much and 'value="25"' in much
    assert "Tick what you did first." in tell(person, house, "exercised", worst="2").content.decode()
    assert [] == entries(house)


@pytest.mark.parametrize(("kind", "given"), [
    ("slept", {}), ("felt", {"pain": "11"}), ("felt", {"pain": "1", "key": "none"}), ("felt", {"pain": "1", "on": "x"}),
    ("felt", {"pain": "1", "on": "2020-01-01"}), ("loaded", {"what": "flying", "amount": "2"}),
    ("morning", {"settled": "perhaps"}), ("loaded", {"what": "running", "amount": "nan"}),
    ("felt", {"pain": "1", "instead": str(uuid4())}), ("exercised", {"done": ["somersault"], "worst": "1"}),
    ("same", {"right": str(uuid4())}),
])  # fmt: skip
def test_what_no_form_of_ours_sends_is_refused(house, person, kind, given):
    """And nothing of it is kept."""
    form = {"kind": kind, "on": timezone.localdate().isoformat(), "key": str(uuid4())} | given

    assert 422 == person.post(address(house), form).status_code
    assert [] == entries(house)


def test_sent_twice_is_told_once_and_changed_is_corrected(house, person):
    """The same form again; the same with something else in it, twice; then the one that says what it corrects."""
    key = str(uuid4())
    for pain in ("7", "7", "6", "6"):
        assert 302 == tell(person, house, "felt", pain=pain, key=key).status_code
    assert [7, 6] == [one.entry.pain for one in kept(house)] and [6] == [one.pain for one in entries(house)]
    (now,) = standing(kept(house))
    assert f'name="instead" value="{now.key}"' in seen(person, house)
    tell(person, house, "felt", pain="5", instead=str(now.key))

    assert [Felt(on=timezone.localdate(), pain=5)] == entries(house)


def test_a_key_of_somebody_else_is_no_key(house, person, sign_in):
    """Their entry stays as it is, and is not corrected."""
    key = str(uuid4())
    form = {"kind": "felt", "on": timezone.localdate().isoformat(), "key": key, "pain": "3"}
    other = reverse("today", kwargs={"person_id": house.other_person_id})
    assert 302 == sign_in(house.accounts["clinician"]).post(other, form).status_code

    assert 409 == tell(person, house, "felt", pain="5", key=key).status_code
    assert 422 == tell(person, house, "felt", pain="5", instead=key).status_code
    assert [] == entries(house)


def test_of_two_devices_that_differ_one_is_said_to_be_right(house, person, sign_in):
    """Both are kept and shown until then, and neither is lost afterwards."""
    tell(person, house, "felt", pain="7")
    tell(sign_in(house.accounts["person"]), house, "felt", pain="2")
    assert "Both are kept. Which is right?" in seen(person, house)
    ((wrong, right),) = beside(kept(house))
    tell(person, house, "same", right=str(right.key), instead=str(wrong.key))

    assert "Which is right?" not in seen(person, house)
    assert {2} == {one.pain for one in entries(house)} and 3 == len(kept(house))


def test_what_was_done_often_enough_rests(house, person):
    """On the day after as many as it should be done on in a week: said, and not among today's exercises."""
    days = min(exercises()[name].dose.days for name in DONE)
    enough = [name for name in DONE if exercises()[name].dose.days == days]
    assert days < 7 and "enough this week" not in seen(person, house)
    for back in range(1, days + 1):
        tell(person, house, "exercised", on=timezone.localdate() - timedelta(days=back), done=DONE, worst="1")
    page = seen(person, house)

    assert len(enough) == page.count("enough this week")
    assert f"{len(DONE) - len(enough)} exercise" in page


def test_how_it_goes_on_is_said(house, person):
    """Two days over 5: ring."""
    for back in (1, 2):
        tell(person, house, "exercised", on=timezone.localdate() - timedelta(days=back), done=DONE, worst="8")

    assert "on more than one day" in seen(person, house) and seen(person, house).count('class="is-over"') == 2


def warn(client: Client, house) -> None:
    """Tell of a sign that is an emergency."""
    client.post(address(house, "worry"), {"flag": ["saddle_numbness"], "key": str(uuid4())})


def shows_exercises(client: Client, house) -> bool:
    """Whether any exercise is shown, on the page of the day or by itself."""
    alone = client.get(address(house, "today_exercise", exercise=DONE[0])).status_code == 200
    page = seen(client, house)
    assert alone == any(exercises()[name].name in page for name in DONE)
    return alone


def test_no_exercise_is_shown_while_a_sign_stands(house, person):
    """Nor does a visit lift that which is only begun, or at which the gate stopped; one that was held does."""
    warn(person, house)
    assert not shows_exercises(person, house) and "Get help now" in seen(person, house)

    visits.stop(house.visit_id, by=house.actor())
    begun = visits.open(house.person_id, episode_id=house.episode_id, by=house.actor())
    assert not shows_exercises(person, house)
    visits.close(begun, by=house.actor())
    assert shows_exercises(person, house)


def test_no_exercise_is_shown_after_a_visit_that_was_stopped(house, person):
    """Whatever was told at home."""
    assert shows_exercises(person, house)
    visits.stop(house.visit_id, by=house.actor())

    assert not shows_exercises(person, house) and "At your last visit we did not start" in seen(person, house)


def test_without_a_programme_a_day_is_told_all_the_same(house, sign_in):
    """Pain, load and worries."""
    client = sign_in(house.accounts["person"])
    assert "Nothing to do at home yet" in seen(client, house)

    assert 302 == tell(client, house, "felt", pain="3").status_code


def test_checklists_begin_with_those_of_the_programme(house, person):
    """All are there."""
    page = seen(person, house, "checklists")
    ordered = sorted(checklists().values(), key=lambda one: page.index(f'"today-name">{one.name}<'))

    assert {one.id for one in ordered[: len(programme().checklists)]} == set(programme().checklists)
