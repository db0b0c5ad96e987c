"""A drawing as two small pictures, and the legend of its patterns."""

from collections.abc import Sequence

from markupsafe import Markup

from glidepath.assess import Pain
from glidepath.catalogue import charts, pain_kinds
from glidepath.web.drawing import pains
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.paindrawing import VIEWS


def small(felt: Sequence[Pain]) -> Markup:
    """Draw both views with the marks, after the patterns they refer to."""
    drawn = [body_map(charts()[view], view=view, chosen=set(), pains=pains.places(felt)) for view in VIEWS]
    return Markup(pains.patterns() + "".join(drawn))


def key(felt: Sequence[Pain]) -> tuple[tuple[str, Markup], ...]:
    """Give the pattern of each kind of feeling in a drawing, by its name."""
    return tuple((kind.name.lower(), Markup(pains.swatch(kind.id))) for kind in pain_kinds().values()
                 if any(kind.id in pain.kinds for pain in felt))  # fmt: skip
