"""The clinic's page of follow-ups, and the page on which care ends."""

from datetime import timedelta

import msgspec
import pytest
from django.utils import timezone

from glidepath.web.records import followups
from glidepath.web.records.actions import episodes, people, visits
from glidepath.web.records.models import Episode, FollowUp


@pytest.fixture
def clinician(house, sign_in):
    """Signed in."""
    return sign_in(house.accounts["clinician"])


def shown(client):
    """The page."""
    return client.get("/followups/").content.decode()


def test_care_ends_with_how_it_came_out(house, clinician):
    """And what follows is said before: when the person is asked, or that they cannot be."""
    visits.stop(house.visit_id, by=house.actor())
    page = clinician.get(f"/people/{house.person_id}/end/").content.decode()
    assert "No e-mail address is on record" in page
    people.change(house.person_id, email="mia@example.org", by=house.actor())
    page = clinician.get(f"/people/{house.person_id}/end/").content.decode()
    assert "is asked by e-mail how they are on" in page

    assert 400 == clinician.post(f"/people/{house.person_id}/end/", {}).status_code
    assert 302 == clinician.post(f"/people/{house.person_id}/end/", {"outcome": "goal_met"}).status_code
    assert "goal_met" == Episode.objects.get(id=house.episode_id).outcome
    assert 4 == FollowUp.objects.filter(episode_id=house.episode_id).count()
    assert "No complaint is in care here." in clinician.get(f"/people/{house.person_id}/end/").content.decode()


def test_care_does_not_end_while_a_visit_runs(house, clinician):
    """It says so, and keeps the choice."""
    answer = clinician.post(f"/people/{house.person_id}/end/", {"outcome": "goal_met"})
    page = answer.content.decode()

    assert 400 == answer.status_code and "visit of this episode is running" in page and "checked" in page
    assert not FollowUp.objects.exists()


def test_before_anybody_is_due_it_says_so(clinician):
    """An empty page is no fault."""
    assert "Nobody is due yet." in shown(clinician)


def test_it_counts_and_names_everybody(house, clinician, settings):
    """Answered, dropped out and not reached, by horizon and one by one; who is worse stands first."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    long_ago = timezone.now() - timedelta(weeks=6)
    for number, name in enumerate(("Ann", "Ben", "Cid", "Dee")):
        person = people.add(given_name=name, family_name="Q", born=long_ago.date(), by=house.actor(),
                            email=f"{name}@example.org" if number else "")  # fmt: skip
        made = episodes.open(person, condition="neck_pain", side="midline", by=house.actor())
        episodes.close(made, outcome="goal_met", by=msgspec.structs.replace(house.actor(), at=long_ago))
    followups.ask(now=timezone.now())
    rows = {row.person.given_name: row for row in FollowUp.objects.filter(horizon="6_weeks").select_related("person")}
    now, ids = timezone.now(), {name: row.id for name, row in rows.items()}
    FollowUp.objects.filter(id=ids["Ben"]).update(state="answered", settled_at=now, worse=True,
                                                  warned=["saddle_numbness"])  # fmt: skip
    FollowUp.objects.filter(id=ids["Cid"]).update(state="dropped", settled_at=now)
    FollowUp.objects.filter(id=ids["Dee"]).update(state="answered", settled_at=now, worse=True)
    page = shown(clinician)

    first = page[page.index("look at these first") : page.index("How many")]
    assert "Ben Q" in first and "Not ruled out" in first and "Dee Q" in first and "Ring today." in first
    assert "no e-mail address" in page and "dropped out" in page
    cells = page[page.index("Six weeks") : page.index("Three months")]
    assert ["4", "3", "2 (67 %)", "0", "1", "1", "0"] == [
        cell.split("<")[0] for cell in cells.split('class="num">')[1:]]  # fmt: skip
