"""A structure and a clearance become a protocol; what was done becomes passes."""

from glidepath.release.rules import held, protocol
from glidepath.release.values import Mover, Pass, Pose, Protocol, Tension, Withheld

__all__ = [
    "Mover",
    "Pass",
    "Pose",
    "Protocol",
    "Tension",
    "Withheld",
    "held",
    "protocol",
]
