"""Visits, spacing, checkpoints, and when a course stops or refers."""

from glidepath.plan.followups import CLOSES, REMIND, Horizon, asked, follow_ups, worse
from glidepath.plan.pace import pace
from glidepath.plan.rules import propose, review
from glidepath.plan.values import (
    Due,
    Goal,
    Keeping,
    Next,
    Pace,
    PlanOfCare,
    Review,
    Standing,
)

__all__ = [
    "CLOSES",
    "REMIND",
    "Due",
    "Goal",
    "Horizon",
    "Keeping",
    "Next",
    "Pace",
    "PlanOfCare",
    "Review",
    "Standing",
    "asked",
    "follow_ups",
    "pace",
    "propose",
    "review",
    "worse",
]
