"""Two of the whole people, carried through the browser from the first form to the note."""

from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect
from ruamel.yaml import YAML

from glidepath.catalogue import shelf
from glidepath.visit import VisitFile, play
from tests.web.clinic.hands import Hands
from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]

PEOPLE = Path(__file__).parents[2] / "people"


def person(name: str) -> VisitFile:
    """A person's file."""
    return msgspec.convert(YAML(typ="safe").load(PEOPLE / f"{name}.yaml"), VisitFile)


def admit(page: Page, given: VisitFile) -> None:
    """Add the person and their complaint by the forms, and start the first visit."""
    page.goto("/people/add/")
    page.fill("[name=given_name]", given.person.title())
    page.fill("[name=family_name]", "Filed")
    page.fill("[name=born]", "1980-01-02")
    page.click("button:text('Save')")
    page.click("a:text('New complaint')")
    page.select_option("[name=condition]", given.condition)
    page.select_option("[name=side]", given.side.value)
    page.fill("[name=complaint]", given.complaint)
    page.click("button:text('Open the episode')")
    page.click("#start-visit")
    page.wait_for_selector("visit-screen[data-ready]")


def test_cauda_equina_is_stopped_at_the_door(served: Served, browser: Browser) -> None:
    """Two answers, and the screen says what to do at once; nothing else can be reached, and the note says why."""
    given = person("cauda-equina")
    (expected,) = play(given, shelf=shelf())
    page = served.open(browser)
    hands = Hands(page)
    admit(page, given)

    hands.tap("[data-focus=saddle_numbness-yes]")
    hands.tap("[data-focus=bladder_bowel_change-unsure]")
    hands.tap("[data-focus=none-flags]")

    door = page.locator(".door[data-rung=emergency]")
    expect(door).to_be_visible()
    for reason in expected.state.clearance.reasons:  # type: ignore[union-attr]
        expect(door.get_by_text(reason.to_person)).to_have_count(1)
    assert 0 == page.locator(".pass-done, [data-focus=consent], [data-focus=to-close]").count()

    hands.tap("[data-focus=end-at-door]")
    page.wait_for_selector("#sign-note")
    text = page.locator(".note").inner_text()
    assert expected.note.assessment[0] in text
    assert "Safety questions: not treated." in text


def test_the_elbow_is_treated_and_its_note_says_what_the_library_says(served: Served, browser: Browser) -> None:
    """The same answers, readings and passes by hand give the verdicts and the table of the file."""
    given = person("lateral-elbow-pain")
    (expected,) = play(given, shelf=shelf())
    page = served.open(browser)
    hands = Hands(page)
    admit(page, given)
    hands.arrive()
    for sign in ("Pain, 0 to 10 (on gripping)", "Grip without pain, right"):
        hands.tap(f"[data-focus='sign-{sign}']")
    hands.tap("[data-focus=use-signs]")
    for chip in ("Since-8", "How it began-repetitive", "Brought on by-gripping", "Eases with rest-true"):
        hands.tap(f"[data-focus='told-{chip}']")
    hands.tap("[data-focus=nerves-normal]")
    hands.tap("[data-focus=save-told]")
    expect(page.get_by_text("Soft tissue is a likely driver")).to_have_count(1)

    hands.scale("before", 6)
    hands.dial("before", "Grip", 15)
    hands.palpate(tenderness=7, familiar=True, place="[data-focus=place-extensor_carpi_radialis_brevis-right]")
    hands.passes(4)
    hands.scale("after", 3)
    hands.dial("after", "Grip", 23)
    page.wait_for_selector(".verdict")

    words = page.locator(".verdict-word").all_inner_texts()
    assert ["Real and worthwhile", "Real and worthwhile"] == words
    assert expected.state.next is not None
    expect(page.locator(".next-what")).to_have_text(expected.state.next.sentence)

    hands.close()
    cells = [row.locator("th, td").all_inner_texts() for row in page.locator(".note tbody tr").all()]
    assert [list(msgspec.structs.astuple(row)) for row in expected.note.table] == cells
    assert "Visit 1 of 6 planned" in page.locator(".note").inner_text()
    hands.sign()
