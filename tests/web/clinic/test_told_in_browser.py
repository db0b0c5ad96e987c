"""A guest with a sign, from the list of visits to the arrival check, where it is filled in and asked again."""

import pytest
from playwright.sync_api import Browser

from tests.web.clinic.hands import Hands
from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]
ASKED = "[data-focus=saddle_numbness-"


def test_a_sign_told_before_is_asked_again(served: Served, browser: Browser) -> None:
    """The demo's guest becomes a person; "no to the others" does not clear them, "no, I asked again" does."""
    page = served.open(browser)
    hands = Hands(page)
    page.goto("/intakes/")
    page.click("a.person-row:has-text('Theo Quill')")
    page.click("a:text('Whose record is it?')")
    page.fill("[name=born]", "1988-02-03")
    page.click("button:text('Add to the records')")
    page.click("a:text('Chart')")
    assert "Told before the visit: to be seen now." in page.content()
    page.click("a:text('New complaint')")
    page.select_option("[name=condition]", "low_back_pain")
    page.select_option("[name=side]", "midline")
    page.click("button:text('Open the episode')")
    page.click("#start-visit")
    page.wait_for_selector("visit-screen[data-ready]")

    assert "told before the visit: not sure" in page.locator(".question").first.inner_text()
    assert "true" == page.locator(f"{ASKED}unsure]").get_attribute("aria-pressed")
    hands.tap("[data-focus=none-flags]")
    page.wait_for_selector("section.door")
    hands.tap("[data-focus=slip]")
    page.wait_for_selector("[data-focus=none-flags]")
    hands.tap(f"{ASKED}again]")
    hands.arrive()
    assert "Measure" in page.locator(".stage-rail li[aria-current]").inner_text()
    page.context.close()
