"""Body composition by region over time, each change held against the least significant change."""

from glidepath.track.dexa.comparing import compare, course, sides
from glidepath.track.dexa.recognised import Standing, alike, identity, same, standing
from glidepath.track.dexa.values import (
    KNOWN,
    PAIRED,
    TOTAL,
    Compared,
    Moved,
    Part,
    Precision,
    Scan,
    Shift,
    Sides,
    Tissue,
)
from glidepath.track.dexa.yardstick import LSC_FACTOR, sided, yardstick

__all__ = [
    "KNOWN",
    "LSC_FACTOR",
    "PAIRED",
    "TOTAL",
    "Compared",
    "Moved",
    "Part",
    "Precision",
    "Scan",
    "Shift",
    "Sides",
    "Standing",
    "Tissue",
    "alike",
    "compare",
    "course",
    "identity",
    "same",
    "sided",
    "sides",
    "standing",
    "yardstick",
]
