"""A course put into time: hours, free times, series, the window to move a visit, reminders, and the waitlist."""

from glidepath.diary.face import day_span, face, placed
from glidepath.diary.free import STEP_MINUTES, free, nearest
from glidepath.diary.hours import exists, instant, working
from glidepath.diary.reminder import reminder
from glidepath.diary.series import fit, series_days
from glidepath.diary.values import WEEKDAYS, FaceHour, Fitted, Free, Hours, OtherHours, Place, Span, Window
from glidepath.diary.waitlist import Match, Wish, line, matches, suits
from glidepath.diary.window import window

__all__ = [
    "STEP_MINUTES",
    "WEEKDAYS",
    "FaceHour",
    "Fitted",
    "Free",
    "Hours",
    "Match",
    "OtherHours",
    "Place",
    "Span",
    "Window",
    "Wish",
    "day_span",
    "exists",
    "face",
    "fit",
    "free",
    "instant",
    "line",
    "matches",
    "nearest",
    "placed",
    "reminder",
    "series_days",
    "suits",
    "window",
    "working",
]
