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
from glidepath.release.wording import asked, pose_words

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
    "asked",
    "first",
    "held",
    "pose_words",
    "protocol",
    "span",
    "tolerance_limit",
    "unsuited",
]
