"""The form after care: short, without a sign-in, kept whole; whoever is worse is asked about safety."""

import re
from datetime import timedelta

import msgspec
import pytest
from django.test import Client
from django.utils import timezone

from glidepath.body import Side
from glidepath.measure import Sign
from glidepath.web.records import followups
from glidepath.web.records.actions import episodes, people, readings, visits
from glidepath.web.records.links import secret
from glidepath.web.records.models import AccessEntry, FollowUp, Reading
from tests.web.patient.test_progress import taken
from tests.web.public.test_spanish import left_in_english

KETTLE = Sign(measure="psfs", label="Lift the kettle", side=Side.MIDLINE)
PAIN = Sign(measure="nprs", label="on gripping", side=Side.MIDLINE)
FINE = {"sign-0": "8", "sign-1": "1", "sign-2": "3", "elsewhere": "no"}
WORSE = {"sign-0": "2", "sign-1": "9", "sign-2": "-3", "elsewhere": "yes"}


@pytest.fixture
def link(house, settings):
    """The path of a follow-up that was asked just now."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    people.change(house.person_id, email="mia@example.org", by=house.actor("desk"))
    found = [*taken(KETTLE, 2, 6), *taken(PAIN, 6, 2)]
    readings.add(house.person_id, found, episode_id=house.episode_id, by=house.actor())
    visits.stop(house.visit_id, by=house.actor())
    long_ago = timezone.now() - timedelta(weeks=6)
    episodes.close(house.episode_id, outcome="goal_met", by=msgspec.structs.replace(house.actor(), at=long_ago))
    followups.ask(now=timezone.now())
    return f"/follow-up/{secret(FollowUp.objects.get(state='asked').id)}/"


@pytest.fixture
def anybody():
    """A browser of whoever has the link; a form that needed a token would be refused."""
    return Client(enforce_csrf_checks=True)


def row():
    """The follow-up that was asked."""
    return FollowUp.objects.get(horizon="6_weeks")


def text(answer):
    """What a page says."""
    return answer.content.decode()


def test_it_asks_what_a_person_can_say_alone(link, anybody):
    """Their own activity in their own words, the pain, the change, and care elsewhere; no name, no complaint."""
    answer = anybody.get(link)
    page = text(answer)

    assert "“Lift the kettle”" in page and "How strong the pain is" not in page
    assert 4 == page.count("<legend") and "somewhere else" in page
    for hidden in ("Mia", "Ray", "elbow", "Riverside"):
        assert hidden not in page
    assert "noindex, nofollow" == answer["X-Robots-Tag"] and "no-referrer" == answer["Referrer-Policy"]
    assert not answer.cookies


def test_an_answer_becomes_readings_at_home(link, anybody, house, sign_in):
    """Seen on the person's own page beside what was measured before."""
    assert 302 == anybody.post(link, FINE).status_code
    kept = Reading.objects.filter(context="home").order_by("measure")

    assert [("groc", 3.0, ""), ("nprs", 1.0, "on gripping"), ("psfs", 8.0, "Lift the kettle")] == list(
        kept.values_list("measure", "value", "label"))  # fmt: skip
    assert {house.episode_id} == set(kept.values_list("episode_id", flat=True))
    assert ("answered", False, False) == (row().state, row().elsewhere, row().worse)
    assert "Your answers are kept." in text(anybody.get(link))
    page = text(sign_in(house.accounts["person"]).get(f"/people/{house.person_id}/how-it-goes/"))
    assert "8/10" in page and "<b>+3</b> (better)" in page


@pytest.mark.parametrize("missing", sorted(FINE))
def test_what_is_missing_is_asked_for_and_nothing_is_lost(link, anybody, missing):
    """What was chosen is still chosen, and nothing is kept before all of it is there."""
    given = {name: value for name, value in FINE.items() if name != missing}
    answer = anybody.post(link, given)
    page = text(answer)

    assert 422 == answer.status_code and "Something is not answered yet." in page
    checked = dict(re.findall(r'name="([\w-]+)" value="(-?\w+)" checked', page))
    assert given == checked
    assert "asked" == row().state and not Reading.objects.filter(context="home").exists()


@pytest.mark.parametrize("wrong", [{"sign-0": "11"}, {"sign-2": "-6"}, {"sign-1": "two"}, {"elsewhere": "perhaps"}])
def test_what_is_off_the_scale_is_as_if_it_were_missing(link, anybody, wrong):
    """Nobody can send what the form does not offer."""
    assert 422 == anybody.post(link, FINE | wrong).status_code


@pytest.mark.parametrize("given", [WORSE, FINE | {"sign-1": "3"}, FINE | {"sign-2": "-1"}])
def test_who_is_worse_is_led_to_the_safety_questions(link, anybody, given):
    """By more pain than was last said, or by their own rating; and is led back there until they are answered."""
    assert f"{link}safety/" == anybody.post(link, given)["Location"]
    assert f"{link}safety/" == anybody.get(link)["Location"]
    assert row().worse and row().warned is None
    assert "Go on: no to the rest" in text(anybody.get(f"{link}safety/"))


def test_an_emergency_is_told_at_once(link, anybody):
    """Whatever else is open; with what to do, and the sign is on record."""
    anybody.post(link, WORSE)
    answer = anybody.post(f"{link}safety/", {"chest_pain_or_breathless": "yes", "line-nerves": "yes"})
    page = text(anybody.get(answer["Location"]))

    assert "Get help now" in page and 'href="tel:112"' in page
    assert ["chest_pain_or_breathless"] == row().warned
    assert 1 == AccessEntry.objects.filter(verb="followups.warn").count()


def test_unsure_is_not_cleared(link, anybody):
    """A sign that nobody ruled out stands as one."""
    anybody.post(link, WORSE)
    anybody.post(f"{link}safety/", {"saddle_numbness": "unsure"})

    assert "Get help now" in text(anybody.get(link)) and ["saddle_numbness"] == row().warned


def test_a_line_that_is_not_a_no_opens_its_signs_and_keeps_the_rest(link, anybody):
    """One more page, and what was answered on the first goes along."""
    anybody.post(link, WORSE)
    opened = text(anybody.post(f"{link}safety/", {"line-feeling_ill": "unsure", "line-lately": "no"}))
    kept = dict(re.findall(r'<input type="hidden" name="([\w-]+)" value="(\w+)">', opened))

    assert "Feeling ill" in opened and kept["line-feeling_ill"] == "unsure" and row().warned is None
    names = re.findall(r'<input type="radio" name="(\w+)" value="yes"', opened)
    anybody.post(f"{link}safety/", kept | {"opened": ["feeling_ill"], names[0]: "yes"})
    assert 1 == len(row().warned)
    page = text(anybody.get(link))
    assert "Be seen by a doctor first" in page or "Get help now" in page


def test_without_a_sign_worse_is_still_not_well(link, anybody):
    """No danger told is no word that all is well."""
    anybody.post(link, WORSE)
    anybody.post(f"{link}safety/", {})
    page = text(anybody.get(link))

    assert [] == row().warned
    assert "None of your answers points to danger." in page and "Please ring the clinic all the same" in page


def test_nobody_is_asked_again_who_does_not_want_to_be(link, anybody):
    """One tap, without an answer."""
    anybody.post(link, {"decline": "yes"})

    assert "Nobody will ask you again" in text(anybody.get(link))
    assert {"declined"} == set(FollowUp.objects.values_list("state", flat=True))


@pytest.mark.parametrize("address", ["", "safety/"])
def test_a_link_that_is_over_or_never_was_opens_nothing(link, anybody, address):
    """After three weeks."""
    FollowUp.objects.filter(state="asked").update(asked_at=timezone.now() - timedelta(days=21))
    answers = [anybody.get(one + address, follow=True) for one in (link, "/follow-up/nothing/")]

    assert [404, 404] == [one.status_code for one in answers]
    assert "This link is not open" in text(answers[0])


def test_every_page_is_spanish(link, anybody):
    """The form, what is missing, the safety questions, and every end."""
    def both(path="", **data):
        return [text(anybody.post(f"{way}{link}{path}", data) if data else anybody.get(f"{way}{link}{path}"))
                for way in ("", "/es")]  # fmt: skip

    pages = [both(), both(elsewhere="no")]
    anybody.post(f"/es{link}", WORSE)
    pages += [both("safety/"), both("safety/", **{"line-feeling_ill": "yes"})]
    anybody.post(f"/es{link}safety/", {"saddle_numbness": "yes"})
    pages.append(both())
    for state in (["steroids_long"], []):
        FollowUp.objects.filter(horizon="6_weeks").update(warned=state)
        pages.append(both())
    FollowUp.objects.filter(horizon="6_weeks").update(worse=False, warned=None)
    pages.append(both())
    FollowUp.objects.filter(horizon="6_weeks").update(state="declined")
    pages.append(both())

    left = set().union(*(left_in_english(english, spanish) for english, spanish in pages))
    assert left <= {"Glidepath", "English", "Español", "Atlas", "(on gripping)", "¿Cuánto duele ahora? (on gripping)"}
    assert "es" == row().language
