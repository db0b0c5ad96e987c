"""A person signs in at BodySpec and fetches their scans: against a server that speaks its description."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from glidepath.web.patient.dexa.connecting import sealed
from glidepath.web.records.models import Scan
from glidepath.web.records.queries import scans
from tests.exchange.dexa import made_up
from tests.remote.bodyspec.server import REALM, Made, Reply, detail, serving

pytestmark = pytest.mark.server
SITE = "https://glidepath.example"


@pytest.fixture
def made(settings) -> Iterator[Made]:
    """BodySpec with one scan and one result that is none, and a site that is set up to sign people in there."""
    results = {"one": made_up.composition("one", left_leg=made_up.region(), right_leg=made_up.region(lean=7.1),
                                          third_arm=made_up.region()), "none": None}  # fmt: skip
    with serving(results) as found:
        settings.GLIDEPATH_ADDRESS, settings.BODYSPEC_CLIENT_ID = SITE, "ours"
        settings.BODYSPEC_API, settings.BODYSPEC_TOKEN = found.base, f"{found.base}{REALM}/token"
        yield found


@pytest.fixture
def person(house, sign_in):
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def page(house, language=""):
    """The address of the page."""
    return f"{language}/people/{house.person_id}/dexa/bodyspec/"


def go(client, house, language=""):
    """Follow the link to BodySpec; answers what it was told."""
    there = client.get(f"{page(house, language)}sign-in/")
    return {name: value[0] for name, value in parse_qs(urlsplit(there["Location"]).query).items()}


def come_back(client, made, asked, **answer):
    """Sign in there, and come back with a code."""
    sent = {"state": asked["state"], "code": made.code(asked["code_challenge"])} | answer
    return client.get(f"/dexa/bodyspec/?{urlencode(sent)}")


def test_scans_are_fetched_shown_and_kept(house, person, made):
    """Over a link and no form; the code is in no address for long, no token is anywhere, nothing is kept before."""
    first = person.get(page(house)).content.decode()
    assert re.search(r'<a class="button primary big" href="[^"]+/sign-in/"', first)
    assert "<form" not in first.split("<main")[1]

    asked = go(person, house)
    assert ("ours", f"{SITE}/dexa/bodyspec/", "S256") == tuple(
        asked[name] for name in ("client_id", "redirect_uri", "code_challenge_method"))  # fmt: skip
    back = come_back(person, made, asked)
    assert (302, page(house)) == (back.status_code, back["Location"])
    shown = person.get(page(house)).content.decode()

    assert "7100" in shown and "third_arm" in shown and not Scan.objects.exists()
    assert "Left out:" in shown and "the result none is no DEXA scan" in shown
    assert not any(secret in str(dict(person.session)) for secret in ("token-1", "code-1"))
    token = re.search(r'name="sealed" value="([^"]+)"', shown)[1]
    keep = re.findall(r'name="keep" value="([^"]+)" checked', shown)
    assert 302 == person.post(page(house), {"sealed": token, "keep": keep, "save": "1"}).status_code
    (one,) = scans.of_person(house.person_id, clinic_id=house.clinic_id)
    assert ("bodyspec", "one", "GE Lunar iDXA", "Made-up place") == (
        one.row["source"], one.scan.result, one.scan.scanner, one.scan.place)  # fmt: skip
    assert "Sign in at BodySpec" in person.get(page(house)).content.decode()  # nothing of it is left


def test_in_the_language_it_began_in(house, person, made):
    """From the Spanish page back to the Spanish page."""
    assert page(house, "/es") == come_back(person, made, go(person, house, "/es"))["Location"]


@pytest.mark.parametrize(("answer", "says"), [
    ({"state": "another"}, "of another sign-in"), ({"error": "access_denied", "code": ""}, "refused in the browser"),
    ({"code": "stolen"}, "invalid_grant"),
])  # fmt: skip
def test_an_answer_that_does_not_hold(house, person, made, answer, says):
    """Of another sign-in, of somebody who said no, with a code that is none: said, with a way to begin again."""
    come_back(person, made, go(person, house), **answer)
    shown = person.get(page(house))
    text = shown.content.decode()

    assert 502 == shown.status_code and "The sign-in at BodySpec was not completed" in text and says in text
    assert "sign-in/" in text and not Scan.objects.exists()


@pytest.mark.parametrize(("reply", "says"), [
    (Reply(403, detail("No")), "does not let this sign-in read scans"),
    (Reply(429, detail("Slow"), {"Retry-After": "110"}), "cannot answer just now"),
    (Reply(200, b"[]"), "cannot be read as scans"),
])  # fmt: skip
def test_what_bodyspec_refuses(house, person, made, reply, says):
    """Each in words for a person, with what was said in English beside it; nobody waits for minutes."""
    made.scripted["/api/v1/users/me/results/"] = [reply] * 4
    come_back(person, made, go(person, house))

    assert says in person.get(page(house)).content.decode()


def test_an_answer_nobody_asked_for(house, person, made):
    """Goes home, and nothing is asked of BodySpec; an answer holds once."""
    assert person.get("/dexa/bodyspec/?code=code-1&state=x")["Location"] == "/home/"
    come_back(person, made, go(person, house))
    person.get(page(house))
    asked = len(made.asked)
    assert "Sign in at BodySpec" in person.get(page(house)).content.decode() and asked == len(made.asked)


def test_what_was_sealed_is_this_persons_and_accounts_alone(house, neighbour, person, sign_in, made):
    """Altered, too old, or somebody else's: nothing is kept."""
    come_back(person, made, go(person, house))
    shown = person.get(page(house)).content.decode()
    token = re.search(r'name="sealed" value="([^"]+)"', shown)[1]
    other = sign_in(neighbour.accounts["person"])

    assert 422 == other.post(page(neighbour), {"sealed": token, "save": "1"}).status_code
    assert 422 == person.post(page(house), {"sealed": f"{token[:-4]}AAAA", "save": "1"}).status_code
    with pytest.raises(sealed.UnsealedError):
        sealed.unseal(token, person=house.other_person_id, account=house.accounts["person"])
    assert not Scan.objects.exists()


@pytest.mark.parametrize("lacks", ["BODYSPEC_CLIENT_ID", "GLIDEPATH_ADDRESS"])
def test_a_site_that_is_not_set_up_says_so(house, person, made, settings, lacks):
    """And offers a file; a sign-in cannot be begun, and one over plain HTTP neither."""
    setattr(settings, lacks, "" if lacks == "BODYSPEC_CLIENT_ID" else "http://glidepath.example")
    text = person.get(page(house)).content.decode()

    assert "not set up to sign people in" in text and "/dexa/add/" in text
    assert page(house) == person.get(f"{page(house)}sign-in/")["Location"]
