"""A phone in the browser: turned by the debugger's own sensors, measured by the page.

This proves the arithmetic and the page, not a real phone.
"""

from random import Random
from time import sleep

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.web.clinic.served import Served
from tests.web.patient.turning import Turn, drawn

pytestmark = [pytest.mark.browser, pytest.mark.server]
LONGER, SHARES = 1300, (0.25, 0.5, 0.75)
"""Milliseconds of the page's own clock for which the phone is held, and the stations of a turn, passed at once."""
TOLD = "addEventListener('deviceorientation', ({ alpha, beta, gamma }) => { window.told = [alpha, beta, gamma]; })"
WITHIN = 0.5


def lies(phone: CDPSession, page: Page, angles: dict[str, float], milliseconds: int = 0) -> None:
    """Let the phone lie so, wait until the page has been told, and let its clock run on."""
    phone.send("DeviceOrientation.setDeviceOrientationOverride", angles)
    wanted = [angles["alpha"], angles["beta"], angles["gamma"]]
    for _ in range(200):
        told = page.evaluate("window.told")
        if told and None not in told and all(abs((one - other + 180) % 360 - 180) < 0.1
                                         for one, other in zip(told, wanted, strict=True)):
            break
        sleep(0.01)
    page.clock.run_for(milliseconds)


def turned(phone: CDPSession, page: Page, turn: Turn) -> None:
    """Lie still, turn, and hold."""
    still = turn.at(0.0)
    lies(phone, page, still | {"alpha": (still["alpha"] + 1) % 360})  # a browser tells of changes only
    lies(phone, page, still, LONGER)
    for share in SHARES:
        lies(phone, page, turn.at(share))
    lies(phone, page, turn.at(1.0), LONGER)


def opened(served: Served, browser: Browser, path: str) -> tuple[Page, CDPSession]:
    """The page of a guide of the first person, on a phone, with its sensors in hand."""
    page = served.open(browser, width=390, height=844)
    page.goto("/people/?q=Alder")
    page.clock.install()
    page.add_init_script(TOLD)
    page.goto(page.locator("a.person-row").first.get_attribute("href") + "measure/" + path)
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    return page, page.context.new_cdp_session(page)


@pytest.fixture(scope="module")
def turn_page(served: Served, browser: Browser) -> tuple[Page, CDPSession]:
    """One page for all the turns."""
    return opened(served, browser, "shoulder_forward/left/")


def errors(page: Page, phone: CDPSession, count: int, seed: int) -> list[float]:
    """How far the page is off for so many random turns of a phone that lies anyhow."""
    chance, found = Random(seed), []
    for _ in range(count):
        turn = drawn(chance)
        page.eval_on_selector_all("input[data-trial]", "all => all.forEach((one) => { one.value = ''; })")
        page.locator("button[data-start]").click()
        turned(phone, page, turn)
        expect(page.locator("[data-trial='1']")).not_to_have_value("")
        found.append(abs(float(page.input_value("[data-trial='1']")) - turn.angle))
    return found


def test_any_phone_any_way(turn_page):
    """Ten turns in every run."""
    off = errors(*turn_page, count=10, seed=7)

    assert max(off) <= WITHIN, off


@pytest.mark.thorough
def test_two_hundred_turns(turn_page):
    """As many as are asked for; the worst is printed."""
    off = errors(*turn_page, count=200, seed=11)
    print(f"phone angle error over {len(off)} turns: at most {max(off):.2f} degrees")

    assert max(off) <= WITHIN, off


def test_three_trials_are_measured_and_saved(served: Served, browser: Browser) -> None:
    """From the first tap to the row in the table, without a typed character."""
    page, phone = opened(served, browser, "elbow_bend/right/")
    turn = Turn(alpha=10, beta=20, gamma=85, axis=40, angle=130)
    for trial in (1, 2, 3):
        page.locator("button[data-start]").click()
        turned(phone, page, turn)
        expect(page.locator(f"[data-trial='{trial}']")).not_to_have_value("")
    assert "Trial 3: 130 degrees." == page.locator("[data-says]").inner_text()
    page.get_by_role("button", name="Save").click()
    page.wait_for_load_state()

    assert "130°" in page.locator("table").inner_text()


def test_a_phone_that_strays_is_refused(served: Served, browser: Browser) -> None:
    """Off the line by forty degrees on the way: not counted, and why."""
    page, phone = opened(served, browser, "elbow_bend/left/")
    turn = Turn(alpha=0, beta=0, gamma=0, axis=0, angle=90)
    page.locator("button[data-start]").click()
    lies(phone, page, turn.at(0.0), LONGER)
    lies(phone, page, turn.at(0.5) | {"gamma": 50.0}, 100)
    lies(phone, page, turn.at(1.0), LONGER)
    expect(page.locator("[data-says]")).to_contain_text("Not counted")

    assert "" == page.input_value("[data-trial='1']")


def test_without_sensors_it_says_so(served: Served, browser: Browser) -> None:
    """A computer never answers; the form stays to be typed in."""
    page, _ = opened(served, browser, "neck_turn/left/")
    page.clock.resume()
    page.locator("button[data-start]").click()
    expect(page.locator("[data-says]")).to_contain_text("type the values")

    assert page.locator("button[data-start]").is_enabled()
