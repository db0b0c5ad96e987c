"""A line a page: three scores, and what keeps each below 100."""

import os
import shutil
import urllib.request
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from benchmarks.lighthouse import opened, seo, weights

PAGES = (
    "/", "/es/", "/self-check/", "/self-check/place/", "/understanding/", "/understanding/visit/",
    "/conditions/neck_pain/", "/techniques/", "/techniques/?for=tennis_elbow", "/evidence/", "/evidence/neck_pain/",
    "/providers/", "/atlas/", "/atlas/levator_scapulae/",
)  # fmt: skip
AIM = 95


def lines(port: int) -> Iterator[str]:
    """Score each public page of a served site; the steps of the self-check are kept from search engines by design."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        yield "scores by Lighthouse's published weights: skipped, Chromium is not installed"
        return
    yield (f"scores by Lighthouse's published weights and curves, our own reckoning (aim {AIM} each; "
           "performance, accessibility, search engines):")  # fmt: skip
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        for page in PAGES:
            yield f"  {page}: {scored(browser, f'http://127.0.0.1:{port}', page)}"
        browser.close()


def scored(browser: Browser, site: str, page: str) -> str:
    """Give the scores of a page in words."""
    took, rules = opened.measured(browser, site + page), opened.accessible(browser, site + page)
    status, headers, text = _sent(site + page)
    told = seo.audited(site + page, status, headers, text, _sent(f"{site}/robots.txt")[2])
    scores = [f"{weights.performance(took):.0f}", f"{weights.share(rules, weights.ACCESSIBILITY):.0f}"]
    if told["is-crawlable"]:
        scores.append(f"{weights.share(told, weights.SEO):.0f}")
        rules |= told
    else:
        scores.append("kept from search engines")
    lost = [name for name, good in rules.items() if not good]
    first, _, largest, blocked, shift = took.values()
    return (f"{', '.join(scores)} (first paint {first / 1000:.2f} s, largest "
            f"{largest / 1000:.2f} s, blocked {blocked:.0f} ms, shift {shift:.3f})"
            f"{'; not passed: ' + ', '.join(lost) if lost else ''}")  # fmt: skip


def _sent(address: str) -> tuple[int, dict[str, str], str]:
    """What is answered to somebody without a browser."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.status, dict(answer.headers), answer.read().decode()
