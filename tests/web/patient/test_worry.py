"""Something new at home: asked in short, kept, and told at once what to do; nobody is waved through."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from glidepath.aftercare import Warned
from glidepath.catalogue import Rung, conditions, self_check, shelf, tongue
from glidepath.web.patient.worry.asking import FIRST, LINES, SIGNS, Heard, asks
from glidepath.web.records.queries import home

SCREENS = self_check().safety.screens


def address(house, name: str = "worry") -> str:
    """A page."""
    return reverse(name, kwargs={"person_id": house.person_id})


def kept(house) -> list:
    """The signs on record."""
    found = home.entries(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1))
    return [one.entry.flags for one in found if isinstance(one.entry, Warned)]


def send(client, house, step: str, space: str = "", **given):
    """Send a step."""
    return client.post(address(house, f"{space}worry"), {"step": step, "key": str(uuid4())} | given)


@pytest.fixture
def person(house, sign_in):
    """The person, signed in."""
    return sign_in(house.accounts["person"])


@pytest.mark.parametrize("space", ["", "es:"])
@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_an_emergency_is_kept_and_answered_at_once(space, answer, house, person):
    """Whatever else is open; sent twice it is kept once; not sure is not no. The answer stays where it is."""
    say = tongue("es" if space else "en", "own").say
    for _ in range(2):
        answered = send(person, house, FIRST, space, saddle_numbness=answer, key="6c1f7a52-56b5-4a59-8a2e-0b8a2f5f9f01")
        assert address(house, f"{space}worry_told") == answered.url
    page = person.get(answered.url).content.decode()

    assert [("saddle_numbness",)] == kept(house)
    assert say("Get help now") in page and 'href="tel:112"' in page
    assert say("Nerves to the bladder and legs may be squeezed. Quick care protects them.") in page


def test_a_line_is_opened_and_its_sign_says_how_soon(house, person):
    """A sign that refers: seen by a doctor first, in the words of the self-check, with what was answered before."""
    lines = send(person, house, FIRST, both_legs_affected="no")
    opened = send(person, house, LINES, feeling_ill="unsure")
    assert 'value="lines"' in lines.content.decode() and "fever" in opened.content.decode()
    page = person.get(send(person, house, SIGNS, feeling_ill="unsure", fever="yes").url).content.decode()

    assert [("fever",)] == kept(house) and "Be seen by a doctor first" in page
    assert "Fever or shivers in the last few days" in page and "No hands-on treatment" in page


def test_what_was_answered_is_carried_along(house, person):
    """From step to step, hidden in the form, and nowhere else."""
    page = send(person, house, LINES, feeling_ill="unsure", nerves="yes").content.decode()

    assert '<input type="hidden" name="feeling_ill" value="unsure">' in page
    assert '<input type="hidden" name="nerves" value="yes">' in page and [] == kept(house)


def test_a_sign_that_is_only_watched_holds_nothing_back(house, person):
    """It is kept and to be told; the day goes on."""
    answered = send(person, house, SIGNS, lately="yes", clot_risk="yes")
    page = person.get(answered.url).content.decode()

    assert [("clot_risk",)] == kept(house)
    assert "Tell us at your next visit" in page and "outcome" not in page
    assert "Tell us at your next visit" in person.get(address(house, "today")).content.decode()


def test_no_to_all_is_no_all_clear(house, person):
    """Nothing is kept, and it is said that a list does not know everything."""
    answered = send(person, house, LINES)
    assert "a list does not know everything" in person.get(answered.url).content.decode()
    assert [] == kept(house)
    assert address(house, "today") == person.get(address(house, "worry_told")).url


def test_a_form_without_its_key_keeps_nothing(house, person):
    """It is said; what was forged beside it is passed over."""
    assert 422 == send(person, house, FIRST, saddle_numbness="yes", key="none").status_code
    assert 200 == send(person, house, "nowhere", unheard_of="yes").status_code
    assert [] == kept(house)


@pytest.mark.parametrize("condition", [*sorted(conditions()), ""])
def test_every_sign_of_a_complaint_is_asked(condition):
    """Emergencies by themselves and first; all others behind a line, if every line is opened."""
    regions = conditions()[condition].regions if condition else ()
    first = {item.flag for item in asks(FIRST, regions, Heard())}
    lines = {one.id: "yes" for one in asks(LINES, regions, Heard())}
    asked = first | {item.flag for item in asks(SIGNS, regions, Heard(lines=lines))}
    flags = shelf().flags.values()

    assert {one.id for one in flags if one.alone is Rung.EMERGENCY and not one.conditions} <= first
    assert {one.id for one in flags if not one.conditions or condition in one.conditions} <= asked
    assert condition or {one.id for one in flags} == asked
    assert {one.id for one in SCREENS if one.line} >= set(lines)
