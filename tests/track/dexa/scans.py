"""Made-up scans: no person's numbers, only what a test needs to say."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.track.dexa import KNOWN, PAIRED, Part, Scan

IDXA = "GE Lunar iDXA"
GRAMS = st.integers(100, 90_000).map(float)


def leg(side: Side = Side.LEFT, lean: float | None = 7000.0, **other: Any) -> Part:
    """A made-up leg."""
    return Part(region="leg", side=side, lean_g=lean, **other)


def scan(*parts: Part, day: int = 1, month: int = 3, scanner: str = IDXA, **other: Any) -> Scan:
    """A made-up scan of 2026."""
    return Scan(on=date(2026, month, day), scanner=scanner, parts=parts, **other)


@st.composite
def scans(draw: st.DrawFn) -> Scan:
    """Any scan with all its regions; made up."""
    places = [(region, side) for region in KNOWN
              for side in ((Side.LEFT, Side.RIGHT) if region in PAIRED else (Side.MIDLINE,))]  # fmt: skip
    parts = tuple(Part(region=region, side=side, lean_g=draw(GRAMS), fat_g=draw(GRAMS), bone_g=draw(GRAMS))
                  for region, side in places)  # fmt: skip
    return Scan(on=draw(st.dates(date(2015, 1, 1), date(2030, 1, 1))), scanner=IDXA, parts=parts)
