"""A course put into time: working hours, free times, the dates of a series, and until when a visit may be moved."""

from glidepath.diary.face import day_span, face, placed
from glidepath.diary.free import STEP_MINUTES, free, nearest
from glidepath.diary.hours import exists, instant, working
from glidepath.diary.series import fit, series_days
from glidepath.diary.values import FaceHour, Fitted, Free, Hours, OtherHours, Place, Span, Window
from glidepath.diary.window import window

__all__ = [
    "STEP_MINUTES",
    "FaceHour",
    "Fitted",
    "Free",
    "Hours",
    "OtherHours",
    "Place",
    "Span",
    "Window",
    "day_span",
    "exists",
    "face",
    "fit",
    "free",
    "instant",
    "nearest",
    "placed",
    "series_days",
    "window",
    "working",
]
