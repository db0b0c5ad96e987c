"""A course put into time: hours, free times, the dates of a series, the window to move a visit, and reminders."""

from glidepath.diary.free import STEP_MINUTES, free, nearest
from glidepath.diary.hours import exists, instant, working
from glidepath.diary.reminder import reminder
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
    "reminder",
    "series_days",
    "window",
    "working",
]
