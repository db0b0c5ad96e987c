"""How soon the public pages can be read on a slow line: Chromium held to the speed of a poor phone connection."""

import os
import shutil
import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

KILOBITS, DELAY = 400, 400
"""Kilobits a second each way, and milliseconds to and fro: the slow 3G of common test rigs (general knowledge)."""
TIMES = 5
PAGES = ("/", "/self-check/", "/self-check/place/")
PAINTED = """() => performance.getEntriesByName("first-contentful-paint")[0].startTime"""


def lines(port: int) -> Iterator[str]:
    """Say for each page when its first words stood, the cache empty, median of several."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        yield "slow line: skipped, Chromium is not installed"
        return
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        for page in PAGES:
            times = [painted(browser, f"http://127.0.0.1:{port}{page}") for _ in range(TIMES)]
            yield (f"{page} on a slow line ({KILOBITS} kbit/s, {DELAY} ms): readable after "
                   f"{statistics.median(times) / 1000:.2f} s (median of {TIMES})")  # fmt: skip
        browser.close()


def painted(browser: Browser, address: str) -> float:
    """Open a page on a phone with nothing kept, and give the milliseconds until its first words stood."""
    context = browser.new_context(viewport={"width": 375, "height": 812})
    page = context.new_page()
    rate = KILOBITS * 1000 / 8
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", {
        "offline": False, "latency": DELAY, "downloadThroughput": rate, "uploadThroughput": rate,
    })  # fmt: skip
    page.goto(address, timeout=60_000)
    page.wait_for_function(f"{PAINTED.replace('[0].startTime', '.length > 0')}")
    taken = float(page.evaluate(PAINTED))
    context.close()
    return taken
