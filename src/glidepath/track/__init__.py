"""Readings over time: which way, since when it is real, what stays between visits."""

from glidepath.track.flares import Flare, flares
from glidepath.track.headaches import Ached, Span, ached, counted, headache_days, spans
from glidepath.track.milestones import milestones
from glidepath.track.plain import Plain, Said, closing_said, plain, sides_said, value_said
from glidepath.track.readings import STANDING, standing
from glidepath.track.retention import retention
from glidepath.track.trend import trend
from glidepath.track.values import Course, Kept, Milestones, Retention, Trend

__all__ = [
    "STANDING",
    "Ached",
    "Course",
    "Flare",
    "Kept",
    "Milestones",
    "Plain",
    "Retention",
    "Said",
    "Span",
    "Trend",
    "ached",
    "closing_said",
    "counted",
    "flares",
    "headache_days",
    "milestones",
    "plain",
    "retention",
    "sides_said",
    "spans",
    "standing",
    "trend",
    "value_said",
]
