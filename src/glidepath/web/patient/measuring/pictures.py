"""The picture of a guide: the pose to begin from and the one to go to, drawn as protocol cards are."""

from functools import lru_cache

from glidepath.body import Movement, Side
from glidepath.catalogue import Guide, body, guides
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.figure import Posed, picture

DRAWN = 16
"""Pictures that are kept, some 20 kB each."""


@lru_cache(maxsize=DRAWN)
def drawn(name: str, side: Side) -> str:
    """Draw a guide by its id, on a side; empty where it has no picture."""
    guide, held = guides()[name], body()
    if not guide.moves:
        return ""
    start = _angles(guide.held, side)
    end = start | _angles(guide.moves, side)
    poses = [Posed(name="Begin", angles=dict.fromkeys(end, 0.0) | start), Posed(name="As far as it goes", angles=end)]
    return picture(
        id=f"guide-{guide.id}", skeleton=skeleton(), figure=figure(), motions=held.motions, poses=poses,
        position=guide.position, title=guide.name, words=_words(guide),
    )  # fmt: skip


def _angles(angles: dict[str, float], side: Side) -> dict[Movement, float]:
    motions = body().motions
    return {Movement(motion=name, side=side if motions[name].sided else Side.MIDLINE): degrees
            for name, degrees in angles.items()}  # fmt: skip


def _words(guide: Guide) -> str:
    return f"On the left: {guide.start} On the right: {guide.go}"
