"""A drawing as two small pictures."""

from collections.abc import Sequence

from markupsafe import Markup

from glidepath.assess import Pain
from glidepath.catalogue import charts
from glidepath.web.drawing import pains
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.paindrawing import VIEWS


def small(felt: Sequence[Pain]) -> Markup:
    """Draw both views with the marks, after the patterns they refer to."""
    drawn = [body_map(charts()[view], view=view, chosen=set(), pains=pains.places(felt)) for view in VIEWS]
    return Markup(pains.patterns() + "".join(drawn))
