"""The pages about people: lists, forms, charts, notes and their paper."""

import io
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pypdf
import pytest
from django.test import Client

from glidepath.web.records.models import Episode, Note, Person, Visit
from tests.web.clinic.test_api import PASS, READY, TURN, door, send


@pytest.fixture
def clinician(house, sign_in) -> Client:
    """A clinician's browser."""
    return sign_in(house.accounts["clinician"])


@pytest.fixture
def closed(house, clinician) -> Any:
    """A visit that has run to its end; its note is a draft."""
    end = {"step": "closed", "at": "2026-03-01T12:20:00Z", "home": ["Rest it."], "remark": "Ran out of time."}
    assert 200 == send(clinician, house.visit_id, *READY, TURN, PASS, end).status_code
    return house.visit_id


def page(client: Client, address: str) -> str:
    """Open a page that must be there."""
    answer = client.get(address)
    assert 200 == answer.status_code, address
    return answer.content.decode()


def test_home_sends_everybody_where_they_belong(house, sign_in):
    """Staff to their people; a person in care to what they can do today."""
    assert "/people/" == sign_in(house.accounts["desk"]).get("/").headers["Location"]
    assert f"/people/{house.person_id}/today/" == sign_in(house.accounts["person"]).get("/").headers["Location"]


def test_the_list_finds_people_and_shows_what_runs(house, clinician):
    """By a part of the name; running visits on top."""
    everybody, found = page(clinician, "/people/"), page(clinician, "/people/?q=to")

    assert "Running now" in everybody
    assert ("Mia" in everybody, "Tom" in everybody) == (True, True)
    assert ("Ray, Mia" in found, "Ray, Tom" in found) == (False, True)
    assert "Nobody found" in page(clinician, "/people/?q=zzz")


def test_the_desk_sees_nobodys_complaint(house, sign_in):
    """Names and numbers, no condition, no link into a record, no running visit."""
    seen = page(sign_in(house.accounts["desk"]), "/people/")

    assert "Ray, Mia" in seen
    assert "elbow" not in seen.lower()
    assert "/visits/" not in seen
    assert f"/people/{house.person_id}/" not in seen


def test_a_person_is_added_and_what_was_typed_stays_when_it_does_not_hold(house, clinician):
    """A wrong day of birth is said beside its field, and the name typed is still there."""
    wrong = clinician.post("/people/add/", {"given_name": "Nora", "family_name": "Lund", "born": "someday"})
    assert (400, 2) == (wrong.status_code, Person.objects.filter(clinic_id=house.clinic_id).count())
    assert 'value="Nora"' in wrong.content.decode()
    assert "Enter a valid date" in wrong.content.decode()

    made = clinician.post("/people/add/", {"given_name": "Nora", "family_name": "Lund", "born": "1990-05-01"})
    nora = Person.objects.get(given_name="Nora")
    assert f"/people/{nora.id}/" == made.headers["Location"]
    assert "No complaint on record" in page(clinician, made.headers["Location"])


def test_an_episode_is_opened_and_a_visit_started_on_it(house, clinician):
    """The visit knows its number, condition and side from the episode."""
    person = Person.objects.get(id=house.person_id)
    Visit.objects.filter(person=person).update(status="closed", ending="closed", ended_at="2026-03-01T13:00Z")
    complaint = {"condition": "neck_pain", "side": "left", "complaint": "Ow."}
    made = clinician.post(f"/people/{person.id}/episode/", complaint)
    assert f"/people/{person.id}/" == made.headers["Location"]

    started = clinician.post(f"/people/{person.id}/visit/")
    visit = Visit.objects.get(episode__condition="neck_pain")

    assert f"/visits/{visit.id}/" == started.headers["Location"]
    assert 1 == visit.number
    assert complaint == {name: visit.opening[name] for name in complaint}


def test_a_goal_is_set_shown_and_changed(house, clinician):
    """In the person's words, with the sign and the value that will show it; a value off the scale is refused."""
    address, chart = f"/people/{house.person_id}/goal/", f"/people/{house.person_id}/"
    wanted = {"words": "Lift the kettle without wincing.", "sign": "0", "target": "12"}

    refused = clinician.post(address, wanted)
    kept = clinician.post(address, wanted | {"target": "2"})
    shown, form = page(clinician, chart), page(clinician, address)

    assert (400, 302) == (refused.status_code, kept.status_code)
    assert "expected 0 to 10" in refused.content.decode() and "Lift the kettle" in refused.content.decode()
    assert "Lift the kettle without wincing: " in shown and 'class="goal"' not in shown
    assert 'value="2.0"' in form and "Lift the kettle" in form
    assert 2.0 == Episode.objects.get(id=house.episode_id).goal["target"]


def test_without_signs_there_is_no_goal_to_set(house, clinician):
    """The page says when there will be; without an open complaint it is not there."""
    Episode.objects.filter(id=house.episode_id).update(signs=[])
    assert "chosen at the first visit" in page(clinician, f"/people/{house.person_id}/goal/")

    Episode.objects.filter(person_id=house.person_id).update(closed_at="2026-03-01T13:00Z", outcome="moved_away")
    assert 404 == clinician.get(f"/people/{house.person_id}/goal/").status_code


def test_signs_chosen_at_the_first_visit_steer_the_episode(house, clinician):
    """With them comes the plan of care."""
    Episode.objects.filter(id=house.episode_id).update(signs=[], plan=None)
    signs = [{"measure": "nprs", "side": "midline"}]

    send(clinician, house.visit_id, door(), {"step": "chose", "at": "2026-03-01T12:01:00Z", "signs": signs})

    episode = Episode.objects.get(id=house.episode_id)
    assert ["nprs"] == [sign["measure"] for sign in episode.signs]
    assert 6 == episode.plan["visits"]


def test_the_next_visit_shows_where_the_last_one_ended(house, clinician, closed):
    """Yesterday's values stand beside today's, and yesterday's precautions are asked first."""
    clinician.post(f"/people/{house.person_id}/visit/")
    second = Visit.objects.get(episode_id=house.episode_id, number=2)
    panel = clinician.get(f"/api/visits/{second.id}").json()

    assert ["6/10", "60 degrees"] == [sign["last"]["words"] for sign in panel["signs"]]


def test_the_chart_draws_the_course_with_its_error_and_a_table(house, clinician, closed):
    """Every picture has words, and the values stand behind it."""
    seen = page(clinician, f"/people/{house.person_id}/")

    assert "Comparable signs" in seen
    assert seen.count('class="series-chart"') == 2 == seen.count("<summary>Values</summary>")
    assert "no published error fits" in seen


def test_an_ended_visit_shows_its_note_instead(clinician, closed):
    """The screen of a closed visit is its note."""
    assert f"/visits/{closed}/note/" == clinician.get(f"/visits/{closed}/").headers["Location"]


def test_a_note_is_read_signed_locked_and_added_to(house, clinician, closed):
    """What was read is what is signed; afterwards nothing changes but by addendum."""
    draft = page(clinician, f"/visits/{closed}/note/")
    note = Note.objects.get(visit_id=closed)
    assert "Draft." in draft
    assert "Not re-tested." in draft
    assert 409 == clinician.post(f"/visits/{closed}/sign/", {"read": "another"}).status_code

    clinician.post(f"/visits/{closed}/sign/", {"read": note.hash})
    signed = page(clinician, f"/visits/{closed}/note/")
    assert "Locked; corrections are addenda." in signed
    assert 409 == send(clinician, closed, {"step": "undone", "at": "2026-03-01T13:00:00Z"}).status_code

    empty = clinician.post(f"/visits/{closed}/addendum/", {"text": " "})
    assert 400 == empty.status_code
    clinician.post(f"/visits/{closed}/addendum/", {"text": "The left was meant. <script>"})
    assert "The left was meant. &lt;script&gt;" in page(clinician, f"/visits/{closed}/note/")


def test_a_draft_that_changed_since_it_was_read_is_not_signed(house, clinician, closed):
    """The hash on the page is that of the text on the page."""
    note = Note.objects.get(visit_id=closed)

    assert note.hash in page(clinician, f"/visits/{closed}/note/")


def test_the_paper_is_a_tagged_pdf(house, clinician, closed):
    """PDF/UA: tags, language, title; and the note's own words in it."""
    answer = clinician.get(f"/visits/{closed}/note.pdf")
    paper = pypdf.PdfReader(io.BytesIO(answer.content))
    root = paper.trailer["/Root"]
    text = "\n".join(sheet.extract_text() for sheet in paper.pages)

    assert "application/pdf" == answer.headers["Content-Type"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert "en" == root["/Lang"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert "Note of visit 1" in str(paper.metadata.title)
    for words in ("Mia Ray", "Treated right supinator", "Draft: not signed", "Rest it."):
        assert words in text


def test_a_person_in_care_reads_their_own_note_and_cannot_sign_it(house, sign_in, closed):
    """Their chart and note, without the buttons of a clinician."""
    own = sign_in(house.accounts["person"])

    assert "Start visit" not in page(own, f"/people/{house.person_id}/")
    assert "sign-note" not in page(own, f"/visits/{closed}/note/")


def test_an_unknown_visit_is_not_there(clinician):
    """404, in our own words."""
    answer = clinician.get(f"/visits/{uuid4()}/")

    assert 404 == answer.status_code


def test_older_visits_are_a_link_away(house, clinician):
    """The chart lists the latest eight; one link leads to every visit there was."""
    visit = Visit.objects.get(id=house.visit_id)
    Visit.objects.bulk_create([
        Visit(clinic_id=visit.clinic_id, person_id=visit.person_id, episode_id=visit.episode_id, number=number,
              clinician_id=visit.clinician_id, status="closed", ending="closed",
              started_at=visit.started_at - timedelta(days=number), ended_at=visit.started_at - timedelta(days=number))
        for number in range(101, 113)
    ])  # fmt: skip
    chart = f"/people/{house.person_id}/"
    latest, every = (clinician.get(address).content.decode() for address in (chart, f"{chart}?visits=all"))

    assert 8 == latest.count('<span class="person-name">Visit ') and "?visits=all" in latest
    assert 13 <= every.count('<span class="person-name">Visit ') and "Older visits" not in every
