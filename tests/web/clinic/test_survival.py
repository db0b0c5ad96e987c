"""Nothing acknowledged is lost, and what is still only on the tablet is kept there, shown, and sent once."""

import sqlite3
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.clinic.hands import Hands
from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]


@pytest.fixture
def hands(served: Served, browser: Browser) -> Iterator[Hands]:
    """A visit whose signs are measured and whose first structure is under the hand."""
    if served.process is None:
        served.start()
    hands = Hands(served.open(browser))
    hands.start("Alder")
    if hands.page.locator("[data-focus=none-flags]").count():
        hands.arrive()
        hands.scale("before", 5)
        hands.dial("before", "Neck", 41)
    hands.page.wait_for_selector(".pass-done, .choice")
    if not hands.page.locator(".pass-done").count():
        if hands.page.locator("[data-focus=find]").count():
            hands.tap("[data-focus=find]")
        hands.palpate(tenderness=6, familiar=True)
    hands.saved()
    yield hands
    hands.page.context.close()


def kept(served: Served) -> list[str]:
    """The kinds of step in the newest visit, as they lie in the database."""
    with sqlite3.connect(served.home / "glidepath.sqlite3") as database:
        rows = database.execute(
            "SELECT json_extract(payload, '$.step') FROM records_step WHERE visit_id = "
            "(SELECT id FROM records_visit ORDER BY started_at DESC LIMIT 1) ORDER BY seq"
        ).fetchall()
    database.close()
    return [row[0] for row in rows]


def passes(page: Page) -> int:
    """How many passes the screen shows."""
    return page.locator(".pass-dots > .done").count()


def test_a_killed_server_loses_nothing_and_gets_the_rest_once(served: Served, hands: Hands) -> None:
    """SIGKILL in mid-visit: what was acknowledged is there, what was not is on the tablet, and goes out once."""
    page, before = hands.page, passes(hands.page)
    hands.tap(".pass-done")
    hands.saved()
    acknowledged = kept(served)

    served.kill()
    hands.tap(".pass-done")
    hands.tap(".pass-done")
    expect(page.locator("[data-sync]")).to_have_text("2 unsent, kept here")
    expect(page.locator("[data-sync]")).to_have_attribute("data-state", "unsent")
    assert before + 3 == passes(page)
    assert acknowledged == kept(served)

    served.start()
    hands.saved()
    assert [*acknowledged, "released", "released"] == kept(served)
    assert before + 3 == passes(page)


def test_a_tablet_that_was_closed_still_sends_what_it_kept(served: Served, hands: Hands) -> None:
    """The page is closed while the server is down; opened again, it sends what lay on the tablet, once."""
    page, acknowledged = hands.page, kept(served)
    address = page.url
    served.kill()
    hands.tap(".pass-done")
    expect(page.locator("[data-sync]")).to_have_attribute("data-state", "unsent")
    context = page.context
    page.close()
    served.start()

    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("visit-screen[data-ready]")
    page.wait_for_selector("[data-sync][data-state=saved]")

    assert [*acknowledged, "released"] == kept(served)


def test_the_network_may_come_and_go(served: Served, hands: Hands) -> None:
    """Offline, passes and readings are kept and shown as unsent; no verdict is made up; online, all is sent."""
    page, acknowledged = hands.page, kept(served)
    page.context.set_offline(True)
    hands.tap(".pass-done")
    hands.scale("after", 4)
    hands.dial("after", "Neck", 43)
    expect(page.get_by_text("The verdict comes when the server is back")).to_be_visible()
    assert 0 == page.locator(".verdict").count()
    assert acknowledged == kept(served)

    page.context.set_offline(False)
    page.wait_for_selector(".verdict")
    hands.saved()
    assert [*acknowledged, "released", "measured", "measured"] == kept(served)


def test_an_answer_lost_on_the_way_is_sent_again_and_kept_once(served: Served, hands: Hands) -> None:
    """The server kept the step but its answer never came: the tablet sends again, and one step is kept."""
    page, acknowledged = hands.page, kept(served)
    lost: list[str] = []

    def swallow(route) -> None:
        if not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    page.route("**/steps", swallow)
    hands.page.locator("[data-focus=undo]").click()
    page.wait_for_timeout(200)
    hands.saved()

    assert 1 == len(lost)
    assert [*acknowledged, "undone"] == kept(served)


def test_reloading_shows_the_same_visit(hands: Hands) -> None:
    """The screen is drawn anew from the steps alone."""
    stage = hands.page.locator("[data-aside]").inner_text()

    hands.page.reload()
    hands.page.wait_for_selector("visit-screen[data-ready]")

    assert stage == hands.page.locator("[data-aside]").inner_text()


def test_the_gate_never_opens_on_the_tablet_alone(served: Served, browser: Browser) -> None:
    """Without the server the answers are kept, and nobody goes past the door."""
    hands = Hands(served.open(browser))
    page = hands.page
    page.goto("/people/")
    for row in page.locator("ul[aria-label='People by name'] a.person-row").all():
        if "Alder" not in row.inner_text():
            row.click()
            break
    page.goto(page.url + "episode/")
    page.click("button:text('Open the episode')")
    hands.tap("#start-visit")
    page.wait_for_selector("visit-screen[data-ready]")
    page.context.set_offline(True)
    for place in ("none-flags", "none-precautions", "consent"):
        hands.tap(f"[data-focus={place}]")

    expect(page.get_by_text("The safety gate answers when the server is back")).to_be_visible()
    assert "Arrive" == page.locator(".stage-rail [aria-current]").inner_text()

    page.context.set_offline(False)
    page.wait_for_selector(".stage-rail li:nth-child(2)[aria-current]")


def test_what_is_dialled_and_not_saved_survives_an_answer(hands: Hands) -> None:
    """The screen is drawn anew while a value is on the dial: the value stays."""
    page = hands.page
    hands.tap(".pass-done")
    page.locator("[data-focus^='after-Neck'][data-focus$='-slider']").fill("57")

    hands.scale("after", 4)
    hands.saved()

    assert "57" in page.locator("[data-focus^='after-Neck'][data-focus$='-save']").inner_text()
