"""What was told before a visit, in the clinic: who may read it, whose it becomes, and what it does at the door."""

from uuid import uuid4

import msgspec
import pytest

from glidepath.assess import Intake, agreed
from glidepath.catalogue import consents, self_check, shelf
from glidepath.screen import Answer, Place, SelfAnswers
from glidepath.web.clinic.visit.progress import load
from glidepath.web.records.actions import appointments, intakes, people
from glidepath.web.records.models import AccessEntry, Person
from glidepath.web.records.models import Intake as Row
from tests.web.diaries import open_diary, with_guest

ITEMS = [item for screen in self_check().safety.screens for item in screen.items]
FLAG = "saddle_numbness"


def intake(**told: Answer) -> Intake:
    """An intake with every safety question answered, no but for what is told."""
    items = {item.id: told.get(item.id, Answer.NO) for item in ITEMS}
    answers = SelfAnswers(items=items, places=(Place(region="calf", side="left"),), since="months", linked=("sport",))
    return Intake(
        answers=answers, written={"complaint": "My calf <burns>", "about_bleeding": "Apixaban"},
        ticked={"worse": ("running",)}, precautions={"anticoagulants": Answer.YES, "bleeding_disorder": Answer.NO},
        agreed=(agreed(consents()["keep"], language="es", at="2026-03-01T10:00:00Z"),),
    )  # fmt: skip


def guest(house, **told: Answer):
    """A guest who told something."""
    return with_guest(house, msgspec.to_builtins(intake(**told)))


def arrival(**more) -> dict:
    """The arrival step with every question answered with no."""
    flags = {item.flag: "no" for item in ITEMS if item.flag}
    precautions = dict.fromkeys(shelf().precautions, "no")
    return {"step": "arrived", "at": "2026-03-01T09:00:00Z", "consent": True,
            "answers": {"flags": flags | more.pop("flags", {}), "precautions": precautions}} | more  # fmt: skip


def arrive(client, house, **more):
    """Send an arrival; give the panel."""
    body = msgspec.json.encode({"key": str(uuid4()), "step": arrival(**more)})
    answer = client.post(f"/api/visits/{house.visit_id}/steps", body, content_type="application/json")
    assert 200 == answer.status_code, answer.content
    return answer.json()["panel"]


def test_a_red_flag_stands_out_at_once(house, sign_in):
    """In the list of visits and on the intake, with the words a clinician needs; the look is logged under the visit."""
    house = guest(house, saddle_numbness=Answer.YES, bleeding=Answer.YES)
    client = sign_in(house.accounts["clinician"])
    listed = client.get("/intakes/").content.decode()
    page = client.get(f"/intakes/{house.appointment_id}/").content.decode()

    assert "Lee Park" in listed and "Refers: to be seen now" in listed and "Whose record?" in listed
    assert "Do not start before this is asked about: to be seen now" in page
    for words in ("My calf &lt;burns&gt;", "Calf, left", "Over 6 weeks", "Running or sport", "Apixaban",
                  "Do you take blood thinners?", 'lang="es"'):  # fmt: skip
        assert words in page
    assert "Do you bleed or bruise very easily" not in page
    entry = AccessEntry.objects.get(verb="intake")
    assert (str(house.appointment_id), house.accounts["clinician"]) == (entry.subject_id, entry.actor_id)


def test_a_sign_that_was_taken_back_is_still_shown(house, sign_in):
    """It was told first and changed to no: it refers until somebody has asked."""
    house = guest(house, saddle_numbness=Answer.YES)
    intakes.keep(house.appointment_id, intake(), by=house.actor())
    page = sign_in(house.accounts["clinician"]).get(f"/intakes/{house.appointment_id}/").content.decode()

    assert "told first, then changed to no" in page and "version 2" in page


def test_a_guest_becomes_a_person_by_decision_alone(house, sign_in):
    """Whoever is alike is offered and nothing is chosen; somebody new is made from the form, with what they typed."""
    people.change(house.other_person_id, email="lee@example.org", by=house.actor())
    house = guest(house)
    client = sign_in(house.accounts["clinician"])
    page = client.get(f"/intakes/{house.appointment_id}/whose/").content.decode()
    assert "It is Tom Ray" in page and 'value="Park"' in page and "checked" not in page
    assert Row.objects.get().person_id is None
    refused = client.post(f"/intakes/{house.appointment_id}/whose/", {"given_name": "Lee"})
    assert 400 == refused.status_code and Row.objects.get().person_id is None
    form = {"given_name": "Lee", "family_name": "Park", "born": "1990-01-02", "email": "lee@example.org"}
    sent = client.post(f"/intakes/{house.appointment_id}/whose/", form)

    made = Person.objects.get(family_name="Park")
    assert f"/people/{made.id}/intake/" == sent.headers["Location"] and made.id == Row.objects.get().person_id
    assert "My calf" in client.get(sent.headers["Location"]).content.decode()
    again = client.get(f"/intakes/{house.appointment_id}/whose/")
    assert f"/people/{made.id}/intake/" == again.headers["Location"]


def test_somebody_on_record_is_chosen_and_nobody_of_another_clinic(house, neighbour, sign_in):
    """The choice is a button with the date of birth beside it."""
    house = guest(house)
    client, where = sign_in(house.accounts["clinician"]), f"/intakes/{house.appointment_id}/whose/"
    for strange in (neighbour.person_id, "nobody"):
        assert 404 == client.post(where, {"person": strange}).status_code
    assert 302 == client.post(where, {"person": house.person_id}).status_code
    chart = client.get(f"/people/{house.person_id}/").content.decode()

    assert "Something was told before the visit" in chart and f"/people/{house.person_id}/intake/" in chart


def test_at_the_door_what_was_told_counts_until_it_is_asked_again(house, sign_in):
    """The screen asks it first and has it filled in; "no to all" is refused by the gate, asked again it is not."""
    house = guest(house, saddle_numbness=Answer.UNSURE, bleeding=Answer.YES)
    appointments.recognise(house.appointment_id, house.person_id, by=house.actor())
    client = sign_in(house.accounts["clinician"])
    page = client.get(f"/visits/{house.visit_id}/").content.decode()
    assert f'"told":{{"{FLAG}":"unsure"}}' in page and '"anticoagulants":{"answer":"yes"' in page
    assert page.index(f'"id":"{FLAG}"') < page.index('"id":"chest_pain_or_breathless"')
    panel = arrive(client, house, told={FLAG: "no"})
    assert ("stopped", "referred") == (panel["stage"], panel["gate"]["kind"])
    assert Answer.UNSURE is load(house.visit_id, clinic_id=house.clinic_id).steps[0].told[FLAG]

    undone = msgspec.json.encode({"key": str(uuid4()), "step": {"step": "undone", "at": "2026-03-01T09:01:00Z"}})
    client.post(f"/api/visits/{house.visit_id}/steps", undone, content_type="application/json")
    assert "measure" != panel["stage"]
    cleared = arrive(client, house, asked_again=[FLAG])
    assert ("cleared", "measure") == (cleared["gate"]["kind"], cleared["stage"])


def test_what_is_told_while_the_screen_is_open_counts_too(house, sign_in):
    """The device knows nothing of it; the server puts it into the step."""
    client, diary = sign_in(house.accounts["clinician"]), open_diary(house)
    client.get(f"/visits/{house.visit_id}/")
    (booked,) = appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(10)], by=house.actor())
    intakes.keep(booked, intake(saddle_numbness=Answer.YES), by=house.actor())

    assert "referred" == arrive(client, house)["gate"]["kind"]


def test_what_was_told_before_the_last_visit_is_not_asked_again(house, sign_in):
    """It was dealt with there; the intake stays readable."""
    house = guest(house, saddle_numbness=Answer.YES)
    appointments.recognise(house.appointment_id, house.person_id, by=house.actor())
    client = sign_in(house.accounts["clinician"])
    arrive(client, house)
    closed = {"step": "closed", "at": "2026-03-01T09:02:00Z", "home": [], "remark": ""}
    client.post(f"/api/visits/{house.visit_id}/steps", msgspec.json.encode({"key": str(uuid4()), "step": closed}),
                content_type="application/json")  # fmt: skip
    chart = client.get(f"/people/{house.person_id}/").content.decode()

    assert "Told before the visit" not in chart
    assert "Do not start" in client.get(f"/people/{house.person_id}/intake/").content.decode()
    note = client.get(f"/visits/{house.visit_id}/note/").content.decode()
    assert "not treated" in note


@pytest.mark.parametrize("role", ["desk", "person"])
def test_who_may_not_read_it_sees_no_link(house, role, sign_in):
    """The front desk and people in care are not shown the way."""
    page = sign_in(house.accounts[role]).get("/people/" if role == "desk" else f"/people/{house.person_id}/")

    assert "/intakes/" not in page.content.decode()
