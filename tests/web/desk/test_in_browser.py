"""The diary by hand: mouse, finger and keyboard; nothing is shown as moved before the server has said so."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.web.clinic.served import Served
from tests.web.clinic.test_accessible import SCREENS, faults, followed

pytestmark = [pytest.mark.browser, pytest.mark.server]

DESK = "desk@demo.example"
MONDAY = date.today() + timedelta(days=21 - date.today().weekday())  # noqa: DTZ011  the demo clinic's zone is the machine's
"""A week in which the demo clinic has nothing booked, and both practitioners work on Monday and Tuesday."""


@pytest.fixture(scope="module")
def desk(served: Served, browser: Browser) -> Iterator[Page]:
    """The front desk, signed in."""
    page = served.open(browser, width=1280, height=1100, who=DESK)
    yield page
    page.context.close()


def booked(page: Page, at: str, *, count: int = 1) -> str:
    """Book the first of the made-up people from the sheet's own form; give the address of the day."""
    page.goto(f"/diary/book/?q=a&day={MONDAY}&time={at}&count={count}&every=1")
    page.locator("[name=person]").first.check()
    page.select_option("#diary", label="Kim Larsen")
    page.select_option("#type", label="Follow-up visit, 30 min")
    page.click("text=See what fits")
    page.click("form[method=post] button.big")
    page.wait_for_url("**/diary/?day=*")
    return page.url


def item(page: Page, at: str) -> Locator:
    """The appointment at a time of the day; a ghost is none."""
    return page.locator(f"[data-appointment]:has(b:text-is('{at}'))")


def column(page: Page, name: str) -> Locator:
    """Somebody's column of the day."""
    return page.locator(f".diary-column:has(h2:has-text('{name}'))")


def drag(page: Page, one: Locator, *, hours: float, to: str = "") -> None:
    """Drag down by hours with the mouse, into somebody else's column where one is named, and let go."""
    one.evaluate("one => one.scrollIntoView({block: 'center'})")
    box, tall = one.bounding_box(), page.locator(".diary-axis .placed").nth(1).bounding_box()
    first = page.locator(".diary-axis .placed").first.bounding_box()
    assert box and tall and first
    x, y = box["x"] + 40, box["y"] + 10
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 12)
    if to:
        there = column(page, to).bounding_box()
        assert there
        x = there["x"] + 40
    page.mouse.move(x, y + hours * (tall["y"] - first["y"]), steps=4)
    page.mouse.up()


def test_by_mouse(desk: Page) -> None:
    """Dragged to where it is free it goes once the server says so; where it is not, it stays and is told where to."""
    day = booked(desk, "09:00")
    booked(desk, "11:00")
    desk.goto(day)
    held: list[str] = []
    desk.route("**/move/", lambda route: (held.append(item(desk, "09:00").count()), route.continue_()))
    drag(desk, item(desk, "09:00"), hours=1)
    expect(item(desk, "10:00")).to_be_visible()
    assert [1] == held and 0 == item(desk, "09:00").count()
    desk.unroute("**/move/")

    drag(desk, item(desk, "10:00"), hours=1)
    expect(desk.locator("[data-said]")).to_contain_text("11:00 is not free")
    expect(item(desk, "10:00")).to_be_visible()
    desk.locator("[data-said] button").first.click()
    expect(desk.locator("[data-said] .success")).to_be_visible()
    drag(desk, item(desk, "11:00"), hours=-1, to="Robin Hale")
    expect(desk.locator("[data-said] .success")).to_contain_text("10:00 with Robin Hale")
    desk.reload()
    assert [1, 1] == [one.locator("[data-movable]").count() for one in desk.locator(".diary-column").all()]


def test_by_keyboard(desk: Page) -> None:
    """Space takes it up, arrows move it and are said, Escape leaves it, Enter sets it; the focus stays on it."""
    booked(desk, "14:00")
    one = item(desk, "14:00")
    one.focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("ArrowDown")
    expect(desk.locator("[data-live]")).to_contain_text("14:15")
    desk.keyboard.press("Escape")
    assert 1 == one.count() and 0 == desk.locator(".diary-ghost").count()
    desk.keyboard.press("Space")
    desk.keyboard.press("PageDown")
    desk.keyboard.press("ArrowDown")
    expect(desk.locator("[data-live]")).to_contain_text(re.compile("^Tuesday.*14:15"))
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-said] .success")).to_contain_text("Tuesday")
    assert 0 == one.count()
    desk.goto(f"/diary/?day={MONDAY + timedelta(days=1)}")
    expect(item(desk, "14:15")).to_be_visible()
    item(desk, "14:15").focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/appointments/**")


def test_by_keyboard_into_somebody_elses_column(desk: Page) -> None:
    """Left and right go from column to column and say whose; at the edge it stays; the server says when it went."""
    day = booked(desk, "14:30")
    one, live = item(desk, "14:30"), desk.locator("[data-live]")
    held: list[int] = []
    desk.route("**/move/", lambda route: (held.append(column(desk, "Kim Larsen").locator(one).count()),
                                          route.continue_()))  # fmt: skip
    one.focus()
    for key, says in (("Space", "to somebody else"), ("ArrowRight", "14:30, with Robin Hale"),
                      ("ArrowRight", "Nobody’s column is further right"), ("ArrowLeft", "14:30, with Kim Larsen"),
                      ("ArrowRight", "with Robin Hale")):  # fmt: skip
        desk.keyboard.press(key)
        expect(live).to_contain_text(says)
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-said] .success")).to_contain_text("14:30 with Robin Hale")
    desk.unroute("**/move/")
    expect(one).to_be_focused()

    assert [1] == held
    desk.goto(day)
    expect(column(desk, "Robin Hale").locator(one)).to_be_visible()
    week = column(desk, "Robin Hale").locator("h2 a").get_attribute("href")
    desk.goto(week)
    one.focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("ArrowRight")
    expect(live).to_have_text(re.compile(r"^Tuesday \d+ \w+, 14:30$"))
    desk.keyboard.press("Escape")


def test_a_hold_counts_down_by_itself(desk: Page, served: Served, browser: Browser) -> None:
    """Minute by minute; when it is over the block says so, and the sheet is asked for anew."""
    guest = served.context(browser, width=390, height=844, scheme="light").new_page()
    guest.goto("/providers/")
    guest.locator(".found-provider a").first.click()
    guest.get_by_role("link", name="See free times").click()
    guest.goto(f"{guest.url}?from={MONDAY}")
    guest.locator("button[name=starts]").last.click()
    guest.wait_for_url("**/booking/**")
    guest.context.close()
    page = desk.context.new_page()
    page.clock.install()
    page.goto(f"/diary/?day={MONDAY}")
    for day in range(1, 8):  # whoever is first in the directory may not work on Monday
        if page.locator("held-left").count():
            break
        page.goto(f"/diary/?day={MONDAY + timedelta(days=day)}")
    left = page.locator("held-left").first
    expect(left).to_have_text("held, 10 min left")
    page.clock.fast_forward(125_000)
    expect(left).to_have_text("held, 8 min left")
    with page.expect_request(page.url):
        page.clock.fast_forward(480_000)
    expect(page.locator("[data-live]")).to_contain_text("is free again")
    expect(left).to_have_text("held, 10 min left")  # by the server's clock nothing has passed: it has the last word
    page.route(page.url, lambda route: route.abort())
    page.clock.fast_forward(601_000)
    expect(left).to_have_text("free again")
    page.close()


def test_a_series_is_asked_about(desk: Page) -> None:
    """A drag of one of a series asks which visits are meant; left, nothing moves; the rest goes along when said so."""
    desk.goto(booked(desk, "16:00", count=2))
    for press in ("Leave it where it was", "This and all later ones"):
        drag(desk, item(desk, "16:00"), hours=1)
        desk.click(f"dialog button:text-is('{press}')")
    expect(desk.locator("[data-said] .success")).to_contain_text("the rest of the series")
    desk.goto(f"/diary/?day={MONDAY + timedelta(days=1)}")
    expect(item(desk, "17:00")).to_be_visible()


def test_by_finger(served: Served, browser: Browser) -> None:
    """A finger that rests takes it up while the page stands still; one that moves at once takes up nothing."""
    page = served.open(browser, width=390, height=844, who=DESK)
    context = browser.new_context(base_url=served.url, viewport={"width": 390, "height": 844}, has_touch=True,
                                  storage_state=page.context.storage_state())  # fmt: skip
    page.context.close()
    page = context.new_page()
    booked(page, "09:30")
    hand, one = context.new_cdp_session(page), item(page, "09:30")
    one.evaluate("one => one.scrollIntoView({block: 'center'})")
    box = one.bounding_box()
    assert box
    x, y = box["x"] + 60, box["y"] + 12

    def touch(kind: str, *points: dict[str, float]) -> None:
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    expect(page.locator(".is-lifted")).to_be_visible()
    before = page.evaluate("scrollY")
    for step in range(1, 5):
        touch("touchMove", {"x": x, "y": y + 6 * step})  # a quarter of an hour is 24 px
    touch("touchEnd")
    expect(page.locator("[data-said] .success")).to_contain_text("09:45")
    assert before == page.evaluate("scrollY") and 1 == item(page, "09:45").count()

    y += 24
    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 5):
        touch("touchMove", {"x": x, "y": y - 20 * step})
    touch("touchEnd")
    assert 0 == page.locator(".diary-ghost").count() and 1 == item(page, "09:45").count()
    context.close()


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS[:3])
def test_the_pages_of_the_desk(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """Day, week, an appointment, booking, who is overdue, hours, with faults and without: nothing found or cut off."""
    page, said = served.open(browser, width=width, height=height, scheme=scheme, who=DESK), []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"/diary/?day={date.today()}&cancelled=1")  # noqa: DTZ011
    found = faults(page)
    followed(page, ".diary-head a")
    found += faults(page)
    followed(page, "a[data-appointment]")
    found += faults(page)
    for address in ("/diary/book/?look=1&count=none&every=0", "/diary/overdue/", "/diary/hours/"):
        page.goto(address)
        found += faults(page)
    followed(page, "a:has-text('Change')")
    page.fill("#week-day2", "9 to 8")
    followed(page, "button:text('Save the usual hours')")
    found += faults(page)
    page.goto(f"/diary/book/?q=a&day={MONDAY}&time=07:00&count=3")
    page.locator("[name=person]").first.check()
    followed(page, "button:text('See what fits')")
    found += faults(page)
    page.context.close()

    assert [] == found and [] == [text for text in said if "Content Security Policy" in text]
