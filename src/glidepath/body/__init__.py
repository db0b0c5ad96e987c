"""The body: regions, sides, joint motions, structures, and the chains that join them."""

from glidepath.body.mechanics import Movement, lengthening, opposite, shortening
from glidepath.body.values import (
    Action,
    Body,
    Evidence,
    Kind,
    Link,
    LinkKind,
    Motion,
    Region,
    Share,
    Side,
    Site,
    Structure,
    Value,
)

__all__ = [
    "Action",
    "Body",
    "Evidence",
    "Kind",
    "Link",
    "LinkKind",
    "Motion",
    "Movement",
    "Region",
    "Share",
    "Side",
    "Site",
    "Structure",
    "Value",
    "lengthening",
    "opposite",
    "shortening",
]
