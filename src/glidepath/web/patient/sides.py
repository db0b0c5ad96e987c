"""The sides on which something is measured or tested."""

from glidepath.body import Side
from glidepath.catalogue import Guide
from glidepath.catalogue.hometests import HomeTest

BOTH = (Side.LEFT, Side.RIGHT)


def sides(one: Guide | HomeTest) -> tuple[Side, ...]:
    """Give left and right, or the midline alone."""
    return BOTH if one.sided else (Side.MIDLINE,)
