"""A phone without reception: thousands of entries sent to a server that is killed again and again."""

import os
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.slow_line import DELAY, KILOBITS
from tests.web.clinic.served import Served, free_port
from tests.web.patient.device import ELBOW, QUEUED, phone, sign_in

ENTRIES, FEW = 5000, 500
SOONEST, LATEST = 0.1, 0.8
"""Seconds that the server lives, at random, before it is killed."""
LONGEST = 600.0
SEED = 31
TIMES, SLOWER = 3, 4
"""Cold openings, and how many times slower the processor is held to be (the phone of common test rigs)."""
THROWN = 9
FILL = """async (count) => {
    const [{ Queue }, { held }, { newKey }] = await Promise.all([
        import("/static/patient/home/queue.js"), import("/static/patient/home/sealing.js"),
        import("/static/js/keeping.js")]);
    const place = JSON.parse(document.querySelector("home-entries").dataset.place);
    const asked = fetch;
    window.told = { batches: 0, thrown: 0, again: 0 };
    window.fetch = async (...given) => {
        const answer = await asked(...given);
        if (given[0] !== place.entries || !answer.ok) return answer;
        window.told.again += (await answer.clone().json()).kept.filter((one) => one.again).length;
        window.told.batches += 1;
        if (window.told.batches % EVERY) return answer;
        window.told.thrown += 1;
        throw new TypeError("the answer was lost on the way");
    };
    const queue = new Queue(await held(), place.entries);
    const at = new Date().toISOString();
    const made = Array.from({ length: count }, (_, index) => ({
        key: newKey(), at, instead: null, words: "", page: "", fields: [],
        entry: { type: "loaded", on: at.slice(0, 10), what: "running", amount: index % 100 } }));
    await queue.addAll(made);
    return made.map((one) => one.key);
}""".replace("EVERY", str(THROWN))
"""Queue so many entries; of the answers to what is sent every ninth is thrown away, as where a line breaks."""
READY = """() => customElements.get("phone-measure") && performance.now()"""


def lines(count: int = ENTRIES) -> Iterator[str]:
    """Say how many entries were lost and doubled, and when a first measure can be begun."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        yield "offline queue: skipped, Chromium is not installed"
        return
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="glidepath-offline-") as home, sync_playwright() as playwright:
        served = Served(home=Path(home), port=free_port())
        served.command("demo", "--people", "3")
        served.start()
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        try:
            yield killed(served, browser, count)
            yield opened(served, browser)
        finally:
            browser.close()
            served.kill()


def killed(served: Served, browser: Browser, count: int) -> str:
    """Queue entries with the network cut, then kill the server at random until all are sent."""
    page = phone(served, browser)
    before = len(loads(served))
    page.context.set_offline(True)
    keys = page.evaluate(FILL, count)
    page.context.set_offline(False)
    chance, kills, began = random.Random(SEED), 0, time.monotonic()
    while page.evaluate(QUEUED) and time.monotonic() - began < LONGEST:
        page.wait_for_timeout(1000 * chance.uniform(SOONEST, LATEST))
        if page.evaluate(QUEUED):
            served.kill()
            kills += 1
            served.start()
            page.evaluate("dispatchEvent(new Event('online'))")
    spent, left, told = time.monotonic() - began, page.evaluate(QUEUED), page.evaluate("window.told")
    page.context.close()
    on_record, wanted = loads(served), {key.replace("-", "") for key in keys}
    lost = len(wanted - set(on_record))
    doubled = len(on_record) - before - (count - lost)
    return (f"offline queue: {count} entries, the server killed {kills} times, {told['thrown']} answers lost on the "
            f"way ({told['again']} entries sent again): {lost} lost, {doubled} doubled, {left} left on the phone, "
            f"after {spent:.0f} s")  # fmt: skip


def loads(served: Served) -> list[str]:
    """The keys of what is on record of loads, without their dashes."""
    with sqlite3.connect(served.home / "glidepath.sqlite3") as database:
        rows = database.execute("SELECT id FROM records_homeentry WHERE kind = 'loaded'").fetchall()
    database.close()
    return [str(row[0]).replace("-", "") for row in rows]


def opened(served: Served, browser: Browser) -> str:
    """Open the page that measures an elbow on a slow phone, nothing kept, until a trial can be begun."""
    times = [cold(served, browser) for _ in range(TIMES)]
    return (f"cold open to first measure ({KILOBITS} kbit/s, {DELAY} ms, processor {SLOWER} times slower): "
            f"{statistics.median(times) / 1000:.2f} s (median of {TIMES})")  # fmt: skip


def cold(served: Served, browser: Browser) -> float:
    """Give the milliseconds from asking for the page to an element that measures."""
    signed = served.context(browser, width=375, height=812, scheme="light")
    page = signed.new_page()
    sign_in(page)
    address, cookies = page.url.removesuffix("today/") + ELBOW, signed.cookies()
    signed.close()
    context = served.context(browser, width=375, height=812, scheme="light")
    context.add_cookies(cookies)  # type: ignore[arg-type]  # as they were given
    taken = throttled(context.new_page(), address)
    context.close()
    return taken


def throttled(page: Page, address: str) -> float:
    """Open an address on a slow line with a slow processor."""
    session, rate = page.context.new_cdp_session(page), KILOBITS * 1000 / 8
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": DELAY, "downloadThroughput": rate, "uploadThroughput": rate,
    })  # fmt: skip
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, timeout=60_000, wait_until="commit")
    return float(page.wait_for_function(READY, timeout=60_000).json_value())


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
