"""Visits, spacing, checkpoints, and when a course stops or refers."""

from glidepath.plan.rules import propose, review
from glidepath.plan.values import (
    Due,
    Goal,
    PlanOfCare,
    Review,
    Standing,
)

__all__ = [
    "Due",
    "Goal",
    "PlanOfCare",
    "Review",
    "Standing",
    "propose",
    "review",
]
