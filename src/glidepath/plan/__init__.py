"""Visits, spacing, checkpoints, and when a course stops or refers."""

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
    "Due",
    "Goal",
    "Keeping",
    "Next",
    "Pace",
    "PlanOfCare",
    "Review",
    "Standing",
    "pace",
    "propose",
    "review",
]
