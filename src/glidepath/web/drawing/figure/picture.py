"""A protocol as a picture: start and end side by side, posed by the protocol's own angles."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from glidepath.body import Motion, Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure.inset import inset
from glidepath.web.drawing.figure.marks import Grip, arcs, contact
from glidepath.web.drawing.figure.marks import structure as course_marks
from glidepath.web.drawing.figure.page.framing import Window, fitted
from glidepath.web.drawing.figure.page.paths import FINE
from glidepath.web.drawing.figure.panel import body, framed, ghost
from glidepath.web.drawing.figure.plan import Plan, Posed, plan
from glidepath.web.drawing.figure.wording import described

WIDTH, GAP, TOP = 360, 8, 20
"""The width of a picture, the room between two panels and that for their names, in units of the picture."""

TALLEST, LOWEST = 216, 150
"""How tall a panel may be, and how low."""


def picture(
    *, id: str, skeleton: Skeleton, figure: Figure, motions: Mapping[str, Motion], poses: Sequence[Posed],
    position: str, title: str, structure: str = "", side: Side = Side.MIDLINE, grip: Grip | None = None,
    marked: str = "", words: str = "", spoken: Tongue = IN_ENGLISH,
) -> str:
    """Draw poses side by side as an SVG string with classes only.

    `id` is unique on the page. `structure` is highlighted along its course on `side`, with the contact and the
    tension of `grip`; `marked` says in words what is marked. Angles nobody names are those of the position.
    `words` replace the description that is read off the angles, in the language asked for.

    Raises: ValueError for angles beyond a limit and for what does not exist.
    """
    made = plan(
        skeleton=skeleton, figure=figure, motions=motions, poses=poses, position=position, structure=structure,
        side=side,
    )
    width = (WIDTH - GAP * (len(poses) - 1)) / len(poses)
    window, height = fitted(made.box, width, TALLEST, LOWEST)
    said = words or described(
        poses, skeleton=skeleton, motions=motions, position=position, marked=marked, spoken=spoken
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig-picture" role="img" aria-labelledby="{id}-title" '
        f'aria-describedby="{id}-desc" viewBox="0 0 {WIDTH * FINE} {round((TOP + height) * FINE)}">'
        f'<title id="{id}-title">{escape(title)}</title><desc id="{id}-desc">{escape(said)}</desc>'
    ]
    for number, pose in enumerate(poses):
        left = number * (width + GAP)
        parts.append(
            f'<text class="fig-name" x="{round(left * FINE)}" y="{(TOP - 7) * FINE}">{escape(pose.name)}</text>'
            f'<svg {framed((left, TOP, left + width, TOP + height))}>'
        )
        parts += _panel(made, number, window, (width, height), grip)
        parts.append("</svg>")
    return "".join([*parts, "</svg>"])


def _panel(made: Plan, number: int, window: Window, size: tuple[float, float], grip: Grip | None) -> Iterator[str]:
    """One pose: the ghost of the start under the last, the body, the structure, the marks, the whole body small."""
    last = number == len(made.stances) - 1
    yield f'<rect class="fig-panel" {framed((0, 0, *size))} rx="{8 * FINE}"/>'
    if last and number:
        yield from ghost(made.seen[0], made, window, size)
    yield from body(made.seen[number], made, made.view, window, size)
    if made.courses:
        yield from course_marks(made.courses[number], made, window)
        if grip:
            yield contact(made.courses[number], made, window, grip, _held_end(made))
    if last and number:
        yield from arcs(made, window)
    if not number and (whole := inset(made, window, size, made.seen[:1])):
        yield whole


def _held_end(made: Plan) -> int:
    """The end of the structure that moves less, towards which the tissue is held: 0 for the first, 1 for the last."""
    first, last = made.courses[0].main, made.courses[-1].main
    def went(number: int) -> float:
        return sum((a - b) ** 2 for a, b in zip(first[number].middle, last[number].middle, strict=True))

    return 0 if went(0) <= went(-1) else 1
