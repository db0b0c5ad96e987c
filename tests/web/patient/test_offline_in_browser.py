"""What is written down at home is never lost: the network cut, the server killed, the tab closed, two devices."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from glidepath.catalogue import guides
from glidepath.web.patient.sides import sides
from tests.web.clinic.served import CLINICIAN, Served
from tests.web.patient.device import (
    ELBOW,
    LEFT,
    QUEUED,
    copied,
    made_at,
    measure,
    on_record,
    phone,
    ready,
    sent,
    sign_in,
    unsent,
    until,
    warned,
)

pytestmark = [pytest.mark.browser, pytest.mark.server]

PAGES = 5 + sum(len(sides(guide)) for guide in guides().values())
"""Days, today, worries, checklists, what can be measured, and a page for each thing on each side."""


@pytest.fixture
def page(served: Served, browser: Browser) -> Iterator[Page]:
    """The person's phone."""
    if served.process is None:
        served.start()
    opened = phone(served, browser)
    yield opened
    opened.context.close()


def test_without_network_it_opens_measures_and_sends_later(served: Served, page: Page) -> None:
    """In airplane mode pages that were kept open and say since when; what is measured is sent once, in two tabs."""
    before = on_record(served)
    copied(page, PAGES)
    page.context.set_offline(True)
    page.reload()
    ready(page)
    expect(page.locator("[data-part=since]")).to_contain_text("this page is as of")
    measure(page, 41)
    unsent(page, 1)
    expect(page.locator("[data-said]")).to_contain_text("Kept on this device")
    other = page.context.new_page()
    other.goto(page.url.replace("elbow_bend/left", "elbow_bend/right"))
    ready(other)
    measure(other, 63)
    unsent(page, 2)
    other.goto(page.url.partition("measure/")[0] + "days/")
    expect(other.locator("h1")).to_have_text("Your last 90 days")
    other.goto(other.url.replace("days/", "today/"))
    ready(other)
    other.locator("#felt [name=pain][value='4'] ~ *, #felt label:has([name=pain][value='4'])").first.click()
    other.locator("#felt").get_by_role("button", name="Save").click()
    unsent(page, 3)
    assert before == on_record(served)

    page.context.set_offline(False)
    unsent(page, 0)
    unsent(other, 0)
    expect(other.locator("[data-said]")).to_have_count(0)
    other.goto(other.url)
    expect(other.locator("#felt")).to_contain_text("Worst pain of the day: 4 of 10.")
    assert sorted([*before, 41.0, 63.0]) == on_record(served)


@pytest.mark.thorough
def test_a_killed_server_and_a_closed_tab_lose_nothing(served: Served, browser: Browser, page: Page) -> None:
    """The answer is lost, the server dies, the tab is closed; a second device tells otherwise: all stand, once."""
    before, address = on_record(served), page.url
    page.route("**/entries/", lambda route: route.abort())
    page.route("**/entries/", lambda route: (route.fetch(), route.abort()), times=1)
    measure(page, 50)
    until(page, lambda: 50.0 in on_record(served))
    unsent(page, 1)
    served.kill()
    page.unroute("**/entries/")
    measure(page, 51)
    unsent(page, 2)
    context = page.context
    page.close()
    served.start()
    second = phone(served, browser)
    measure(second, 70)
    expect(second.locator("table")).to_contain_text("70°")
    second.context.close()

    again = context.new_page()
    again.goto(address)
    ready(again)
    sent(again)
    assert sorted([*before, 50.0, 51.0, 70.0]) == on_record(served)


@pytest.mark.thorough
def test_what_the_server_cannot_keep_stays_and_is_said(served: Served, page: Page) -> None:
    """A full disk: kept and tried again. A refusal: shown with why, corrected, then sent. Signed out: says so."""
    before = on_record(served)
    page.route("**/entries/", lambda route: route.fulfill(status=507))
    measure(page, 30)
    unsent(page, 1)
    expect(page.locator("[data-state-of=server]")).not_to_have_attribute("hidden", "")
    page.unroute("**/entries/")
    unsent(page, 0)

    page.reload()
    ready(page)
    measure(page, 500)
    refused = page.locator("[data-part=refused] li")
    expect(refused).to_contain_text("500 lies outside")
    assert [500.0 - 1] == [float(page.input_value("[data-trial='1']"))]
    page.reload()
    ready(page)
    refused.get_by_role("link", name="Correct it").click()
    expect(page.locator("[data-trial='1']")).to_have_value("499")
    measure(page, 55)
    expect(page.locator("table")).to_contain_text("55°")
    expect(refused).to_have_count(0)

    page.context.clear_cookies(name="session")
    measure(page, 56)
    unsent(page, 1)
    expect(page.locator("[data-state-of=stranger]")).not_to_have_attribute("hidden", "")
    assert sorted([*before, 30.0, 55.0]) == on_record(served)


def test_signing_out_wipes_and_locks_what_is_unsent(served: Served, page: Page) -> None:
    """It warns; key and copies go; another account meets nothing; signed in again, what was locked is sent."""
    before, address = on_record(served), page.url
    copied(page, 1)
    page.route("**/entries/", lambda route: route.abort())
    measure(page, 44)
    unsent(page, 1)
    page.get_by_role("button", name="Sign out").first.click()
    expect(page.locator("home-entries dialog")).to_contain_text("Not sent yet: 1.")
    with page.expect_navigation(url="**/account/login/**"):
        page.locator("dialog [value=leave]").click()
    assert [0, 0] == page.evaluate(LEFT)
    assert 1 == page.evaluate(QUEUED)

    sign_in(page, CLINICIAN)
    page.goto(address)
    assert 0 == page.locator("home-entries").count()
    assert 1 == page.evaluate(QUEUED)
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/**")

    page.unroute("**/entries/")
    sign_in(page)
    page.goto(address)
    ready(page)
    sent(page)
    assert sorted([*before, 44.0]) == on_record(served)


def test_a_sign_of_danger_is_answered_without_the_clinic(served: Served, page: Page) -> None:
    """Out of reach the page says what to do, by the highest sign, and tells it later; in reach the clinic answers."""
    address, today = (page.url.replace(ELBOW, place) for place in ("worry/", "today/"))
    for place in (today, address):
        page.goto(place)
        ready(page)
    copied(page, 3)
    page.context.set_offline(True)
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("[data-said]")).to_contain_text("a list does not know everything")
    page.locator("[value=saddle_numbness]").check()
    page.locator("[data-rung=watch]").first.check()
    page.get_by_role("button", name="Go on").click()
    answer = page.locator("[data-answer]:visible")
    expect(answer).to_contain_text("Get help now")
    expect(answer).to_contain_text("The clinic does not know of this yet")
    unsent(page, 1)
    other = page.context.new_page()
    other.goto(today)
    expect(other.locator("[data-warned]")).to_be_visible()
    expect(other.locator("#exercised")).to_be_hidden()

    page.context.set_offline(False)
    unsent(page, 0)
    expect(answer).to_contain_text("The clinic sees what you told here")
    assert 1 == warned(served)
    page.goto(address)
    ready(page)
    page.locator("[value=saddle_numbness]").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("h1#outcome")).to_have_text("Get help now")
    assert 2 == warned(served)


@pytest.mark.thorough
def test_a_wrong_clock_is_set_right(served: Served, page: Page) -> None:
    """A phone that is three days behind: what is measured stands on the day on which it was."""
    page.clock.set_system_time(datetime.now(UTC) - timedelta(days=3))
    measure(page, 47)
    expect(page.locator("table")).to_contain_text("47°")
    assert abs(datetime.now(UTC) - made_at(served, 47.0)) < timedelta(minutes=2)


def test_what_lacks_is_said_before_anything_is_kept(page: Page) -> None:
    """Without reception too nothing half told is taken, to be refused days later."""
    page.goto(page.url.replace(ELBOW, "today/"))
    ready(page)
    page.context.set_offline(True)
    page.locator("#loaded").get_by_role("button", name="Save").first.click()
    expect(page.locator("[data-said]")).to_contain_text("Write how much it was as a number")
    assert 0 == page.evaluate(QUEUED)
