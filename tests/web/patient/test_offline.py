"""The installable app: whose key it is, what the worker keeps, and where the app opens."""

import json
import re
from uuid import uuid4

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from glidepath.web.patient.offline import files


def key(client, person_id, device):
    """Ask for a device's key."""
    return client.get(reverse("offline_key", kwargs={"person_id": person_id}), {"device": device})


def test_a_key_is_of_one_person_on_one_device(house, neighbour, sign_in):
    """The same at every asking; another for another device and for another person; none for whoever treats them."""
    client, device = sign_in(house.accounts["person"]), uuid4()
    mine = key(client, house.person_id, device)
    others = [key(client, house.person_id, uuid4()),
              key(sign_in(neighbour.accounts["person"]), neighbour.person_id, device)]  # fmt: skip

    assert mine.json() == key(client, house.person_id, device).json()
    assert "no-store" in mine.headers["Cache-Control"]
    assert 3 == len({answer.json()["key"] for answer in (mine, *others)})
    assert 403 == key(sign_in(house.accounts["clinician"]), house.person_id, device).status_code
    assert 404 == key(client, house.other_person_id, device).status_code
    assert 422 == key(client, house.person_id, "nothing").status_code


def test_a_key_ends_with_the_session(house, sign_in):
    """Signed out, nobody is given it again."""
    client = sign_in(house.accounts["person"])
    client.post(reverse("account_logout"))

    assert 401 == key(client, house.person_id, uuid4()).status_code


def test_the_worker_is_told_what_is_there(client):
    """Every file it keeps can be had; it may serve the whole site, and is never kept by itself."""
    answer = client.get("/sw.js")
    told = json.loads(re.search(r"serve\((\{.*\})\);", answer.content.decode()).group(1))

    assert ("text/javascript", "no-cache") == (answer.headers["Content-Type"].split(";")[0],
                                               answer.headers["Cache-Control"])  # fmt: skip
    assert all(finders.find(path.removeprefix("/static/")) for path in told["files"])
    assert {"/static/patient/phone-measure.js", "/static/css/glidepath.css"} <= set(told["files"])
    assert files.version() == told["version"]
    assert "measure/neck_turn/left/" in told["pages"]


@pytest.mark.parametrize(("language", "begins"), [("", "/people/"), ("/es", "/es/people/")])
def test_the_app_opens_at_the_own_page(house, sign_in, client, language, begins):
    """In its language; a stranger signs in first, and whoever works in the clinic goes to their work."""
    told = client.get(f"{language}/app.webmanifest").json()
    own = sign_in(house.accounts["person"]).get(told["start_url"])

    assert f"{language}/app/" == told["start_url"]
    assert all(finders.find(icon["src"].removeprefix("/static/")) for icon in told["icons"])
    assert own.headers["Location"].startswith(f"{begins}{house.person_id}/")
    assert f"/account/login/?next={language}/app/" == client.get(told["start_url"]).headers["Location"]
    assert "/home/" == sign_in(house.accounts["clinician"]).get(told["start_url"]).headers["Location"]


def test_only_the_person_keeps_pages(house, sign_in):
    """On a clinic's tablet nothing of a person is kept: the form is sent as it always was."""
    address = f"/people/{house.person_id}/measure/neck_turn/left/"
    shown = {role: sign_in(house.accounts[role]).get(address).content.decode() for role in ("person", "clinician")}

    assert "<home-entries" in shown["person"] and "home-entries" not in shown["clinician"]
