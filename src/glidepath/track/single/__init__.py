"""A trial with one person: drawn, measured and judged in one place."""

from glidepath.track.single.judging import judge
from glidepath.track.single.orders import count, order, orders
from glidepath.track.single.overlap import contrast
from glidepath.track.single.values import Contrast, Design, Kind, Phase, Result, SingleError

__all__ = [
    "Contrast",
    "Design",
    "Kind",
    "Phase",
    "Result",
    "SingleError",
    "contrast",
    "count",
    "judge",
    "order",
    "orders",
]
