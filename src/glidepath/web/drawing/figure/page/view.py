"""Where the body is looked at from: a flat view of the room without perspective."""

from math import cos, radians, sin

from glidepath.body import Value
from glidepath.catalogue.skeleton import Triple
from glidepath.web.drawing.figure.page.flat import Point
from glidepath.web.drawing.figure.pose.space import cross, dot


class View(Value, frozen=True, kw_only=True):
    """A way of looking: what lies towards the viewer, across the page and down the page."""

    towards: Triple
    across: Triple
    down: Triple

    def flat(self, place: Triple) -> Point:
        """Where a place of the room is on the page."""
        return (dot(place, self.across), dot(place, self.down))

    def depth(self, place: Triple) -> float:
        """How near a place is to the viewer."""
        return dot(place, self.towards)


def level(bearing: float, raised: float = 0) -> View:
    """Looking from a bearing (0 from where an upright person faces, 90 from their right), raised above level."""
    b, r = radians(bearing), radians(raised)
    towards = (sin(b) * cos(r), -sin(r), cos(b) * cos(r))
    across = (-cos(b), 0.0, sin(b))
    return View(towards=towards, across=across, down=cross(across, towards))


def above() -> View:
    """Looking down on a person who lies, with the head at the top of the page."""
    return View(towards=(0, -1, 0), across=(0, 0, -1), down=(-1, 0, 0))
