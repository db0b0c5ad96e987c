"""A protocol as a picture: posed by its own angles, so that picture and words cannot part."""

from glidepath.body import Body, Kind
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.release import Protocol
from glidepath.web.drawing.figure import Grip, Posed, picture


def protocol_picture(
    made: Protocol, *, id: str, body: Body, skeleton: Skeleton, figure: Figure,
    ends: tuple[str, str] = ("Start", "End"), title: str = "", words: str = "",
) -> str:
    """Draw the start and the end of a protocol as an SVG string; empty where the structure has no shape.

    What is held throughout is held in both. A nerve is shown let go and drawn, and the picture says that the second is
    passed through and never held. `id` tells several pictures on one page apart. `ends`, `title` and `words` say it in
    another language: the names of the two panels, the title and the description.
    """
    if made.structure not in figure.forms:
        return ""
    item = body.structures[made.structure]
    ends = ("Let go", "Drawn, never held") if item.kind is Kind.NERVE else ends
    return picture(
        id=id, skeleton=skeleton, figure=figure, motions=body.motions, poses=_poses(made, ends),
        position=made.position, title=title or f"How the {item.spoken} is released, from start to end", words=words,
        structure=made.structure, side=made.side, grip=Grip(tension=made.tension),
        marked=f"The {item.spoken} is coloured; a ring marks the contact, an arrow on it which way it is held",
    )  # fmt: skip


def _poses(made: Protocol, names: tuple[str, str]) -> list[Posed]:
    """The two ends, with what is held throughout in both."""
    kept = {hold.pose.movement: hold.pose.degrees for hold in made.held}
    return [
        Posed(name=name, angles={pose.movement: pose.degrees for pose in ends} | kept)
        for name, ends in zip(names, (made.start, made.end), strict=True)
    ]
