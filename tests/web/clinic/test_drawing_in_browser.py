"""A drawing by finger, by keyboard alone, and without any script."""

import pytest
from playwright.sync_api import Browser, Page

from tests.web.clinic.hands import Keys
from tests.web.clinic.served import CLINICIAN, PASSWORD, Served
from tests.web.clinic.test_accessible import faults

pytestmark = [pytest.mark.browser, pytest.mark.server]

ALDER = "ul[aria-label='People by name'] a.person-row:has-text('Alder')"
EDITOR = "[data-editor]"


def region(page: Page, place: str) -> tuple[float, float]:
    """The middle of a region on the screen, scrolled into sight."""
    shape = page.locator(f"[data-maps] a.region[href='#{place}']:visible").first
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_by_finger_at_the_door_of_a_visit(served: Served, browser: Browser) -> None:
    """One tap from the arrival; each mark is drawn at once; kept, it leads back and is a reason to ask."""
    page = served.open(browser, width=820, height=1180)
    page.goto("/people/")
    page.click(ALDER)
    page.click("#start-visit")
    page.wait_for_selector("visit-screen[data-ready]")
    assert "Let them draw again" == page.locator("#draw").inner_text()  # half of the demo's people have drawn
    page.click("#draw")
    page.wait_for_selector("pain-drawing[data-ready]")
    assert page.locator(".topnav, .account").evaluate_all("all => all.every(one => !one.getClientRects().length)")
    for place, strength, kinds in (("calf.left", 6, ("Numb", "Burning")), ("calf.right", 3, ("Aching",))):
        page.mouse.click(*region(page, place))
        page.click(f"{EDITOR} .scale label:has-text('{strength}')")
        for kind in kinds:
            page.click(f"{EDITOR} .pain-choice:has-text('{kind}')")
        assert page.locator(f"a.region[href='#{place}'] .pain-kind").count() == len(kinds)
        assert f"{strength}/10" in page.locator(f"[data-place='{place}']").inner_text()
        page.click("[data-done]")
    assert ["3", "6"] == sorted(page.locator("[data-maps] .pain-badge text").all_text_contents())
    assert [] == faults(page)
    page.mouse.click(*region(page, "shoulder_side.right"))
    page.click(f"{EDITOR} .scale label:has-text('9')")
    page.click("[data-remove]")
    page.click("[name=save][value=drawn]")
    page.wait_for_selector("visit-screen[data-ready]")

    said = page.locator("visit-screen").inner_text()
    assert "Left calf 6/10, burning, numb · Right calf 3/10, aching" in said
    assert "Speaks for a nerve: left calf (burning, numb)" in said and "drawn: something in both legs" in said
    assert page.locator("[data-stage] .question").first.inner_text().startswith("Are both legs newly")
    page.context.close()


def test_by_keyboard_alone_on_a_phone(served: Served, browser: Browser) -> None:
    """From the list: Enter opens a place, arrows and Space say what is felt, Escape goes back to the list."""
    keys = Keys(served.open(browser, width=320, height=640, scheme="dark"))
    page = keys.page
    page.goto("/people/")
    page.click(ALDER)
    page.click("a:text('Draw where it hurts')")
    page.wait_for_selector("pain-drawing[data-ready]")
    found = faults(page)
    keys.tap(".pain-list > summary")
    keys.tap("summary:has-text('Knee, leg and foot')")
    keys.tap("[id='sole.right']")
    page.keyboard.press("Space")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    found += faults(page)
    page.keyboard.press("Escape")
    assert "sole.right" == page.evaluate("document.activeElement.value")
    assert "4/10, aching" in page.locator("[data-place='sole.right']").inner_text()
    keys.tap("[name=save][value=drawn]")
    page.wait_for_selector(".pain-own")

    assert "Right sole of the foot 4/10, aching" in page.locator(".pain-own").inner_text()
    page.goto(f"{page.url}body/")
    assert [] == found + faults(page)
    page.context.close()


def test_without_a_script(served: Served, browser: Browser) -> None:
    """A tap on the body leads to the place in the list; the form does the rest."""
    screen = {"width": 390, "height": 844}
    context = browser.new_context(base_url=served.url, viewport=screen, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/account/login/")
    page.fill("[name=login]", CLINICIAN)
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]:has-text('Sign in')")
    page.goto("/people/")
    page.click(ALDER)
    page.click("a:text('Draw where it hurts')")
    page.click("[data-maps] a.region[href='#knee_front.left'] >> nth=0", force=True)
    page.click("[id='knee_front.left']")
    page.click(f"{EDITOR} .scale label:has-text('5')")
    page.click(f"{EDITOR} .pain-choice:has-text('Stiff')")
    page.click("[data-done]")
    assert "Front of the knee (left) 5/10, stiff" in page.locator("[data-marks]").inner_text()
    page.click("[name=save][value=drawn]")

    assert "Left front of the knee 5/10, stiff" in page.locator(".pain-own").inner_text()
    context.close()
