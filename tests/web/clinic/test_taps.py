"""A complete documented visit costs few taps and no typing."""

import pytest
from playwright.sync_api import Browser

from tests.web.clinic.hands import Hands
from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]

MOST_TAPS = 40
COUNT_KEYS = "addEventListener('keydown', () => { sessionStorage.keys = Number(sessionStorage.keys ?? 0) + 1 })"


def test_a_whole_visit_takes_at_most_forty_taps(served: Served, browser: Browser) -> None:
    """Two signs, three structures, nine passes, three re-tests, closed and signed."""
    hands = Hands(served.open(browser))
    page = hands.page
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog asks: {dialog.message}"))
    page.add_init_script(COUNT_KEYS)
    hands.start("Alder")
    hands.arrive()
    signs = page.locator("[data-aside] tbody tr").count()
    hands.scale("before", 5)
    hands.dial("before", "Neck", 41)
    for number in range(3):
        hands.palpate(tenderness=6, familiar=True)
        hands.passes(3)
        hands.scale("after", 4)
        hands.dial("after", "Neck", 42 + number)
        page.wait_for_selector(".verdict")
    treated = page.locator("[data-aside] section:has(h2:text('Treated today')) li").count()
    hands.close()
    hands.sign()

    typed = int(page.evaluate("sessionStorage.keys ?? 0"))
    print(f"taps {hands.taps}, typed characters {typed}")
    assert (2, 3) == (signs, treated)
    assert "9 passes" not in page.content() and page.content().count("3 passes") == 3
    assert 0 == typed
    assert hands.taps <= MOST_TAPS
