"""The sides on which a guide measures."""

from glidepath.body import Side
from glidepath.catalogue import Guide

BOTH = (Side.LEFT, Side.RIGHT)


def sides(guide: Guide) -> tuple[Side, ...]:
    """Give left and right, or the midline alone."""
    return BOTH if guide.sided else (Side.MIDLINE,)
