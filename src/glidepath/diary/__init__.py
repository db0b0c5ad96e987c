"""A course put into time: working hours, free times, the dates of a series, and until when a visit may be moved."""

from glidepath.diary.free import STEP_MINUTES, free, nearest
from glidepath.diary.hours import exists, instant, working
from glidepath.diary.series import fit, series_days
from glidepath.diary.values import Fitted, Free, Hours, OtherHours, Place, Span, Window
from glidepath.diary.window import window

__all__ = [
    "STEP_MINUTES",
    "Fitted",
    "Free",
    "Hours",
    "OtherHours",
    "Place",
    "Span",
    "Window",
    "exists",
    "fit",
    "free",
    "instant",
    "nearest",
    "series_days",
    "window",
    "working",
]
