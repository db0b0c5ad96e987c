"""Readings over time: which way, since when it is real, what stays between visits."""

from glidepath.track.headaches import Ached, Span, ached, counted, headache_days, spans
from glidepath.track.milestones import milestones
from glidepath.track.readings import STANDING, standing
from glidepath.track.retention import retention
from glidepath.track.trend import trend
from glidepath.track.values import Course, Kept, Milestones, Retention, Trend

__all__ = [
    "STANDING",
    "Ached",
    "Course",
    "Kept",
    "Milestones",
    "Retention",
    "Span",
    "Trend",
    "ached",
    "counted",
    "headache_days",
    "milestones",
    "retention",
    "spans",
    "standing",
    "trend",
]
