"""An exercise as its picture, posed by its own angles with the drawing of the protocol cards: still, or moving."""

from collections.abc import Mapping

from glidepath.body import Motion, Side
from glidepath.catalogue.exercise import Exercise, posed
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure import Posed, picture
from glidepath.web.drawing.figure.moving import moving
from glidepath.web.drawing.pace import pace


def exercise_picture(
    exercise: Exercise, *, id: str, side: Side, motions: Mapping[str, Motion], skeleton: Skeleton, figure: Figure,
    ends: tuple[str, str] = ("Start", "End"), title: str = "", words: str = "",
) -> str:
    """Draw the start and the end of an exercise on the side that works, as an SVG string.

    `id` tells several pictures on one page apart. `ends`, `title` and `words` say it in another language: the names of
    the two panels, the title and the description.
    """
    return picture(
        id=id, skeleton=skeleton, figure=figure, motions=motions, poses=_ends(exercise, side, motions, ends),
        position=exercise.pose, side=side, title=title or f"{exercise.name}, from start to end", words=words,
    )


def moving_exercise(
    exercise: Exercise, *, id: str, side: Side, motions: Mapping[str, Motion], skeleton: Skeleton, figure: Figure
) -> str:
    """Draw an exercise as one figure that moves, as an SVG string: frames from its start to its end, and its pace.

    Shown by `<moving-figure>`, which gives it the title and the words of the still picture in its place.
    """
    start, end = _ends(exercise, side, motions, ("Start", "End"))
    going = pace(exercise)
    said = {"data-rests": f"{going.rests:g}", "data-moves": f"{going.moves:g}", "data-stays": f"{going.stays:g}"}
    return moving(
        id=id, skeleton=skeleton, figure=figure, motions=motions, start=start, end=end, position=exercise.pose,
        side=side, title=exercise.name, words=" ".join((exercise.begin, *exercise.steps)), said=said,
    )


def _ends(
    exercise: Exercise, side: Side, motions: Mapping[str, Motion], names: tuple[str, str]
) -> tuple[Posed, Posed]:
    """The start and the end, each with its name."""
    start, end = (posed(angles, side, motions) for angles in (exercise.start, exercise.end))
    return Posed(name=names[0], angles=start), Posed(name=names[1], angles=end)
