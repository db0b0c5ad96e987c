"""BodySpec asked over loopback: every page, every refusal in its own words, every wait as asked."""

from collections.abc import Iterator
from typing import Any

import pytest

from glidepath.remote.bodyspec import BodySpec, Door, Partner, Person, Tokens
from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire
from tests.exchange.dexa import made_up
from tests.remote.bodyspec.server import PARTNER, REALM, SECRET, USER, Made, Reply, detail, serving

LIST = "/api/v1/users/me/results/"
PARTNER_LIST = f"/api/v1/partners/{PARTNER}/users/{USER}/results"
SCAN_INFO = "/api/v1/users/me/results/a/dexa/scan-info"
pytestmark = pytest.mark.server


@pytest.fixture
def made() -> Iterator[Made]:
    """Two scans and something that is none."""
    with serving({"a": made_up.composition("a"), "rmr": None, "b": made_up.composition("b")}) as found:
        yield found


def person(made: Made, waits: list[float] | None = None, *, access: str = "token-1", refresh: str = "refresh-1",
           ends: float | None = None, now: float = 0.0) -> BodySpec:
    """A client of somebody who has signed in; what it would wait is noted and not waited."""
    wire = Wire(wait=[].append if waits is None else waits.append, timeout=5.0)
    tokens = Tokens(access=access, refresh=refresh, ends=ends)
    door = Door(token=f"{made.base}{REALM}/token")
    return BodySpec(Person(tokens, door=door, wire=wire, now=lambda: now), wire=wire, base=made.base)


def partner(made: Made, secret: str = SECRET, user: str = USER) -> BodySpec:
    """A client of a partner."""
    return BodySpec(Partner(PARTNER, secret), wire=Wire(wait=[].append), base=made.base, user=user)


@pytest.mark.parametrize("client", [person, partner])
def test_every_scan_with_its_scanner_and_place(made: Made, client: Any) -> None:
    """What is no scan is left out with its reason, and the others are there."""
    found = client(made).fetch()

    assert [("a", "GE Lunar iDXA", "Made-up place"), ("b", "GE Lunar iDXA", "Made-up place")] == [
        (one.scan.result, one.scan.scanner, one.scan.place) for one in found.reads]  # fmt: skip
    assert ("the result rmr is no DEXA scan (Result is not a DEXA scan)",) == found.left_out


def test_page_after_page(made: Made) -> None:
    """Twenty a page, forty-one results, three pages, each asked for once and none missing."""
    made.results = {f"r{number}": None for number in range(41)}
    found = person(made)

    assert list(made.results) == [one.result for one in found.results()]
    assert [f"{LIST}?page={number}&page_size=100" for number in (1, 2, 3)] == made.asked


def test_nobody_has_been_scanned(made: Made) -> None:
    """An empty list is an answer."""
    made.results = {}

    assert () == person(made).fetch().reads


def test_the_wait_is_the_servers(made: Made) -> None:
    """Seven seconds are seven; without a word it is one, then two; then the answer."""
    made.scripted[LIST] = [Reply(429, headers={"Retry-After": "7"}), Reply(503), Reply(502)]
    waits: list[float] = []

    assert 2 == len(person(made, waits).fetch().reads)
    assert [7.0, 2.0, 4.0] == waits


def test_a_wait_that_is_too_long_is_said(made: Made) -> None:
    """An hour is for the person to know of."""
    made.scripted[LIST] = [Reply(429, headers={"Retry-After": "3600"})]

    with pytest.raises(RemoteError, match="asks to come back in 3600 seconds") as refused:
        person(made).fetch()
    assert Why.TOO_MANY is refused.value.why


def test_a_token_that_has_ended_is_renewed(made: Made) -> None:
    """Before it ends by the clock; and where the server refuses it all the same."""
    assert 2 == len(person(made, ends=100.0, now=71.0).fetch().reads)
    assert f"{REALM}/token" == made.asked[0]

    made.access = "another"
    assert 2 == len(person(made, refresh=made.refresh).fetch().reads)


def test_a_renewal_that_is_refused_asks_for_a_sign_in(made: Made) -> None:
    """The refresh token has ended too, or there is none."""
    with pytest.raises(RemoteError, match=r"refuses the sign-in \(invalid_grant\): sign in again"):
        person(made, access="old", refresh="old").fetch()
    with pytest.raises(RemoteError, match=r"sign-in at BodySpec has ended: sign in again \(Not authenticated\)"):
        person(made, access="old", refresh="").fetch()


@pytest.mark.parametrize(("reply", "why", "says"), [
    (Reply(403, detail("Insufficient permissions")), Why.FORBIDDEN,
     "this sign-in may not read the list of results (Insufficient permissions)"),
    (Reply(404, detail("Not Found")), Why.NOT_FOUND, "BodySpec does not have the list of results (Not Found)"),
    (Reply(422, detail([{"loc": ["query", "page"], "msg": "Input should be 1", "type": "int"}])), Why.NOT_ACCEPTED,
     "BodySpec answers 422 for the list of results (Input should be 1)"),
    (Reply(302, headers={"Location": "/elsewhere"}), Why.NOT_ACCEPTED, "BodySpec answers 302"),
    (Reply(200, b"<html>"), Why.MALFORMED, "list of results, line 1: is not JSON"),
    (Reply(200, made_up.raw({"results": []})), Why.MALFORMED, "missing required field `pagination`"),
    (Reply(200, made_up.raw(made_up.listed(page=2))), Why.MALFORMED, "answers page 2, expected 1"),
    (Reply(200, b" " * 4_000_001), Why.MALFORMED, "more than 4000000 octets"),
])  # fmt: skip
def test_a_list_that_cannot_be_had(made: Made, reply: Reply, why: Why, says: str) -> None:
    """Each refusal in its own words, with what the server says; a redirect is not followed with a credential."""
    made.scripted[LIST] = [reply]

    with pytest.raises(RemoteError) as refused:
        person(made).fetch()
    assert why is refused.value.why and says in str(refused.value)
    assert 1 == len(made.asked)


@pytest.mark.parametrize(("status", "why", "says"), [
    (500, Why.UNAVAILABLE, "answers 500 again and again"), (429, Why.TOO_MANY, "asked too often"),
])  # fmt: skip
def test_after_four_attempts_it_is_said(made: Made, status: int, why: Why, says: str) -> None:
    """Waits of 1, 2 and 4 seconds, and no fifth attempt."""
    made.scripted[LIST], waits = [Reply(status, b"oops")] * 9, list[float]()

    with pytest.raises(RemoteError, match=says) as refused:
        person(made, waits).fetch()
    assert (why, [1.0, 2.0, 4.0], 4) == (refused.value.why, waits, len(made.asked))


@pytest.mark.parametrize(("reply", "says"), [
    (Reply(403, detail("Insufficient permissions")), "the result a is not open to this sign-in (Insufficient permi"),
    (Reply(404, detail("Result not found")), "the result a has no body composition (yet) (Result not found)"),
])  # fmt: skip
def test_one_result_that_cannot_be_had_leaves_the_others(made: Made, reply: Reply, says: str) -> None:
    """It is told and the rest is read."""
    made.scripted[SCAN_INFO] = [reply]
    found = person(made).fetch()

    assert ["b"] == [one.scan.result for one in found.reads] and found.left_out[0].startswith(says)


def test_a_result_that_is_broken_is_not_passed_over(made: Made) -> None:
    """A scan without its masses, one of another result, and one that the server refuses for good."""
    for broken in (made_up.composition("other"), made_up.composition("a") | {"total": None}):
        made.results = {"a": broken}
        with pytest.raises(RemoteError, match=r"127\.0\.0\.1:.* composition"):
            person(made).fetch()
    made.scripted[SCAN_INFO] = [Reply(418)]
    with pytest.raises(RemoteError, match="answers 418 for the result a"):
        person(made).fetch()


def test_a_partner_is_told_apart(made: Made) -> None:
    """A wrong secret, a person who is not linked; a partner has nothing to renew."""
    with pytest.raises(RemoteError, match=r"does not know this partner's id and secret \(Invalid partner auth"):
        partner(made, secret="wrong").fetch()
    with pytest.raises(RemoteError, match="not linked to the partner at BodySpec"):
        partner(made, user="somebody/else").fetch()
    assert 2 == len(made.asked) and made.asked[1].startswith("/api/v1/partners/pk_made_up/users/somebody%2Felse/")


def test_a_list_without_end_is_stopped(made: Made) -> None:
    """Pages that always promise another."""
    made.scripted[LIST] = [Reply(200, made_up.raw(made_up.listed(page=number, more=True))) for number in range(1, 102)]

    with pytest.raises(RemoteError, match="more than 100 pages"):
        person(made).fetch()


def test_a_partner_names_itself_and_a_user() -> None:
    """A colon would end the id early."""
    for id, secret in (("a:b", "s"), ("", "s"), ("a", "")):
        with pytest.raises(ValueError, match="without a colon"):
            Partner(id, secret)
    with pytest.raises(ValueError, match="one user"):
        BodySpec(Partner("a", "s"), wire=Wire(wait=[].append))
