"""What tells where a head looks: hair, the bare face, nose and ears."""

from collections.abc import Iterator

from glidepath.body import Side
from glidepath.catalogue.skeleton import Knob, Triple
from glidepath.web.drawing.figure.page.flat import Point, hull
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.posing import SIDES, Stance
from glidepath.web.drawing.figure.pose.space import dot, minus, turned
from glidepath.web.drawing.figure.skin.skins import Skin, around

NAPE = 97
"""The height of the drawn head below which no hair is shown."""


def hair(stance: Stance, head: Skin, view: View) -> Iterator[tuple[str, list[Point]]]:
    """The hair and, where it is turned to the viewer, the bare face in front of it.

    Both halves of a head cut by a plane are solid: whichever faces the viewer is drawn over the other.
    """
    parting = stance.skeleton.hair
    rotation, _ = stance.frame(parting.segment, Side.MIDLINE).local(parting.point)
    bare: list[Triple] = []
    covered: list[Triple] = []
    for place in around(head):
        (bare if dot(minus(place, parting.point), parting.face) > 0 else covered).append(place)
    halves = [("hair", [place for place in covered if place[1] < NAPE]), ("face", bare)]
    turned_to_us = dot(stance.way(turned(rotation, parting.face)), view.towards) > 0
    for kind, places in halves if turned_to_us else halves[:1]:
        yield kind, hull([view.flat(stance.place(parting.segment, Side.MIDLINE, place)) for place in places])


def knobs(stance: Stance, view: View) -> Iterator[tuple[Knob, Side, list[Point], float]]:
    """Nose and ears as hulls, with how near their middles are."""
    for knob in stance.skeleton.knobs:
        for side in SIDES if knob.sided else (Side.MIDLINE,):
            places = [stance.place(knob.segment, side, point) for point in knob.points]
            depth = sum(view.depth(place) for place in places) / len(places)
            yield knob, side, hull([view.flat(place) for place in places]), depth
