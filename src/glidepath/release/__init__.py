"""A structure and a clearance become a protocol; what was done becomes passes."""

from glidepath.release.deriving.moving import first
from glidepath.release.deriving.posing import span
from glidepath.release.rules import held, protocol, tolerance_limit, unsuited
from glidepath.release.values import (
    Along,
    Glide,
    Hold,
    Mover,
    Pass,
    Protocol,
    Span,
    Stage,
    Tension,
    Withheld,
)
from glidepath.release.wording import angle_words, asked, inside, pose_words, to_the_side, worded

__all__ = [
    "Along",
    "Glide",
    "Hold",
    "Mover",
    "Pass",
    "Protocol",
    "Span",
    "Stage",
    "Tension",
    "Withheld",
    "angle_words",
    "asked",
    "first",
    "held",
    "inside",
    "pose_words",
    "protocol",
    "span",
    "to_the_side",
    "tolerance_limit",
    "unsuited",
    "worded",
]
