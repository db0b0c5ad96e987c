"""An exercise as its picture: start and end, posed by its own angles with the drawing of the protocol cards."""

from collections.abc import Mapping

from glidepath.body import Motion, Side
from glidepath.catalogue.exercise import Exercise, posed
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure import Posed, picture


def exercise_picture(
    exercise: Exercise, *, id: str, side: Side, motions: Mapping[str, Motion], skeleton: Skeleton, figure: Figure,
    ends: tuple[str, str] = ("Start", "End"), title: str = "", words: str = "",
) -> str:
    """Draw the start and the end of an exercise on the side that works, as an SVG string.

    `id` tells several pictures on one page apart. `ends`, `title` and `words` say it in another language: the names of
    the two panels, the title and the description.
    """
    poses = [
        Posed(name=name, angles=posed(angles, side, motions))
        for name, angles in zip(ends, (exercise.start, exercise.end), strict=True)
    ]
    return picture(
        id=id, skeleton=skeleton, figure=figure, motions=motions, poses=poses, position=exercise.pose, side=side,
        title=title or f"{exercise.name}, from start to end", words=words,
    )
