"""A page in Chromium, held to the phone that Lighthouse stands for: what it measures, and what axe finds."""

from collections.abc import Iterable
from statistics import median

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from benchmarks.lighthouse.weights import ACCESSIBILITY, PERFORMANCE

PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
LATENCY_MS, DOWN_KBIT, UP_KBIT, SLOWER = 562.5, 1474.56, 675.0, 4
"""Its slow 4G as it is applied in a browser (150 ms and 1.6 Mbit/s, corrected), and a processor four times as slow."""
TIMES, QUIET_MS = 3, 2500
WATCH = """
globalThis.seen = {lcp: 0, shift: 0, blocked: []};
const watch = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
watch("largest-contentful-paint", (one) => { seen.lcp = one.startTime; });
watch("layout-shift", (one) => { if (!one.hadRecentInput) seen.shift += one.value; });
watch("longtask", (one) => seen.blocked.push([one.startTime, one.duration]));
"""
READ = """() => {
  const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const loaded = performance.getEntriesByType("navigation")[0].loadEventEnd;
  const blocked = seen.blocked.filter(([at]) => at > first).reduce((sum, [, took]) => sum + took - 50, 0);
  return [first, Math.max(seen.lcp, loaded), seen.lcp, blocked, seen.shift];
}"""
"""In the order of `PERFORMANCE`. Pictures are not taken: the speed index is never later than the last paint, so the
later of the largest paint and the end of loading stands in its place, which can only lower the score."""


def measured(browser: Browser, address: str) -> dict[str, float]:
    """Open a page with nothing kept, several times, and give the median of each measure."""
    runs = [_once(browser, address) for _ in range(TIMES)]
    return {name: median(run[number] for run in runs) for number, name in enumerate(PERFORMANCE)}


def accessible(browser: Browser, address: str) -> dict[str, bool]:
    """Say of each rule of axe that found something to look at whether the page passes."""
    page = browser.new_context(**PHONE, reduced_motion="reduce").new_page()
    page.goto(address)
    found = Axe().run(page).response
    page.context.close()
    return {**_named(found["passes"], good=True), **_named(found["violations"], good=False)}


def _named(found: Iterable[dict[str, str]], *, good: bool) -> dict[str, bool]:
    """Rules that are weighed, by name."""
    return {one["id"]: good for one in found if one["id"] in ACCESSIBILITY}


def _once(browser: Browser, address: str) -> list[float]:
    """Open a page once on a slow phone."""
    page = browser.new_context(**PHONE).new_page()
    page.add_init_script(WATCH)
    phone = page.context.new_cdp_session(page)
    phone.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY_MS, "downloadThroughput": DOWN_KBIT * 1024 / 8,
        "uploadThroughput": UP_KBIT * 1024 / 8,
    })  # fmt: skip
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load", timeout=60_000)
    page.wait_for_timeout(QUIET_MS)
    taken = [float(one) for one in page.evaluate(READ)]
    page.context.close()
    return taken
