"""Readings over time: which way, since when it is real, what stays between visits."""

from glidepath.track.flares import Flare, flares
from glidepath.track.milestones import milestones
from glidepath.track.plain import Plain, Said, closing_said, plain, sides_said, value_said
from glidepath.track.readings import STANDING, standing
from glidepath.track.retention import retention
from glidepath.track.trend import trend
from glidepath.track.values import Course, Kept, Milestones, Retention, Trend

__all__ = [
    "STANDING",
    "Course",
    "Flare",
    "Kept",
    "Milestones",
    "Plain",
    "Retention",
    "Said",
    "Trend",
    "closing_said",
    "flares",
    "milestones",
    "plain",
    "retention",
    "sides_said",
    "standing",
    "trend",
    "value_said",
]
