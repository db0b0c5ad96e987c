"""The interface for programs: readings must fit their measure, steps must follow, and every write needs the token."""

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from glidepath.catalogue import shelf
from glidepath.screen import questions
from glidepath.web.records.models import AccessEntry, Reading, Step

READING = {
    "measure": "nprs", "side": "midline", "value": 5, "unit": "/10", "method": "self_report",
    "at": "2026-03-01T09:30:00Z", "context": "home",
}  # fmt: skip
NOON = "2026-03-01T12:00:00Z"


@pytest.fixture
def clinician(house, sign_in) -> Client:
    """A clinician's program."""
    return sign_in(house.accounts["clinician"])


def post(client: Client, address: str, data: Any) -> Any:
    """Send JSON."""
    return client.post(address, data, content_type="application/json", headers={"accept": "application/json"})


def door(flags: dict[str, str] | None = None, precautions: dict[str, str] | None = None, **more: Any) -> dict[str, Any]:
    """The answers at the door: no to everything but what is given."""
    held = shelf()
    asked = {flag.id: "no" for flag in questions(held.flags, condition="tennis_elbow")}
    barred = dict.fromkeys(held.precautions, "no")
    answers = {"flags": asked | (flags or {}), "precautions": barred | (precautions or {}), **more}
    return {"step": "arrived", "at": NOON, "consent": True, "answers": answers}


def send(client: Client, visit_id, *steps: dict[str, Any]) -> Any:
    """Send steps under keys of their own and give the last answer."""
    for step in steps:
        answer = post(client, f"/api/visits/{visit_id}/steps", {"key": str(uuid4()), "step": step})
    return answer


def taken(measure: str, value: float, context: str, **more: Any) -> dict[str, Any]:
    """A reading as a step."""
    unit = {"nprs": "/10", "range": "degrees"}[measure]
    method = {"nprs": "self_report", "range": "goniometer"}[measure]
    reading = {"measure": measure, "value": value, "unit": unit, "method": method, "context": context, "at": NOON}
    return {"step": "measured", "at": NOON, "reading": reading | more}


PAIN = {"label": "on gripping", "side": "midline"}
BEND = {"motion": "wrist_flexion", "side": "right"}
READY = [door(), taken("nprs", 6, "before", **PAIN), taken("range", 60, "before", **BEND)]
TURN = {"step": "targeted", "at": NOON, "structure": "supinator", "side": "right"}
PASS = {"step": "released", "at": NOON,
        "done": {"structure": "supinator", "side": "right", "contact": "thumb", "seconds": 20}}  # fmt: skip


def test_a_reading_is_kept_and_listed(house, clinician):
    """Saved with 201, listed the newest first, and both stand in the log."""
    made = post(clinician, f"/api/people/{house.person_id}/readings", READING)
    listed = clinician.get(f"/api/people/{house.person_id}/readings?limit=1").json()["readings"]

    assert 201 == made.status_code
    assert [made.json()["id"]] == [row["id"] for row in listed]
    assert ["read", "write"] == sorted(AccessEntry.objects.filter(person_id=house.person_id).order_by("-seq")
                                       .values_list("action", flat=True)[:2])  # fmt: skip


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"value": 11}, "11 lies outside 0 to 10"),
        ({"measure": "nonsense"}, "no measure is called 'nonsense'"),
        ({"unit": "kg"}, "the unit is 'kg', expected '/10'"),
        ({"method": "guess"}, "expected one of self_report"),
        ({"side": "upper"}, "$.side"),
        ({"at": "yesterday"}, "$.at"),
        ({"more": 1}, "unknown field `more`"),
    ],
)
def test_a_reading_that_does_not_fit_is_refused_by_name(house, clinician, change, says):
    """422 with what and where, and nothing is kept."""
    answer = post(clinician, f"/api/people/{house.person_id}/readings", READING | change)

    assert 422 == answer.status_code
    assert says in answer.json()["why"]
    assert not Reading.objects.filter(context="home").exists()


def test_a_visit_goes_from_the_door_to_a_verdict(house, clinician):
    """Each step answers with the panel; after the last after-reading it holds verdicts and what comes next."""
    panel = send(clinician, house.visit_id, *READY, TURN, PASS, PASS, PASS).json()["panel"]
    assert ("release", 3) == (panel["stage"], panel["passes"])
    assert panel["target"]["card"]["steps"]

    after = [taken("nprs", 3, "after", **PAIN), taken("range", 62, "after", **BEND)]
    panel = send(clinician, house.visit_id, *after).json()["panel"]

    assert ["worthwhile", "cannot_be_judged"] == [change["verdict"] for change in panel["changes"]]
    assert "again" == panel["next"]["kind"]
    assert 4 == Reading.objects.filter(visit_id=house.visit_id).count()


def test_the_same_key_again_changes_nothing(house, clinician):
    """Sent twice, kept once, and the second answer says so."""
    sent = {"key": str(uuid4()), "step": door()}
    first, again = (post(clinician, f"/api/visits/{house.visit_id}/steps", sent).json() for _ in range(2))

    assert (False, True) == (first["again"], again["again"])
    assert first["panel"] == again["panel"]
    assert 1 == Step.objects.filter(visit_id=house.visit_id).count()


def test_a_step_that_cannot_follow_is_refused_and_not_kept(house, clinician):
    """Passes before the door are refused in plain words."""
    answer = send(clinician, house.visit_id, PASS)

    assert 422 == answer.status_code
    assert "step 1 (released)" in answer.json()["why"]
    assert not Step.objects.filter(visit_id=house.visit_id).exists()


def test_a_red_flag_stops_the_visit(house, clinician):
    """The panel tells the person and the clinician what to do, and no reading or pass is taken after it."""
    panel = send(clinician, house.visit_id, door({"chest_pain_or_breathless": "yes"})).json()["panel"]
    refused = send(clinician, house.visit_id, READY[1])

    assert ("stopped", "emergency") == (panel["stage"], panel["gate"]["rung"])
    assert panel["gate"]["reasons"][0]["person"]
    assert 422 == refused.status_code


def test_a_reading_taken_back_is_no_reading(house, clinician):
    """Undo takes the step and its reading; the step stays on record."""
    send(clinician, house.visit_id, *READY, {"step": "undone", "at": NOON})

    assert ["nprs"] == list(Reading.objects.filter(visit_id=house.visit_id).values_list("measure", flat=True))
    assert 4 == Step.objects.filter(visit_id=house.visit_id).count()


def test_a_card_follows_the_technique_and_has_a_picture(house, clinician):
    """Another technique is another card; the first has its start and end drawn, and one without movement has none."""
    place = f"/api/visits/{house.visit_id}"
    send(clinician, house.visit_id, door())
    first = clinician.get(f"{place}/card/soleus/right").json()
    other = clinician.get(f"{place}/card/soleus/right?technique=pin_and_stretch").json()
    drawn = clinician.get(f"{place}/picture/soleus/right")
    still = clinician.get(f"{place}/picture/piriformis/right?technique=ischaemic_pressure")

    assert ("active", "passive") == (first["mover"], other["mover"])
    assert "image/svg+xml" == drawn["Content-Type"] and drawn.content.startswith(b"<svg")
    assert (200, b"") == (still.status_code, still.content)
    assert 422 == clinician.get(f"{place}/card/soleus/right?technique=magic").status_code


def test_a_precaution_withholds_its_cards(house, clinician):
    """A wound over the forearm closes what lies under it on that side."""
    wound = {"open_wound": [{"region": "forearm_back", "side": "right"}]}
    send(clinician, house.visit_id, door(precautions={"open_wound": "yes"}, places=wound))

    here = clinician.get(f"/api/visits/{house.visit_id}/card/extensor_digitorum/right").json()
    there = clinician.get(f"/api/visits/{house.visit_id}/card/extensor_digitorum/left").json()

    assert here["withheld"]
    assert there["steps"]


def test_a_device_whose_clock_is_behind_still_follows(house, clinician):
    """An earlier moment is taken as that of the step before it, not refused."""
    early = taken("nprs", 6, "before", **PAIN) | {"at": "2026-03-01T11:59:50Z"}

    assert 200 == send(clinician, house.visit_id, door(), early).status_code


def test_writes_need_the_token(house):
    """Another site's form cannot write in a signed-in clinician's name."""
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(_account(house), backend="allauth.account.auth_backends.AuthenticationBackend")

    answer = post(strict, f"/api/people/{house.person_id}/readings", READING)

    assert 403 == answer.status_code
    assert not Reading.objects.filter(context="home").exists()


def test_the_description_names_every_address(client, db):
    """OpenAPI describes readings and steps with the library's own schema."""
    found = client.get("/api/openapi.json").json()

    assert {"/api/people/{person_id}/readings", "/api/visits/{visit_id}/steps"} <= set(found["paths"])
    assert "Pass" in found["components"]["schemas"]


def test_every_body_and_parameter_is_described(client, db):
    """A program learns where a body belongs, what it holds, and how many readings it may ask for."""
    found = client.get("/api/openapi.json").json()
    readings = found["paths"]["/api/people/{person_id}/readings"]
    body = readings["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"]

    assert body.removeprefix("#/components/schemas/") in found["components"]["schemas"]
    assert ["person_id", "limit"] == [one["name"] for one in readings["get"]["parameters"]]


def test_a_stranger_gets_401_whatever_they_ask_for(house, client):
    """A program is never sent to a page to sign in."""
    assert 401 == client.get(f"/api/people/{house.person_id}/readings", headers={"accept": "*/*"}).status_code


def test_another_method_is_refused(house, clinician):
    """An address answers the methods it is described with, and names them."""
    answer = clinician.put(f"/api/people/{house.person_id}/readings")

    assert (405, "GET, POST") == (answer.status_code, answer.headers["Allow"])


def test_a_limit_that_is_no_number_is_refused(house, clinician):
    """422 with the reason, and not a fault."""
    answer = clinician.get(f"/api/people/{house.person_id}/readings?limit=all", headers={"accept": "application/json"})

    assert (422, "limit is not a whole number") == (answer.status_code, answer.json()["why"])


def _account(house: Any) -> Any:
    return get_user_model().objects.get(id=house.accounts["clinician"])


def test_left_is_set_against_right_beside_the_reference(house, clinician):
    """The other side is offered, and once measured both stand together; the note says so."""
    panel = send(clinician, house.visit_id, *READY).json()["panel"]
    assert ["Wrist flexion, left"] == [sign["name"] for sign in panel["others"]]

    other = taken("range", 78, "baseline", motion="wrist_flexion", side="left")
    panel = send(clinician, house.visit_id, other).json()["panel"]

    (row,) = panel["ranges"]
    assert (78, 60, []) == (row["left"], row["right"], panel["others"])
    assert row["norm"] and row["source"]
    end = {"step": "closed", "at": "2026-03-01T12:20:00Z"}
    send(clinician, house.visit_id, end)
    note = clinician.get(f"/visits/{house.visit_id}/note/").content.decode()
    assert "Wrist flexion: left 78, right 60 degrees" in note
