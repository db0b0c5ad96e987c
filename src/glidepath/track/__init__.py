"""Readings over time: which way, since when it is real, what stays between visits."""

from glidepath.track.milestones import milestones
from glidepath.track.readings import STANDING, standing
from glidepath.track.retention import retention
from glidepath.track.trend import trend
from glidepath.track.values import Course, Kept, Milestones, Retention, Trend

__all__ = [
    "STANDING",
    "Course",
    "Kept",
    "Milestones",
    "Retention",
    "Trend",
    "milestones",
    "retention",
    "standing",
    "trend",
]
