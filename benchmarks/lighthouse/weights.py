"""What Lighthouse weighs: audits with their weights, and the curves on which a time becomes a score.

Source: github.com/GoogleChrome/lighthouse, `core/config/default-config.js` and `core/audits/metrics/` (mobile), read
for this file; the curve is a log-normal one through 0.9 at `p10` and 0.5 at `median`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import erf, log

SEO = {
    "is-crawlable": 93 / 23, "document-title": 1, "meta-description": 1, "http-status-code": 1, "link-text": 1,
    "crawlable-anchors": 1, "robots-txt": 1, "image-alt": 1, "hreflang": 1, "canonical": 1,
}  # fmt: skip
CRITICAL = (
    "aria-allowed-attr", "aria-hidden-body", "aria-required-attr", "aria-required-children", "aria-required-parent",
    "aria-roles", "aria-valid-attr-value", "aria-valid-attr", "button-name", "duplicate-id-aria", "image-alt",
    "input-button-name", "input-image-alt", "label", "meta-refresh", "meta-viewport", "select-name", "video-caption",
)  # fmt: skip
SERIOUS = (
    "accesskeys", "aria-command-name", "aria-conditional-attr", "aria-dialog-name", "aria-hidden-focus",
    "aria-input-field-name", "aria-meter-name", "aria-progressbar-name", "aria-prohibited-attr", "aria-text",
    "aria-toggle-field-name", "aria-tooltip-name", "aria-treeitem-name", "bypass", "color-contrast", "definition-list",
    "dlitem", "document-title", "frame-title", "html-has-lang", "html-lang-valid", "link-in-text-block", "link-name",
    "list", "listitem", "object-alt", "tabindex", "target-size", "td-headers-attr", "th-has-data-cells", "valid-lang",
)  # fmt: skip
MODERATE = ("form-field-multiple-labels", "heading-order", "html-xml-lang-mismatch", "landmark-one-main", "skip-link")
MINOR = ("aria-deprecated-role", "autocomplete-valid", "presentation-role-conflict", "svg-img-alt")
ACCESSIBILITY = {
    **dict.fromkeys(CRITICAL, 10), **dict.fromkeys(SERIOUS, 7), **dict.fromkeys(MODERATE, 3), **dict.fromkeys(MINOR, 1),
}  # fmt: skip
"""Rules of axe by the names it gives them, each with its weight; one that finds nothing to look at does not count."""


@dataclass(frozen=True)
class Curve:
    """A measure: its weight, and the values that are worth 0.9 and 0.5."""

    weight: float
    p10: float
    median: float


PERFORMANCE = {
    "first contentful paint, ms": Curve(10, 1800, 3000),
    "speed index, ms": Curve(10, 3387, 5800),
    "largest contentful paint, ms": Curve(25, 2500, 4000),
    "total blocking time, ms": Curve(30, 200, 600),
    "cumulative layout shift": Curve(25, 0.1, 0.25),
}
WIDTH = 0.9061938024368232
"""The inverse error function of 4/5: how far 0.9 lies from 0.5 on the curve."""


def worth(value: float, curve: Curve) -> float:
    """Give the score of a value from 0 to 1: less is better."""
    ratio = value / curve.median
    if ratio <= 0:
        return 1.0
    far = log(ratio) * WIDTH / -log(curve.p10 / curve.median)
    return (1 - erf(far)) / 2


def performance(measured: Mapping[str, float]) -> float:
    """Score the measures of a page from 0 to 100."""
    whole = sum(curve.weight for curve in PERFORMANCE.values())
    return 100 * sum(curve.weight * worth(measured[name], curve) for name, curve in PERFORMANCE.items()) / whole


def share(passed: Mapping[str, bool], weights: Mapping[str, float]) -> float:
    """Score audits that passed or failed from 0 to 100; those that do not apply are left out of both."""
    whole = sum(weights[name] for name in passed)
    lost = sum(weights[name] for name, good in passed.items() if not good)
    return 100 - 100 * lost / whole if whole else 100.0
