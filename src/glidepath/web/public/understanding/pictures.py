"""The pictures of a visit: a movement measured, a place felt for, a release from its start to its end."""

from collections.abc import Callable
from functools import cache

from glidepath.body import Movement, Side
from glidepath.catalogue import ENGLISH, charts, shelf, tongue
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Withheld, protocol
from glidepath.screen import TO_READ
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.drawing.figure import Posed, picture
from glidepath.web.drawing.protocol import protocol_picture

STRUCTURE = "levator_scapulae"
"""The structure whose release is shown: a muscle of the neck that many people know by its stiffness."""
PLACE = "neck_back"
TURNED = 55.0
"""Degrees of neck rotation in the picture of measuring; a number to draw by, not a norm."""


@cache
def drawn(name: str, language: str = ENGLISH) -> str:
    """Draw the picture of a step by its name, in a language; empty for none."""
    return MADE[name](language) if name else ""


def _turning(language: str) -> str:
    """Somebody sitting turns the head."""
    say, body = tongue(language).say, shelf().body
    turn = Movement(motion="cervical_rotation", side=Side.LEFT)
    poses = [Posed(name=say("Straight ahead"), angles={turn: 0.0}), Posed(name=say("As far as it goes"),
                                                                         angles={turn: TURNED})]  # fmt: skip
    return picture(
        id="turning", skeleton=skeleton(), figure=figure(), motions=body.motions, poses=poses, position="seated",
        title=say("Turning the head is measured"),
        words=say("A person sits and turns the head to the left as far as it goes; the angle is measured."),
    )  # fmt: skip


def _place(language: str) -> str:
    """The back of the body with the place that is felt for; nothing on it can be chosen."""
    say = tongue(language).say
    words = {Side.LEFT: say("left"), Side.RIGHT: say("right")}
    return body_map(charts()["back"], view="back", chosen={(PLACE, Side.LEFT)}, words=words, upper=True)


def _release(language: str) -> str:
    """A release, posed by its own angles."""
    say, held = tongue(language).say, shelf()
    made = protocol(held.body.structures[STRUCTURE], Side.RIGHT, TO_READ, body=held.body,
                    technique=held.techniques["active_release"])  # fmt: skip
    if isinstance(made, Withheld):
        raise TypeError(f"{STRUCTURE} has no release to draw: {made.reasons}")
    return protocol_picture(
        made, id="release", body=held.body, skeleton=skeleton(), figure=figure(), spoken=tongue(language),
        title=say("A muscle of the neck is held while the head moves"),
        words=say("On the left the muscle is short and the hand takes hold. On the right the head has moved away and "
                  "the muscle is long; the hand is still there."),
    )  # fmt: skip


MADE: dict[str, Callable[[str], str]] = {"turning": _turning, "place": _place, "release": _release}
"""The pictures by the names the catalogue calls them."""
