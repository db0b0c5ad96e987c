"""The picture of a protocol card in a visit: posed within the range that this person has today."""

from functools import lru_cache

from glidepath.body import Side
from glidepath.catalogue import Shelf, shelf
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Mover, Protocol
from glidepath.visit import State, card
from glidepath.web.drawing.protocol import protocol_picture

DRAWN = 64
"""Pictures that are kept, some 25 kB each: a few structures of every visit that is running."""


def picture_of(state: State, held: Shelf, structure: str, side: Side, technique: str) -> str:
    """Draw the card of a structure for this person; empty where it is withheld or nobody moves. Raises ValueError."""
    made = card(state, held, structure, side, technique)
    if not isinstance(made, Protocol) or made.mover is Mover.STILL:
        return ""
    return _drawn(made)


@lru_cache(maxsize=DRAWN)
def _drawn(made: Protocol) -> str:
    """Draw a protocol once: the same poses look the same on everybody."""
    return protocol_picture(made, id="card", body=shelf().body, skeleton=skeleton(), figure=figure())
