"""A protocol as a picture: posed by its own angles, so that picture and words cannot part."""

from glidepath.body import Body, Kind
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.release import Protocol, inside
from glidepath.web.drawing.figure import Grip, Posed, picture


def protocol_picture(
    made: Protocol, *, id: str, body: Body, skeleton: Skeleton, figure: Figure,
    title: str = "", words: str = "", spoken: Tongue = IN_ENGLISH,
) -> str:
    """Draw the start and the end of a protocol as an SVG string; empty where the structure has no shape.

    What is held throughout is held in both. A nerve is shown let go and drawn, and the picture says that the second is
    passed through and never held. `id` tells several pictures on one page apart. `title` and `words` replace what is
    said of it otherwise, in the language asked for.
    """
    if made.structure not in figure.forms:
        return ""
    item, say = body.structures[made.structure], spoken.say
    nerve, name = item.kind is Kind.NERVE, inside(item, spoken)
    ends = (say("Let go"), say("Drawn, never held")) if nerve else (say("Start"), say("End"))
    return picture(
        id=id, skeleton=skeleton, figure=figure, motions=body.motions, poses=_poses(made, ends),
        position=made.position, words=words,
        title=title or say("How the {structure} is released, from start to end", structure=name),
        structure=made.structure, side=made.side, grip=Grip(tension=made.tension), spoken=spoken,
        marked=say("The {structure} is coloured; a ring marks the contact, an arrow on it which way it is held",
                   structure=name),
    )  # fmt: skip


def _poses(made: Protocol, names: tuple[str, str]) -> list[Posed]:
    """The two ends, with what is held throughout in both."""
    kept = {hold.pose.movement: hold.pose.degrees for hold in made.held}
    return [
        Posed(name=name, angles={pose.movement: pose.degrees for pose in ends} | kept)
        for name, ends in zip(names, (made.start, made.end), strict=True)
    ]
