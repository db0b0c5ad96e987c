"""The self-check over the web: step by step without a script, nothing stored, nothing readable in an address."""

import base64
import logging
import re
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from glidepath.catalogue import LANGUAGES, Rung, self_check, shelf, tongue
from glidepath.screen import Answer, Place, SelfAnswers
from glidepath.web.public.selfcheck import sealed
from tests.web.public.walking import Walk

pytestmark = pytest.mark.no_second_database

STEPS = [screen.id for screen in self_check().safety.screens]
STOPS = {Rung.EMERGENCY: "go_now", Rung.URGENT: "evaluated_first"}
REFERRING = sorted(name for name, flag in shelf().flags.items() if flag.alone in STOPS)
PLAIN = ("calf", "weight_loss", "drooping_face", "yes", "unsure", "soft_tissue", "sport", "long")
"""Answers as they are called inside; none may stand in an address."""
BY_CHANCE = 3
"""Letters of a word that a seal, which is as good as random, holds by chance once in some thousand walks."""


@pytest.mark.parametrize("language", ["", "es"])
def test_a_whole_check_without_a_script(language: str, client: Client) -> None:
    """From the first page to the result, in either language, with every screen shown once."""
    walk = Walk(client, language).through()

    assert "worth_discussing" == walk.result
    assert walk.steps[:3] == [*STEPS[:2], "place"] and walk.steps[-2:] == ["story", "points"]
    assert len(set(walk.steps)) == len(walk.steps)
    assert f'<html lang="{language or "en"}">' in walk.page


@pytest.mark.parametrize("flag", REFERRING)
def test_every_referring_sign_ends_where_its_rung_says(flag: str, client: Client) -> None:
    """Told on its screen, whatever else fits hands-on care; with its reason, and never softer. Where it is asked."""
    asked_of = shelf().flags[flag].conditions
    region = shelf().conditions[asked_of[0]].regions[0] if asked_of else "calf"
    side = "right" if shelf().body.regions[region].sided else "midline"
    walk = Walk(client).through(place=f"{region}.{side}", **{flag: "unsure"})
    item = next(item for screen in self_check().safety.screens for item in screen.items if item.flag == flag)

    assert STOPS[shelf().flags[flag].alone] == walk.result
    assert item.says in walk.page and "not ruled out" in walk.page


def test_an_emergency_ends_the_check_at_once(client: Client) -> None:
    """After the first screen, with what to do now, three numbers to ring, and nothing about self-care."""
    walk = Walk(client)
    walk.send(drooping_face="yes")

    assert "result" == walk.step and "go_now" == walk.result
    assert all(f'href="tel:{number}"' in walk.page for number in ("112", "911", "999"))
    assert "You said:" in walk.page and "Self-care first" in walk.page  # the ladder names it, and marks another
    assert re.search(r'aria-current="true">Go now', walk.page)
    walk.open(walk.addresses[-1].replace("/result/", "/show/"))
    assert "<b>Get help now</b>" in walk.page


def test_back_and_forth_loses_nothing(client: Client) -> None:
    """Back by the link shows what was answered; going on from there returns to where one was."""
    walk = Walk(client)
    walk.send()
    walk.send()
    walk.send(place=["calf.left", "lower_back.right"])
    here = walk.step
    walk.back()
    assert all(re.search(rf'value="{box}" checked', walk.page) for box in ("calf.left", "lower_back.right"))
    walk.back()
    assert 4 == len(re.findall(r'value="no" checked', walk.page))
    walk.send(major_trauma="no")

    assert here == walk.step


def test_a_new_place_asks_what_belongs_to_it(client: Client) -> None:
    """Changing the place opens the questions that the new one brings; none is passed over as answered."""
    walk = Walk(client).through(place="heel.right")
    walk.open(f"/self-check/place/?s={walk.addresses[-1].partition('?s=')[2]}")
    walk.send(place=["lower_back.right"])

    assert "grave_signs" == walk.step
    assert 'name="both_legs_affected"' in walk.page


def test_a_line_answered_yes_opens_its_screen_and_a_no_shuts_it_again(client: Client) -> None:
    """Back at the lines, a no takes back what was told behind it: nobody is held by an answer they cannot see."""
    walk = Walk(client)
    while walk.step != "signs":
        walk.send(place=["calf.left"])
    walk.send(feeling_ill="yes")
    assert "feeling_ill" == walk.step
    walk.send(weight_loss="yes")
    walk.back()
    walk.back()
    assert re.search(r'name="feeling_ill" value="yes" checked', walk.page)
    walk.send(feeling_ill="no")

    assert "before_hands_on" == walk.step
    assert "weight_loss" not in sealed.unseal(walk.token).items


def test_the_button_says_no_to_the_rest_and_never_to_a_yes(client: Client) -> None:
    """What was ticked counts, whatever the button says."""
    walk = Walk(client)
    walk.send(suddenly_unsteady="unsure", chest_pain_or_breathless="no")

    assert "go_now" == walk.result
    answers = sealed.unseal(walk.addresses[-1].partition("?s=")[2])
    assert Answer.UNSURE is answers.items["suddenly_unsteady"]
    assert Answer.NO is answers.items["drooping_face"]


@pytest.mark.parametrize(("step", "says"), [("place", "Choose at least one place"), ("story", "Choose how long")])
def test_what_is_needed_is_asked_again(step: str, says: str, client: Client) -> None:
    """Without a place, or how long, there is no going on; the page says what is missing."""
    walk = Walk(client)
    while walk.step != step:
        walk.send(**({"place": ["calf.left"]} if walk.step == "place" else {}))
    walk.send(place=["moon.left"], since="ever")

    assert 422 == walk.answer.status_code
    assert says in walk.page and 'role="alert"' in walk.page


def test_a_result_cannot_be_opened_past_open_questions(client: Client) -> None:
    """Its address without answers leads to the first of them."""
    answer = client.get("/self-check/result/")

    assert (303, f"/self-check/{STEPS[0]}/") == (answer.status_code, answer.headers["Location"].partition("?")[0])
    assert 303 == client.get("/self-check/nosuchstep/").status_code


def test_nothing_is_stored_anywhere(client: Client, caplog, django_assert_num_queries, db) -> None:
    """No cookie, no query, no file touched, no line logged, in a whole check, result and sheet to show included."""
    client.get("/self-check/")  # the server has started
    before = files()
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        walk = Walk(client).through(weight_loss="yes", fever="unsure")
        walk.open(walk.addresses[-1].replace("/result/", "/show/"))

    assert {} == dict(client.cookies)
    assert [] == [record for record in caplog.records if any(word in record.getMessage() for word in PLAIN)]
    assert before == files()


def files() -> dict[Path, tuple[int, int]]:
    """Everything under the data folder, with its size and when it was written."""
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in Path(settings.HOME).rglob("*")
            if path.is_file()}  # fmt: skip


def test_no_answer_can_be_read_from_an_address(client: Client) -> None:
    """Addresses hold the step and a seal; decoded as far as anybody can, no answer stands in it."""
    walk = Walk(client).through(weight_loss="yes")
    for address in walk.addresses:
        path, _, token = address.partition("?s=")
        assert re.fullmatch(r"/self-check/([a-z_]+/)?", path)
        assert not token or re.fullmatch(r"[\w\-=]+", token)
        decoded = base64.urlsafe_b64decode(token)
        assert [] == [word for word in PLAIN if len(word) > BY_CHANCE and word.encode() in decoded]


def test_the_same_answers_never_seal_alike() -> None:
    """Two people with the same answers cannot be told to have them."""
    answers = SelfAnswers(items={"fever": Answer.NO}, places=(Place(region="calf", side="left"),))

    assert sealed.seal(answers) != sealed.seal(answers)
    assert answers == sealed.unseal(sealed.seal(answers))
    assert SelfAnswers() == sealed.unseal("")


def test_a_seal_is_the_sites_own(settings) -> None:
    """With another key, altered by a letter, or cut short, nothing opens."""
    token = sealed.seal(SelfAnswers(since="long"))
    for odd in (token[:-8], token[:20] + ("A" if token[20] != "A" else "B") + token[21:], "x" * 9999, "é"):
        with pytest.raises(sealed.UnsealedError):
            sealed.unseal(odd)
    settings.SECRET_KEY = "another site"
    with pytest.raises(sealed.UnsealedError):
        sealed.unseal(token)


@pytest.mark.parametrize("page", ["result/", "show/", "place/"])
def test_an_old_address_says_so_kindly(page: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """After two hours the answers are gone, and the page says why it cannot bring them back."""
    token = sealed.seal(SelfAnswers(since="long"))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + sealed.HOURS * 3600 + 1)
    answer = client.get(f"/self-check/{page}?s={token}")

    assert 410 == answer.status_code
    assert "These answers are gone" in answer.content.decode()


def test_a_seal_of_a_version_that_asked_something_else_is_gone_too(client: Client) -> None:
    """An answer to a question that is no longer asked is not guessed at."""
    for old in (SelfAnswers(items={"gout": Answer.YES}), SelfAnswers(places=(Place(region="tail", side="left"),))):
        assert 410 == client.get(f"/self-check/result/?s={sealed.seal(old)}").status_code


def test_an_address_with_answers_stays_with_the_person(client: Client) -> None:
    """Not sent on to other sites, not kept by caches, not read by search engines."""
    walk = Walk(client)
    walk.send()

    assert "no-referrer" == walk.answer.headers["Referrer-Policy"]
    assert "private, no-store" == walk.answer.headers["Cache-Control"]
    assert "noindex" == walk.answer.headers["X-Robots-Tag"]
    assert '<meta name="robots" content="noindex">' in walk.page


def test_a_script_is_told_where_to_go_and_what_to_call_the_page_it_leaves(client: Client) -> None:
    """The same answers, as JSON."""
    answer = client.post(f"/self-check/{STEPS[0]}/", {"s": ""}, headers={"accept": "application/json"}).json()

    assert f"/self-check/{STEPS[1]}/?s={answer['sealed']}" == answer["next"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_to_show_holds_every_answer(language: str, client: Client) -> None:
    """What was asked with yes, no or not sure, the place, how long, and a sentence for the clinician."""
    walk = Walk(client, "" if language == "en" else language).through(weight_loss="yes")
    walk.open(walk.addresses[-1].replace("/result/", "/show/"))
    items = [item for screen in self_check().safety.screens for item in screen.items]

    assert 1 == walk.page.count('data-heard="yes"')
    assert sum(f'name="{item.id}"' in walk.page for item in items) == 0
    assert walk.page.count("data-heard=") >= 20
    assert tongue(language).say(shelf().flags["weight_loss"].to_clinician) in walk.page


def test_the_switch_keeps_the_answers(client: Client) -> None:
    """The other language opens the same step with the same seal."""
    walk = Walk(client)
    walk.send()
    other = re.search(r'href="(/es/self-check/[^"]+)" lang="es"', walk.page).group(1)
    walk.open(other)

    assert 'lang="es"' in walk.page and "Paso 2" in walk.page
    walk.back()
    assert 5 == len(re.findall(r'value="no" checked', walk.page))
