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
from glidepath.track.dexa.wording import closing_words, index_words, mass_words, part_words, sides_words
from glidepath.track.dexa.yardstick import LSC_FACTOR, OWN, yardstick

__all__ = [
    "KNOWN",
    "LSC_FACTOR",
    "OWN",
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
    "closing_words",
    "compare",
    "course",
    "identity",
    "index_words",
    "mass_words",
    "part_words",
    "same",
    "sides",
    "sides_words",
    "standing",
    "yardstick",
]
