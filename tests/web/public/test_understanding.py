"""What is read before a visit: complete in both languages, told to search engines, light, and from nowhere else."""

import gzip
import json
import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from glidepath.catalogue import LANGUAGES, shelf, tongue, understanding
from glidepath.evidence import claim, table
from glidepath.web.public.page import address
from glidepath.web.site.shell import OPEN_NAV
from tests.web.public.sentences import sentences

pytestmark = pytest.mark.no_second_database

CONDITIONS = sorted(shelf().conditions)
NAMES = ("door", "understanding", "understanding_visit", "techniques", "selfcheck")
PAGES = [(language, address(name, language)) for language in LANGUAGES for name in NAMES]
PAGES += [(language, address("condition", language, condition=name)) for language in LANGUAGES for name in CONDITIONS]
ENGLISH_ONLY = ("/account/", "/static/")
FIRST_PAGE = 60_000
"""Bytes that the first page may cost in all, over the line."""


def text(client: Client, address: str) -> str:
    """Open a page that is there."""
    answer = client.get(address)
    assert 200 == answer.status_code, address
    return answer.content.decode()


def test_every_sentence_has_its_translation() -> None:
    """Whatever a public page in two languages can show, from templates, code and catalogue."""
    found = sentences()

    assert len(found) > 700
    for language in set(LANGUAGES) - {"en"}:
        assert {} == {one: where for one, where in found.items() if one not in tongue(language).sentences}


def test_no_translation_is_left_over() -> None:
    """A sentence nobody says any more is not kept up."""
    assert set() == set(tongue("es").sentences) - set(sentences())


@pytest.mark.parametrize(("language", "page"), PAGES)
def test_a_page_says_its_language_its_twin_and_what_it_is(language: str, page: str, client: Client) -> None:
    """`lang`, a twin for search engines and for the eye, one heading, a description, and who has not checked it."""
    shown = text(client, page)

    assert f'<html lang="{language}">' in shown
    for other in LANGUAGES:
        assert f'rel="alternate" hreflang="{other}" href="http://testserver/' in shown
        assert (f'lang="{other}" hreflang="{other}"' in shown.partition("<main")[0].partition("<body")[2]) is (
            other != language)  # fmt: skip
    assert 1 == len(re.findall(r"<h1\b", shown))
    assert len(re.search(r'<meta name="description" content="([^"]+)"', shown).group(1)) > 40
    assert (tongue("es").say("This translation has not been checked by a clinician yet.") in shown) is (
        language == "es")  # fmt: skip


@pytest.mark.parametrize("page", [page for language, page in PAGES if language == "es"])
def test_a_spanish_page_leads_on_in_spanish(page: str, client: Client) -> None:
    """Every link inside stays in the language, but for the way into the clinic."""
    links = set(re.findall(r'href="(/[^"#?]*)', text(client, page).partition("<body")[2]))

    assert [] == [link for link in links
                  if not link.startswith(("/es/", *ENGLISH_ONLY)) and f"/es{link}" != page]


@pytest.mark.parametrize("page", sorted({page for _, page in PAGES}))
def test_nothing_comes_from_elsewhere(page: str, client: Client) -> None:
    """No picture, script, style or form of another site, and no script but data and our own files."""
    shown = text(client, page)

    assert [] == re.findall(r'(?:src|action)="(?:https?:)?//[^"]+', shown)
    assert [] == [tag for tag in re.findall(r"<script\b[^>]*>", shown)
                  if "src=" not in tag and 'type="application/ld+json"' not in tag]
    assert [] == [link for link in re.findall(r"<link\b[^>]*>", shown)
                  if "//" in link and 'rel="alternate"' not in link and 'rel="canonical"' not in link]
    assert not re.search(r"<style|\sstyle=|\son\w+=", shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_is_light(language: str, client: Client) -> None:
    """The page and all it loads, as it goes over the line."""
    answer = client.get(address("door", language), headers={"accept-encoding": "gzip"})
    shown = gzip.decompress(answer.content).decode()
    parts = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', shown))
    sizes = {"page": len(answer.content)}
    for part in parts:
        sent = client.get(part, headers={"accept-encoding": "gzip"})
        sizes[part] = len(b"".join(sent.streaming_content))

    assert len(parts) >= 2
    assert sum(sizes.values()) < FIRST_PAGE, sizes


def test_somebody_signed_in_is_led_to_their_work(house, sign_in, client: Client) -> None:
    """A stranger gets the public page, with sign-in one tap away; staff get their people; neither is kept by caches."""
    stranger = client.get("/")

    assert 200 == stranger.status_code and "self-check" in stranger.content.decode()
    assert f'href="{reverse("account_login")}"' in stranger.content.decode()
    assert "private, no-cache" == stranger.headers["Cache-Control"] and not client.cookies
    assert "/people/" == sign_in(house.accounts["clinician"]).get("/").headers["Location"]


@pytest.mark.parametrize("page", ["/", "/es/", "/understanding/", "/conditions/neck_pain/", "/techniques/"])
def test_no_database_is_asked(page: str, client: Client, django_assert_num_queries, db) -> None:
    """Pages for everybody know nobody."""
    with django_assert_num_queries(0):
        client.get(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_is_told_in_data_that_agrees_with_the_page(name: str, language: str, client: Client) -> None:
    """schema.org: its name, its codes, what it can be mistaken for; all of it stands on the page, too."""
    shown = text(client, address("condition", language, condition=name))
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', shown, re.DOTALL).group(1))
    held, say = shelf().conditions[name], tongue(language).say

    assert ("MedicalWebPage", language) == (data["@type"], data["inLanguage"])
    assert say(held.plain) == data["about"]["name"]
    assert set(held.codes.any) == {code["codeValue"] for code in data["about"]["code"]}
    mistaken = [one["diagnosis"]["name"] for one in data["about"]["differentialDiagnosis"]]
    assert [say(one.name) for one in held.mimics] == mistaken
    assert all(name in shown for name in mistaken)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_says_what_may_be_claimed_and_where_it_comes_from(name: str, language: str, client: Client) -> None:
    """Each sentence is the one made from the grade, in the language of the page."""
    shown = unescape(text(client, address("condition", language, condition=name)))

    assert all(one.sentence in shown for one in table(shelf(), condition=name, spoken=tongue(language)))
    assert f'href="{address("evidence_condition", language, condition=name)}"' in shown


def test_questions_are_told_with_their_answers_and_without_the_theory(client: Client) -> None:
    """A search engine quotes an answer; what is not proven is not handed out as one."""
    shown = text(client, "/understanding/")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', shown, re.DOTALL).group(1))

    assert [one.asks for one in understanding().questions.values()] == [one["name"] for one in data["mainEntity"]]
    assert "adhesions" not in json.dumps(data)
    assert re.search(r'class="theory"><b>Theory, not proven</b>[^<]*adhesions', shown)


@pytest.mark.parametrize("name", ["", *CONDITIONS])
def test_techniques_are_kept_by_complaint(name: str, client: Client) -> None:
    """The filter is a plain form; shown is what is used for the complaint, and each says when it is not."""
    shown = text(client, f"/techniques/?for={name}")
    wanted = {one.id for one in understanding().compared.values() if not name or name in one.conditions}

    assert wanted == set(re.findall(r'aria-labelledby="(\w+)">\s*<h2 id="\1"', shown))
    assert shown.count("<dt>Not when</dt>") == len(wanted)
    assert not name or f'value="{name}" selected' in shown


def test_the_marks_are_named_as_marks(client: Client) -> None:
    """Whose they are stands beside each."""
    shown = text(client, "/techniques/")

    for mark in ("Active Release Techniques", "Graston Technique", "ASTYM"):
        assert re.search(rf"{mark} is a registered mark", shown)


def test_an_unknown_complaint_is_not_there(client: Client, db) -> None:
    """And a filter for one shows everything."""
    assert 404 == client.get("/conditions/gout/").status_code
    assert "7 of 7" in text(client, "/techniques/?for=gout")


def test_the_bar_leads_to_every_part(client: Client) -> None:
    """Each part stands in the bar once, the open one marked."""
    shown = text(client, "/techniques/")

    assert all(f">{label}</a>" in shown for _, label in OPEN_NAV)
    assert re.search(r'href="/techniques/" aria-current="page"', shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONDITIONS)
def test_compared_for_a_complaint_each_says_what_may_be_claimed(name: str, language: str, client: Client) -> None:
    """The filter brings the claim of each technique for that complaint, and none without it."""
    shown = unescape(text(client, f"{address('techniques', language)}?for={name}"))
    wanted = [one.id for one in understanding().compared.values() if name in one.conditions]
    claimed = re.findall(r'class="claimed"><dt>.*?<dd>(.*?)</dd>', shown)

    assert [claim(shelf(), name, one, tongue(language)).sentence for one in wanted] == claimed
    assert 'class="claimed"' not in text(client, address("techniques", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_in_selling_stands_beside_what_trials_did(language: str, client: Client) -> None:
    """On the page of a complaint: the saying, and how many treatments each trial of that complaint gave."""
    shown = unescape(text(client, address("condition", language, condition="muscle_knots")))

    assert all(tongue(language).say(one.says) in shown for one in shelf().marketing.values())
    assert "ART-07" in shown
