"""The figure of an exercise on a page: still without a script, moving with one, and stopped by its button."""

import pytest
from playwright.sync_api import Browser, Page, expect

from glidepath.body import Side
from glidepath.catalogue import tongue
from glidepath.web.site.headers import POLICY
from glidepath.web.spoken.figure import exercise_figure
from tests.web.clinic.served import Served

pytestmark = pytest.mark.no_second_database

PAGE = """<!doctype html><html lang="en"><title>One exercise</title>
<link rel="stylesheet" href="/static/css/glidepath.css">
<script type="module" src="/static/js/moving-figure.js"></script><main>{figure}</main></html>"""


def opened(served: Served, browser: Browser, **asked: str | bool) -> Page:
    """A page of its own that shows one exercise under the site's own policy."""
    page = browser.new_context(base_url=served.url, viewport={"width": 390, "height": 844}, **asked).new_page()
    figure = exercise_figure("shoulder_raise", Side.LEFT, tongue("en"))
    page.route("**/one-exercise/", lambda route: route.fulfill(
        body=PAGE.format(figure=figure), content_type="text/html", headers={"Content-Security-Policy": POLICY}
    ))  # fmt: skip
    page.goto("/one-exercise/")
    return page


def frame(page: Page) -> str | None:
    """The frame that is shown."""
    return page.locator(".fig-moving .fig-now").first.get_attribute("data-frame")


def leaves(page: Page, stands: str | None) -> str | None:
    """The first other frame that is shown within four seconds."""
    for _ in range(40):
        if frame(page) != stands:
            break
        page.wait_for_timeout(100)
    return frame(page)


@pytest.mark.browser
@pytest.mark.server
def test_it_moves_and_the_button_stops_it(served: Served, browser: Browser) -> None:
    """One figure in place of two panels; by the keyboard it stands still, and goes on."""
    page = opened(served, browser)
    expect(page.locator(".fig-moving")).to_be_visible()
    expect(page.locator(".fig-picture:not(.fig-moving)")).to_be_hidden()
    assert frame(page) != leaves(page, frame(page))
    assert page.locator(".fig-moving title").text_content() == "Raise your arm to the front, from start to end"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Show it moving")).to_be_focused()
    stands = frame(page)
    page.wait_for_timeout(700)
    assert stands == frame(page)
    page.keyboard.press("Enter")
    assert stands != leaves(page, stands)
    page.context.close()


@pytest.mark.browser
@pytest.mark.server
def test_who_asked_for_less_motion_sees_start_and_end(served: Served, browser: Browser) -> None:
    """Nothing is loaded until they press the button; on a page without scripts it stays so."""
    page = opened(served, browser, reduced_motion="reduce")
    expect(page.get_by_role("button", name="Show it moving")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert 0 == page.locator(".fig-moving").count()
    page.get_by_role("button").click()
    expect(page.locator(".fig-moving")).to_be_visible()
    page.context.close()
    plain = opened(served, browser, java_script_enabled=False)
    expect(plain.locator("svg.fig-picture")).to_be_visible()
    assert 0 == plain.get_by_role("button").count()
    plain.context.close()


def test_what_it_says_in_spanish_is_spanish() -> None:
    """The buttons, the panels, and how long a hold really is."""
    said = exercise_figure("prayer_stretch", Side.RIGHT, tongue("es"))

    assert 'data-pause="Pausa"' in said and ">Inicio<" in said and "20 segundos" in said
