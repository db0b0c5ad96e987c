"""A trial with one person: drawn, measured and judged in one place."""

from glidepath.track.single.judging import judge
from glidepath.track.single.occasions import Stretch, ends, stretches, values
from glidepath.track.single.orders import FEWEST, count, order, orders
from glidepath.track.single.overlap import contrast
from glidepath.track.single.values import Contrast, Design, Kind, Phase, Result, SingleError

__all__ = [
    "FEWEST",
    "Contrast",
    "Design",
    "Kind",
    "Phase",
    "Result",
    "SingleError",
    "Stretch",
    "contrast",
    "count",
    "ends",
    "judge",
    "order",
    "orders",
    "stretches",
    "values",
]
