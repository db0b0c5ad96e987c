"""The atlas in a real browser: found while typing, by keyboard alone, by a tap on the body, and without any script."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]


def test_found_while_typing_and_opened_by_keyboard(served: Served, browser: Browser) -> None:
    """The field has the focus; a slip is forgiven; arrows walk the results; Enter opens one."""
    page = served.context(browser, width=1280, height=900, scheme="light").new_page()
    page.goto("/atlas/")
    page.keyboard.type("hamstirng")
    expect(page.locator("a.hit").first).to_be_visible()
    expect(page.locator("[data-status]")).to_contain_text("found, first")
    expect(page.locator("[data-browse]")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    first = page.locator("a.hit").first
    expect(first).to_be_focused()
    address = first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")
    page.go_back()
    expect(page.locator("a.hit").first).to_be_visible()
    page.context.close()


def test_enter_opens_the_first_and_emptying_brings_the_lists_back(served: Served, browser: Browser) -> None:
    """Two seconds to a protocol: type, Enter. With nothing typed the body and the lists are there again."""
    page = served.context(browser, width=820, height=1180, scheme="dark").new_page()
    page.goto("/atlas/")
    page.fill("#q", "calf")
    expect(page.locator("a.hit").first).to_be_visible()
    page.fill("#q", "")
    expect(page.locator("[data-browse]")).to_be_visible()
    page.fill("#q", "piriformis")
    page.keyboard.press("Enter")
    page.wait_for_url("**/atlas/piriformis/")
    expect(page.locator("ol.atlas-steps li").first).to_be_visible()
    page.context.close()


def test_a_tap_on_the_body_opens_the_structure_on_its_side(served: Served, browser: Browser) -> None:
    """Pointing names it, another layer comes without a new page, a click opens it, the left one on the left."""
    page = served.context(browser, width=1280, height=900, scheme="light").new_page()
    page.goto("/atlas/")
    page.click(".pills a:has-text('Back')")
    expect(page.locator(".pills a[aria-current]:has-text('Back')")).to_be_focused()
    shape = page.locator(".structure[data-structure='gastrocnemius_lateral_head'][data-side='left']")
    shape.hover()
    expect(page.locator("[data-touched]")).to_have_text("left lateral head of gastrocnemius")
    shape.click()
    page.wait_for_url("**/atlas/gastrocnemius_lateral_head/?side=left")
    page.context.close()


def test_arrows_walk_the_body(served: Served, browser: Browser) -> None:
    """The body is one stop; arrows go to the nearest structure, and Enter opens it."""
    page = served.context(browser, width=1280, height=900, scheme="light").new_page()
    page.goto("/atlas/")
    page.locator(".structure[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    here = page.evaluate("document.activeElement.dataset.structure")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/atlas/{here}/"))
    page.context.close()


def test_a_fingertip_over_several_structures_is_asked_which(served: Served, browser: Browser) -> None:
    """On a phone a tap that covers more than one offers each by name."""
    context = browser.new_context(base_url=served.url, viewport={"width": 375, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto("/atlas/")
    shape = page.locator(".structure[data-structure='brachioradialis'][data-side='right']")
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("[data-touched] a").first).to_be_visible()
    page.locator("[data-touched] a").first.tap()
    page.wait_for_url(re.compile(r"/atlas/\w+/"))
    context.close()


def test_without_a_script_the_form_and_the_lists_answer(served: Served, browser: Browser) -> None:
    """Search, kind, place and motion are plain pages."""
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/atlas/")
    page.fill("#q", "pirifromis")
    page.click("button:has-text('Find')")
    assert "/atlas/piriformis/" == page.locator("a.hit").first.get_attribute("href")
    page.goto("/atlas/")
    page.get_by_text("Ankle", exact=True).click()
    page.click("a:has-text('Ankle dorsiflexion')")
    assert "/atlas/soleus/" == page.locator("a.hit").first.get_attribute("href")
    context.close()
