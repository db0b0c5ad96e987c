"""The evidence over the web: open, the same for everybody, every sentence as the library makes it."""

import re

import pytest
from django.test import Client

from glidepath.catalogue import shelf, tongue
from glidepath.evidence import OFFERED, Direction, claim, table
from glidepath.web.public.evidence import pages, words
from glidepath.web.public.evidence.asking import Asked, asked
from glidepath.web.records.models import AccessEntry

pytestmark = pytest.mark.no_second_database

CONDITIONS = sorted(shelf().conditions)
PAGES = ("/evidence/", "/evidence/?condition=neck_pain", "/evidence/?treatment=exercise&direction=favours",
         "/evidence/table/?direction=no_study", "/evidence/neck_pain/", "/evidence/tennis_elbow/")  # fmt: skip


def text(client: Client, address: str) -> str:
    """A page without its line breaks."""
    return " ".join(client.get(address).content.decode().split()).replace("&#39;", "'")


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_says_what_the_library_says(name: str, client: Client) -> None:
    """Each sentence, each study with its source, each step of each grade."""
    held, page = shelf(), text(client, f"/evidence/{name}/")

    for treatment in OFFERED:
        made = claim(held, name, treatment)
        if not made.studies:
            continue
        assert made.sentence in page
        for finding in made.findings:
            assert all(step.reason in page.replace("&amp;", "&") for step in finding.graded.steps)
            assert all(one.study.source.replace("&", "&amp;") in page for one in finding.comparisons)
    assert "How certainty is graded" in page and "In the sources:" in page


def test_the_plot_stands_where_there_are_figures(client: Client) -> None:
    """Plantar fasciitis has figures and neck pain has none, and says that studies were counted."""
    with_figures, without = text(client, "/evidence/plantar_fasciitis/"), text(client, "/evidence/neck_pain/")

    assert 'class="forest"' in with_figures and "Z of a rank test between two groups" in with_figures
    assert 'class="forest"' not in without and "Counted by direction" in without


def test_marketing_stands_beside_trials(client: Client) -> None:
    """Under four treatments, beside the sixteen, six and nine that trials gave here; over all 1 to 16."""
    page = text(client, "/evidence/plantar_fasciitis/")

    assert "under four treatments" in page and "Not verified." in page
    assert "ART-12: 16 treatments" in page and "trials gave 1 to 16" in page
    assert "says how many treatments it gave" in text(client, "/evidence/shin_splints/")


def test_what_the_brief_says_otherwise_is_kept(client: Client) -> None:
    """The disagreements of a condition stand on its page, those of all on every page."""
    back, neck = text(client, "/evidence/low_back_pain/"), text(client, "/evidence/neck_pain/")

    assert "no such paper" not in neck and "called Park 2013" in back and "called Park 2013" not in neck
    assert all("technique's own theory" in page for page in (back, neck))


def test_the_table_is_narrowed_by_what_is_asked(client: Client) -> None:
    """Rows follow the question; what is not on file is not asked; the part alone is the part of the page."""
    held = shelf()
    page, part = (text(client, f"/evidence/{rest}?treatment=exercise") for rest in ("", "table/"))

    told = [one.sentence for one in table(held, treatment="exercise") if one.studies]
    assert told and all(one in page and one in part for one in told)
    assert "<html" not in part and part.split("<caption")[1] in page
    assert Asked() == asked({"condition": "tail", "treatment": "sham", "direction": "up"}, held)
    assert "Nothing on file answers that" in text(client, "/evidence/?direction=mixed&treatment=stretching")


def test_the_start_counts_and_looks_across(client: Client) -> None:
    """How many studies are on file, and each treatment across complaints with its reviews."""
    page = text(client, "/evidence/")

    assert f"{len(shelf().studies)} of them" in page
    assert claim(shelf(), "", "active_release").sentence in page and "Nazari and others 2019" in page


def test_a_condition_that_is_not_there_offers_those_that_are(client: Client) -> None:
    """404 with the list."""
    answer = client.get("/evidence/tail_pain/")

    assert 404 == answer.status_code and 'href="/evidence/neck_pain/"' in answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_it_is_kept_by_caches_and_the_same_for_everybody(
    address, client, house, sign_in, django_assert_num_queries
) -> None:
    """A tag, an hour, no cookie, no query, no entry in the log, nothing of its own in script or style."""
    stranger, browser = client.get(address), sign_in(house.accounts["clinician"])
    before = AccessEntry.objects.count()
    with django_assert_num_queries(0):
        again = browser.get(address)

    assert (200, "public, max-age=3600") == (stranger.status_code, stranger.headers["Cache-Control"])
    assert stranger.content == again.content and not stranger.cookies
    assert 304 == client.get(address, headers={"if-none-match": stranger.headers["ETag"]}).status_code
    assert before == AccessEntry.objects.count()
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", stranger.content.decode())
    assert 405 == client.post(address).status_code


def test_every_direction_and_grade_has_its_words() -> None:
    """Nothing a claim can be is without a word on the page."""
    assert set(words.DIRECTIONS) == set(Direction)
    held = shelf()
    assert all(pages.page(held, one, tongue("es")).parts is not None for one in held.conditions.values())
