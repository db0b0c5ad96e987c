"""The directory over the web: open, about nobody in care, true today and tomorrow otherwise, kept by nobody."""

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from glidepath.directory import SAYS
from glidepath.directory.reading.values import Identity
from glidepath.web.listing.models import PostalArea, Provider
from glidepath.web.public.providers import views
from glidepath.web.records.actions import providers
from glidepath.web.records.imports import identities
from glidepath.web.records.models import AccessEntry

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LOOK = {"how": "board_page", "finding": "confirmed", "evidence": "page printed, in the binder", "on": NOON.date()}
PAGES = ("/providers/", "/providers/?place=80302&within=10&condition=neck_pain&technique=active_release",
         "/providers/?place=boulder", "/providers/?place=atlantis", "/providers/?latitude=40&longitude=-105",
         "/providers/?latitude=400&longitude=x", "/providers/?licence=physician&language=es&page=99999999")  # fmt: skip


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Set the day that the pages take for today."""

    def at(day: date) -> None:
        monkeypatch.setattr(views.timezone, "localdate", lambda: day)

    at(NOON.date())
    return at


@pytest.fixture
def listed(house: Any) -> Any:
    """The clinician's entry with a licence and a certificate, both checked by the owner, in Boulder."""
    PostalArea.objects.bulk_create(
        PostalArea(country="US", postal_code=code, name="Boulder", key="boulder", region=region, latitude=north,
                   longitude=-105.3)
        for code, region, north in (("80302", "CO", 40.0), ("59632", "MT", 46.2))
    )  # fmt: skip
    by = msgspec.structs.replace(house.actor("owner"), at=NOON)
    providers.change(house.provider_id, name="Mia <Ray>", postal_code="80302", city="Boulder", npi=1234567893, by=by,
                     conditions=["neck_pain"], languages=["es"], drives="More load than before.")  # fmt: skip
    licence = providers.add_licence(house.provider_id, kind="physical_therapist", jurisdiction="US-CO", number="7",
                                    expires=date(2026, 9, 1), by=by)  # fmt: skip
    certificate = providers.add_certificate(house.provider_id, body="active_release_techniques", module="spine",
                                            issued=date(2025, 6, 1), by=by)  # fmt: skip
    for held in (licence, certificate):
        providers.check(held, **LOOK, by=by)
    return Provider.objects.get(id=house.provider_id)


def page(client: Client, address: str) -> str:
    """The text of a page."""
    answer = client.get(address)
    assert 200 == answer.status_code
    return answer.content.decode()


def test_each_credential_says_who_checked_it_when_how_and_by_what(client, listed, clock):
    """And what is only their own word is said to be that; what they wrote cannot break the page."""
    text = page(client, f"/providers/{listed.slug}/")

    for words in ("Checked and current", ">Owner<", "1 March 2026", "on the board", "page printed, in the binder",
                  "Licensed as physical therapist in US-CO", "More load than before.", "Not answered", "unverified",
                  "Its check digit holds. No register", "Mia &lt;Ray&gt;"):  # fmt: skip
        assert words in text, words
    assert "<Ray>" not in text


def test_the_listing_changes_on_its_day_and_nobody_touches_it(client, listed, clock):
    """The day before the certificate counts; on its day it has lapsed, in the list and on the page; so the licence."""
    before = page(client, f"/providers/{listed.slug}/"), page(client, "/providers/")
    clock(date(2026, 6, 1))
    lapsed = page(client, f"/providers/{listed.slug}/"), page(client, "/providers/")

    assert "Lapsed on 1 June 2026: it no longer counts." in lapsed[0] and "Lapsed" not in before[0]
    assert "spine: checked and current" in before[1] and "spine: lapsed" in lapsed[1]
    assert "Licensed as physical therapist" in lapsed[0]
    clock(date(2026, 9, 1))
    text = page(client, f"/providers/{listed.slug}/")
    assert "Cannot be said to be licensed today" in text and "Lapsed on 1 September 2026" in text
    assert "Licence: lapsed" in page(client, "/providers/")


def test_what_machines_read_holds_only_what_counts(client, listed, clock):
    """JSON-LD names a credential while it counts and no longer; it cannot leave its block."""

    def said() -> dict[str, Any]:
        text = page(client, f"/providers/{listed.slug}/")
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
        assert "<" not in block
        return json.loads(block)

    assert ["Physical therapist"] == said()["jobTitle"] and 2 == len(said()["hasCredential"])
    assert ("Mia <Ray>", "1234567893") == (said()["name"], said()["identifier"]["value"])
    clock(date(2026, 6, 1))
    assert 1 == len(said()["hasCredential"])
    clock(date(2026, 9, 1))
    assert "hasCredential" not in said() and "jobTitle" not in said()


def test_a_search_by_place_point_and_wish(client, listed, clock):
    """By postal code and by point within the distance, not beyond; what is met and missed is said, and the rule."""
    near = page(client, "/providers/?place=80302&within=10&condition=neck_pain&language=fr")
    assert "Boulder, CO" in near and "less than 1 km" in near and SAYS in near
    assert "<b>Meets:</b> Neck pain." in near and "French (not named by them)" in near

    assert "Mia" in page(client, "/providers/?latitude=40.05&longitude=-105.3&within=10")
    assert "Nobody is listed here" in page(client, "/providers/?latitude=41&longitude=-105.3&within=100")


def test_a_place_that_is_several_or_none_is_asked_again(client, listed, clock):
    """Two Boulders are offered by their regions, each a link; an unknown one says so; nobody is listed by mistake."""
    several = page(client, "/providers/?place=Boulder")

    assert 2 == several.count('class="hit"') and "longitude=-105.3" in several and "Mia" not in several
    assert "is not in the gazetteer" in page(client, "/providers/?place=atlantis")
    assert "A point is two numbers" in page(client, "/providers/?latitude=400&longitude=0")
    PostalArea.objects.all().delete()
    assert "No postal areas have been imported" in page(client, "/providers/?place=80302")


def test_the_register_is_quoted_with_what_it_proves_and_does_not(client, listed, clock):
    """The name there, the day, and that a licence is another question."""
    one = Identity(npi=1234567893, organisation=False, name="MIA RAY", ended=date(2026, 2, 1))
    identities.keep([one], source="nppes", seen_on=date(2026, 2, 8))
    text = page(client, f"/providers/{listed.slug}/")

    assert "MIA RAY" in text and "8 February 2026" in text and "ended 1 February 2026" in text
    assert "It does not prove a licence" in text


def test_whoever_is_not_listed_is_not_there(client, listed, house, clock):
    """Neither in the list nor at the address; nor is a name nobody has."""
    providers.change(house.provider_id, listed=False, by=house.actor("owner"))

    assert "Mia" not in page(client, "/providers/")
    assert {404} == {client.get(f"/providers/{slug}/").status_code for slug in (listed.slug, "nobody")}


OPEN_TABLES = {f"listing_{name}" for name in ("provider", "licence", "certificate", "verification", "identity",
                                              "postalarea")} | {
    f"records_{name}" for name in ("diary", "workinghours", "otherhours", "room", "visittype", "appointment")
}  # fmt: skip
"""What pages of the directory may read: nobody's record is among it."""


@pytest.mark.parametrize("address", PAGES)
def test_it_knows_nobody_and_keeps_nothing(address, house, listed, sign_in, clock):
    """The listing and diaries alone are asked, and only read; no cookie, no log, the same for a signed-in clinician."""
    before = AccessEntry.objects.count()
    with CaptureQueriesContext(connection, ) as asked:
        answer = Client().get(address)
    tables = set(re.findall(r'(?:FROM|JOIN) "?(\w+)"?', " ".join(one["sql"] for one in asked)))

    assert 200 == answer.status_code and not answer.cookies and before == AccessEntry.objects.count()
    assert all(one["sql"].startswith("SELECT") for one in asked) and tables <= OPEN_TABLES
    assert "private, no-store" == answer.headers["Cache-Control"]
    assert answer.content == sign_in(house.accounts["clinician"]).get(address).content


@pytest.mark.parametrize("address", PAGES)
def test_nothing_comes_from_elsewhere_and_nothing_is_inline(address, listed, client, clock):
    """No address of others but the provider's own website; no script but ours; the policy is the strict one."""
    answer = client.get(address)
    text = answer.content.decode()

    assert not re.search(r'(?:src|action)="(?:https?:)?//', text)
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


def test_where_somebody_is_may_be_asked_on_the_search_alone(client, listed, clock):
    """The browser's own leave is given to this page of ours and to no other."""
    assert "geolocation=(self)" in client.get("/providers/").headers["Permissions-Policy"]
    assert "geolocation=()" in client.get(f"/providers/{listed.slug}/").headers["Permissions-Policy"]


def test_it_is_only_read(client, db):
    """Nothing is taken in."""
    assert {405} == {client.post(address).status_code for address in (*PAGES, "/providers/nobody/")}


def test_many_stand_on_several_pages(client, listed, house, clock):
    """Twenty a page, and the way to the next keeps the question."""
    for number in range(25):
        providers.add(name=f"Provider {number:02}", jurisdiction="US-CO", by=house.actor("owner"))
    first, second = page(client, "/providers/?language=es"), page(client, "/providers/?language=es&page=2")

    assert (20, 6) == tuple(text.count("found-provider\"") for text in (first, second))
    assert "?language=es&amp;page=2" in first and first.index("Mia") < first.index("Provider 00")
