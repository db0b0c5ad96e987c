"""The posed figure: a body posed by joint angles, with a structure, the contact on it, and what moves, as SVG."""

from glidepath.web.drawing.figure.marks import Grip
from glidepath.web.drawing.figure.picture import picture
from glidepath.web.drawing.figure.plan import Posed

__all__ = ["Grip", "Posed", "picture"]
