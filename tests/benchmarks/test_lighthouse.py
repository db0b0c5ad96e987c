"""The scores by Lighthouse's weights: its curve at its own points, and audits that a poor page fails."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from benchmarks.lighthouse import seo, weights
from benchmarks.lighthouse.weights import PERFORMANCE

GOOD = ('<html><head><title>Neck</title><meta name="description" content="What it is"><link rel="canonical" '
        'href="https://example.org/neck/"></head><body><a href="/self-check/">Self-check</a></body></html>')
ADDRESS, ROBOTS = "https://example.org/neck/", "User-agent: *\nDisallow: /people/\n"


@pytest.mark.parametrize("curve", PERFORMANCE.values())
def test_the_curve_passes_its_two_points(curve: weights.Curve) -> None:
    """0.9 at the first, 0.5 at the second, all at nothing."""
    assert 0.9 == pytest.approx(weights.worth(curve.p10, curve), abs=1e-9)
    assert 0.5 == pytest.approx(weights.worth(curve.median, curve), abs=1e-9)
    assert 1.0 == weights.worth(0, curve)


@given(some.sampled_from(list(PERFORMANCE.values())), some.floats(0, 1e5), some.floats(0, 1e5))
def test_longer_is_never_worth_more(curve: weights.Curve, one: float, other: float) -> None:
    """And every score lies from 0 to 1."""
    less, more = sorted((one, other))
    assert 0 <= weights.worth(more, curve) <= weights.worth(less, curve) <= 1


def test_weights_add_up_to_a_hundred() -> None:
    """A page at every first point has 90; one that passes everything has 100."""
    assert 100 == sum(curve.weight for curve in PERFORMANCE.values())
    assert 90 == pytest.approx(weights.performance({name: curve.p10 for name, curve in PERFORMANCE.items()}))
    passed = dict.fromkeys(weights.SEO, True)
    assert 100 == weights.share(passed, weights.SEO)
    assert 69 == pytest.approx(weights.share(passed | {"is-crawlable": False}, weights.SEO))


def test_a_good_page_passes() -> None:
    """Every audit."""
    assert all(seo.audited(ADDRESS, 200, {}, GOOD, ROBOTS).values())


@pytest.mark.parametrize(("audit", "status", "headers", "text", "robots"), [
    ("is-crawlable", 200, {"X-Robots-Tag": "noindex"}, GOOD, ROBOTS),
    ("is-crawlable", 200, {}, GOOD, "User-agent: *\nDisallow: /neck/\n"),
    ("document-title", 200, {}, GOOD.replace("Neck", ""), ROBOTS),
    ("meta-description", 200, {}, GOOD.replace("What it is", " "), ROBOTS),
    ("http-status-code", 404, {}, GOOD, ROBOTS),
    ("link-text", 200, {}, GOOD.replace("Self-check<", "Read more<"), ROBOTS),
    ("crawlable-anchors", 200, {}, GOOD.replace('href="/self-check/"', "onclick"), ROBOTS),
    ("robots-txt", 200, {}, GOOD, "Please stay away\n"),
    ("image-alt", 200, {}, GOOD.replace("<body>", "<body><img src='x'>"), ROBOTS),
    ("hreflang", 200, {}, GOOD.replace("<title>", '<link rel="alternate" hreflang="es" href="/es/"><title>'), ROBOTS),
    ("canonical", 200, {}, GOOD.replace("https://example.org/neck/", "/neck/"), ROBOTS),
    ("canonical", 200, {}, GOOD.replace("https://example.org/neck/", "https://example.org/"), ROBOTS),
])  # fmt: skip
def test_a_poor_page_fails(audit: str, status: int, headers: dict[str, str], text: str, robots: str) -> None:
    """That audit and no other."""
    passed = seo.audited(ADDRESS, status, headers, text, robots)
    assert [audit] == [name for name, good in passed.items() if not good]
