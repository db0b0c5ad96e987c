"""The poses on the way from one to another, every joint going evenly."""

from collections.abc import Mapping

from glidepath.body import Motion, Movement, Side
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure.pose.angles import Angles, checked, freedom, settled


def between(
    start: Angles, end: Angles, count: int, *, skeleton: Skeleton, motions: Mapping[str, Motion], position: str,
    side: Side,
) -> list[dict[Movement, float]]:
    """Give `count` poses evenly spaced from the start to the end, both included.

    A joint that only one of the two names comes from, or goes to, where the position holds it; what neither names is
    left to the position all the way.

    Raises: ValueError for a motion, a side or a position that does not exist, for angles beyond a limit, and for fewer
    than two poses.
    """
    if count < 2:
        raise ValueError(f"expected at least two poses, got {count}")
    named = {
        (freedom(skeleton, motion), own) for angles in (start, end) for motion, own in checked(angles, motions)
    }
    first, last = (
        settled(skeleton, angles, motions=motions, position=position, treated=side) for angles in (start, end)
    )
    keys = [key for key in {**first, **last} if (freedom(skeleton, key[0]), key[1]) in named]
    return [
        {
            Movement(motion=motion, side=own):
                _between(first.get((motion, own), 0), last.get((motion, own), 0), step / (count - 1))
            for motion, own in keys
        }
        for step in range(count)
    ]


def _between(first: float, last: float, share: float) -> float:
    """An amount a share of the way along, never beyond either end."""
    return min(max(first + (last - first) * share, min(first, last)), max(first, last))
