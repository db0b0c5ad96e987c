"""The atlas over the web: open, the same for everybody, without a database, a cookie or a trace."""

import re

import pytest
from django.test import Client

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.web.public.atlas import locator, pages, views
from glidepath.web.records.models import AccessEntry

pytestmark = pytest.mark.no_second_database

STRUCTURES = sorted(shelf().body.structures)
TECHNIQUES = sorted(shelf().techniques)
PAGES = ("/atlas/", "/atlas/?view=sole&layer=deep", "/atlas/?q=psoas", "/atlas/?motion=hip_extension",
         "/atlas/?region=calf", "/atlas/?nerve=tibial_nerve", "/atlas/?kind=nerve", "/atlas/search/?q=psoas",
         "/atlas/soleus/", "/atlas/soleus/?side=left", "/atlas/soleus/self_care/")  # fmt: skip


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the pictures out: they have tests of their own, and there are thousands of pages here."""
    monkeypatch.setattr(views, "protocol_picture", lambda *_, **__: "")
    views._structure.cache_clear()


def addresses(name: str) -> list[str]:
    """The pages of a structure: both sides of the first technique, the others on the right."""
    others = [f"/atlas/{name}/{technique}/" for technique in TECHNIQUES if technique != pages.FIRST]
    return [f"/atlas/{name}/", f"/atlas/{name}/?side=left", *others]


@pytest.mark.parametrize("part", range(4))
def test_every_structure_answers(part: int, client: Client, undrawn: None) -> None:
    """Both sides, every technique: a card with steps, or why it does not suit; no database is asked."""
    for name in STRUCTURES[part::4]:
        for address in addresses(name):
            answer = client.get(address)
            text = answer.content.decode()
            assert answer.status_code == 200, address
            assert ('class="atlas-steps"' in text) is not ("It does not suit here" in text), address
            assert "Not signed off by a clinician" in text


@pytest.mark.parametrize(("name", "words"), [
    ("soleus", ("Start", "End")), ("masseter", ("Start", "End")), ("median_nerve", ("Let go", "Drawn, never held")),
])  # fmt: skip
def test_the_picture_stands_where_somebody_moves(name: str, words: tuple[str, str], client: Client) -> None:
    """A card with movement has its two ends drawn; those of a nerve say that the second is never held."""
    views._structure.cache_clear()
    text = client.get(f"/atlas/{name}/").content.decode()
    still = client.get("/atlas/piriformis/ischaemic_pressure/").content.decode()

    assert 'class="fig-picture' in text and all(word in text for word in words)
    assert 'class="fig-picture' not in still


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_every_structure_is_shown_where_it_lies(side: Side) -> None:
    """The piece of the body around it holds the structure, in words too."""
    for item in shelf().body.structures.values():
        made = locator.locator(item, side)
        assert made is not None, item.id
        x, y, width, height = map(float, re.search(r'viewBox="([^"]+)"', made.drawn).group(1).split())
        assert width > 0 < height and x >= -10 and y >= -10
        assert item.spoken.lower() in made.says.lower()


@pytest.mark.parametrize("address", PAGES)
def test_it_may_be_kept_by_caches(address: str, client: Client) -> None:
    """Public for an hour, known again by its tag, the same for everybody: no cookie, nothing varies but the packing."""
    answer = client.get(address)
    again = client.get(address, headers={"if-none-match": answer.headers["ETag"]})

    assert 200 == answer.status_code
    assert "public, max-age=3600" == answer.headers["Cache-Control"]
    assert answer.headers.get("Vary") in (None, "Accept-Encoding") and not answer.cookies
    assert (304, b"") == (again.status_code, again.content)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_asked_or_written_for_somebody_signed_in(
    address, house, sign_in, django_assert_num_queries
) -> None:
    """A signed-in clinician gets the same page as anybody, without a query, and no read is logged."""
    stranger = Client().get(address).content
    browser, before = sign_in(house.accounts["clinician"]), AccessEntry.objects.count()
    with django_assert_num_queries(0):
        answer = browser.get(address)

    assert stranger == answer.content
    assert before == AccessEntry.objects.count()


@pytest.mark.parametrize("address", ["/atlas/pirifromis/", "/atlas/soleus/levitation/"])
def test_what_is_not_there_offers_what_is_near(address: str, client: Client) -> None:
    """A name typed wrong in the address leads on; so does an unknown technique."""
    answer = client.get(address)

    assert 404 == answer.status_code
    assert re.search(r'href="/atlas/(piriformis|soleus)/"', answer.content.decode())
    assert "public" not in answer.headers["Cache-Control"]


def test_it_is_only_read(client: Client) -> None:
    """Nothing is taken in."""
    assert {405} == {client.post(address).status_code for address in PAGES}


def test_pages_show_the_way_into_the_clinic_and_nobodys_name(client: Client) -> None:
    """The bar on top leads to the atlas and the clinic, with no sign-out and no token."""
    text = client.get("/atlas/soleus/").content.decode()

    assert 'href="/atlas/"' in text and ">Clinic</a>" in text
    assert "csrfmiddlewaretoken" not in text


def test_no_page_carries_script_or_style_of_its_own(client: Client) -> None:
    """What the policy would block is not written in the first place."""
    for address in PAGES:
        if "search" not in address:
            text = client.get(address).content.decode()
            assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text), address
