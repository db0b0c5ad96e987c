"""A person's own phone in the browser: signed in, its queue looked at, the record read beside it."""

import json
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime

from playwright.sync_api import Browser, Page, expect

from tests.web.clinic.served import PASSWORD, PATIENCE, Served

PERSON = "person@demo.example"
ELBOW = "measure/elbow_bend/left/"
QUEUED = """async () => {
    const { ask, ENTRIES } = await import("/static/patient/home/database.js");
    return ask(ENTRIES, (store) => store.count());
}"""
"""How many entries lie on the device, sent or not."""
LEFT = """async () => {
    const { ask, COPIES, KEYS } = await import("/static/patient/home/database.js");
    return [await ask(KEYS, (store) => store.count()), await ask(COPIES, (store) => store.count())];
}"""
"""How many keys and copies of pages lie on the device."""


def sign_in(page: Page, who: str = PERSON) -> None:
    """Sign in, wherever the page stands."""
    page.goto("/account/login/")
    page.fill("[name=login]", who)
    page.fill("[name=password]", PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def phone(served: Served, browser: Browser) -> Page:
    """The phone of the person in care, on the page that measures their elbow; its address is the context's."""
    page = served.context(browser, width=390, height=844, scheme="light").new_page()
    sign_in(page)
    page.goto(page.url.removesuffix("today/") + ELBOW)
    ready(page)
    return page


def ready(page: Page) -> None:
    """Wait until entries can be kept on the device."""
    page.wait_for_selector("home-entries[data-ready=kept]", state="attached")


def measure(page: Page, value: float) -> None:
    """Type three trials around a value and save."""
    for trial, typed in enumerate((value - 1, value, value + 1), 1):
        page.fill(f"[data-trial='{trial}']", str(typed))
    page.get_by_role("button", name="Save").click()


def unsent(page: Page, count: int) -> None:
    """Wait until the page says that so many are not sent yet; for none, that it says nothing."""
    place = page.locator("[data-part=count]")
    if count:
        expect(place).to_have_text(f"{count} not sent yet")
    expect(page.locator("[data-part=queue]")).to_be_visible(visible=bool(count))


def sent(page: Page) -> None:
    """Wait until nothing lies on the device any more."""
    until(page, lambda: page.evaluate(QUEUED) == 0)


def copied(page: Page, least: int) -> None:
    """Wait until so many pages are kept on the device."""
    until(page, lambda: page.evaluate(LEFT)[1] >= least)


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds that a page cannot show."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never held"
        page.wait_for_timeout(50)


def on_record(served: Served) -> list[float]:
    """The values by phone that lie in the database, sorted."""
    with sqlite3.connect(served.home / "glidepath.sqlite3") as database:
        rows = database.execute("SELECT content FROM records_homeentry WHERE kind = 'measured'").fetchall()
    database.close()
    return sorted(json.loads(row[0])["readings"][0]["value"] for row in rows)


def made_at(served: Served, value: float) -> datetime:
    """When a value by phone was measured, as it lies in the database."""
    with sqlite3.connect(served.home / "glidepath.sqlite3") as database:
        rows = database.execute("SELECT content, at FROM records_homeentry WHERE kind = 'measured'").fetchall()
    database.close()
    found = next(at for content, at in rows if json.loads(content)["readings"][0]["value"] == value)
    return datetime.fromisoformat(found).replace(tzinfo=UTC)


def warned(served: Served) -> int:
    """How many tellings of a sign of danger lie in the database."""
    with sqlite3.connect(served.home / "glidepath.sqlite3") as database:
        found = database.execute("SELECT count(*) FROM records_homeentry WHERE kind = 'warned'").fetchone()[0]
    database.close()
    return int(found)
