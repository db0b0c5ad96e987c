"""A visit without a pointer."""

import pytest
from playwright.sync_api import Browser

from tests.web.clinic.hands import Keys
from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]


def test_a_whole_visit_by_keyboard_alone(served: Served, browser: Browser) -> None:
    """Tab, arrows and Enter start, measure, palpate, treat, re-test, close and sign; no pointer is used."""
    keys = Keys(served.open(browser))
    page = keys.page
    keys.start("Alder")
    keys.arrive()
    keys.scale("before", 5)
    keys.dial("before", "Neck", 41)
    keys.palpate(tenderness=6, familiar=True)
    keys.passes(1)
    keys.scale("after", 4)
    keys.dial("after", "Neck", 42)
    page.wait_for_selector(".verdict")
    keys.close()
    keys.sign()

    assert "1 pass" in page.content()


def test_the_body_chart_by_keyboard(served: Served, browser: Browser) -> None:
    """It is one stop on the way through the page; arrows walk its regions, Enter opens one."""
    page = served.open(browser)
    keys = Keys(page)
    keys.start("Alder")
    keys.arrive()
    keys.scale("before", 5)
    keys.dial("before", "Neck", 41)
    keys.reach("body-chart .region[tabindex='0']")
    assert 1 == page.locator("body-chart .region[tabindex='0']").count()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.dataset.region")
    page.keyboard.press("Enter")

    assert focused
    page.wait_for_selector("h4")
