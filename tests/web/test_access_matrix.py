"""Every address, asked by every role about its own clinic, another clinic and another person."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from tests.web.diaries import open_diary, with_guest
from tests.web.expectations import EVERYBODY, EXPECTED, Expect
from tests.web.house import House, draft_notes

ROLES = sorted(EVERYBODY)
ABOUT_PEOPLE = ("person", "visit")
FOUND_BY_THE_VIEW = ("provider", "claim", "diary", "appointment")
GUARDED = {
    name: expect for name, expect in EXPECTED.items() if expect.about in (*ABOUT_PEOPLE, *FOUND_BY_THE_VIEW, "clinic")
}


@pytest.fixture
def house(house: House) -> House:
    """The clinic under test, with drafts of notes to read and sign, and a guest in a diary."""
    return full(house)


@pytest.fixture
def neighbour(neighbour: House) -> House:
    """The clinic next door, as full as ours."""
    return full(neighbour)


def full(house: House) -> House:
    """A clinic with drafts of notes, and with the owner's diary, in which a guest has a visit."""
    draft_notes(house)
    diary = open_diary(house, "owner")
    return replace(with_guest(house, diary=diary), diary_id=diary.id)


def patterns(found: list[Any] | None = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the site by its name."""
    for item in get_resolver().url_patterns if found is None else found:
        if isinstance(item, URLPattern):
            yield f"{space}{item.name}", item
        else:
            inner = f"{item.namespace}:" if item.namespace else space
            yield from patterns(item.url_patterns, inner)


def expected(name: str) -> list[Expect]:
    """What is expected of an address, one line a method."""
    return [expect for line, expect in EXPECTED.items() if line.split()[0] == name]


def guards(callback: Any) -> set[str]:
    """Whom the guards of an address are about: a page has one, an address for programs one a method."""
    views = getattr(callback, "methods", {"": callback}).values()
    return {getattr(view, "subject", "nobody") for view in views}


def subjects(expect: Expect, house: Any) -> dict[str, Any]:
    """The ids of an address about a clinic's first person and about its second."""
    return {
        "person": {"own": {"person_id": house.person_id}, "other": {"person_id": house.other_person_id}},
        "visit": {"own": {"visit_id": house.visit_id}, "other": {"visit_id": house.other_visit_id}},
        "provider": {"own": {"provider_id": house.provider_id}},
        "claim": {"own": {"claim_id": house.claim_id}},
        "diary": {"own": {"diary_id": house.diary_id}},
        "appointment": {"own": {"appointment_id": house.appointment_id}},
    }.get(expect.about, {"own": {}, "other": {}})


def ask(client: Any, name: str, expect: Expect, ids: dict[str, Any]) -> str:
    """Ask for an address and say in one word what came back: in, sign-in, 403 or 404."""
    address = reverse(name.split()[0], kwargs={**ids, **expect.also})
    more = {"content_type": expect.content_type} if expect.content_type else {}
    answer = getattr(client, expect.method)(address, expect.data, **more)
    if answer.status_code == 401 or "/account/login/" in answer.headers.get("Location", ""):
        return "sign-in"
    return str(answer.status_code) if answer.status_code in (403, 404) else "in"


def of(*about: str) -> dict[str, Expect]:
    """The addresses about these."""
    return {name: expect for name, expect in GUARDED.items() if expect.about in about}


def misses(
    client: Any, table: dict[str, Expect], house: House, whose: str, wanted: Callable[[Expect], str]
) -> dict[str, tuple[str, str]]:
    """Ask for every address of a table, each as if none had been asked before, and give those answered otherwise."""
    found = {}
    for name, expect in sorted(table.items()):
        with transaction.atomic():
            said = ask(client, name, expect, subjects(expect, house)[whose])
            transaction.set_rollback(True)
        if said != wanted(expect):
            found[name] = (wanted(expect), said)
    return found


def test_every_address_is_expected():
    """A new address without a line in the table fails here, and so does a line without an address."""
    assert sorted({line.split()[0] for line in EXPECTED}) == sorted({name for name, _ in patterns()})


def test_what_is_about_somebody_says_what_it_needs():
    """An address that carries a person or a visit is guarded for exactly that, whatever else it forgets."""
    for name, pattern in patterns():
        carries = {f"{one}_id" for one in (*ABOUT_PEOPLE, *FOUND_BY_THE_VIEW)} & set(pattern.pattern.regex.groupindex)
        about = {expect.about for expect in expected(name)}
        assert not carries or {f"{one}_id" for one in about} == carries, name
        if about & {"person", "visit", "clinic"}:
            assert guards(pattern.callback) == about, name
        if about & set(FOUND_BY_THE_VIEW):  # the view finds these in the asker's own clinic
            assert guards(pattern.callback) == {"clinic"}, name


def test_a_stranger_is_asked_to_sign_in(house, client):
    """Nothing about anybody is shown without a session."""
    assert {} == misses(client, GUARDED, house, "own", lambda expect: "sign-in")


@pytest.mark.parametrize("role", ROLES)
def test_in_their_own_clinic(role, house, sign_in):
    """A role is let through or refused as the table says."""
    client = sign_in(house.accounts[role])

    assert {} == misses(client, GUARDED, house, "own", lambda expect: "in" if role in expect.roles else "403")


@pytest.mark.parametrize("role", ROLES)
def test_another_person_of_the_clinic(role, house, sign_in):
    """Staff meet everybody of their clinic alike; a person in care meets only themselves."""
    def wanted(expect: Expect) -> str:
        return "404" if role == "person" else "in" if role in expect.roles else "403"

    assert {} == misses(sign_in(house.accounts[role]), of(*ABOUT_PEOPLE), house, "other", wanted)


@pytest.mark.parametrize("role", ROLES)
def test_another_clinic(role, house, neighbour, sign_in):
    """What belongs to another clinic does not exist, whatever one's role at home."""
    client = sign_in(house.accounts[role])
    for whose in ("own", "other"):
        assert {} == misses(client, of(*ABOUT_PEOPLE), neighbour, whose, lambda expect: "404"), whose


@pytest.mark.parametrize("role", ROLES)
def test_what_another_clinic_has_on_file(role, house, neighbour, sign_in):
    """They do not exist for whoever may open their own; everybody else is refused before anything is looked up."""
    def wanted(expect: Expect) -> str:
        return "404" if role in expect.roles else "403"

    assert {} == misses(sign_in(house.accounts[role]), of(*FOUND_BY_THE_VIEW), neighbour, "own", wanted)


@pytest.mark.parametrize("name", sorted(name for name, expect in EXPECTED.items() if expect.about == "self"))
def test_ones_own_account_needs_a_session(name, db, client):
    """A page of one's account asks a stranger to sign in."""
    assert "sign-in" == ask(client, name, EXPECTED[name], {})


@pytest.mark.parametrize("name", sorted(name for name, expect in EXPECTED.items() if expect.about == "open"))
def test_what_is_open_breaks_for_nobody(name, db, client):
    """A page open to strangers answers them with no fault of ours, and with the strict policy."""
    expect = EXPECTED[name]
    answer = client.get(reverse(name, kwargs=expect.also))

    assert answer.status_code < 500
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
