"""The safety gate: answers at the door become a clearance with precautions, or a referral."""

from glidepath.screen.rules import clearance, questions
from glidepath.screen.values import (
    TO_READ,
    Answer,
    Answers,
    Cleared,
    DoctorClearance,
    Outcome,
    Place,
    Precaution,
    Reason,
    Referred,
    Unanswered,
)

__all__ = [
    "TO_READ",
    "Answer",
    "Answers",
    "Cleared",
    "DoctorClearance",
    "Outcome",
    "Place",
    "Precaution",
    "Reason",
    "Referred",
    "Unanswered",
    "clearance",
    "questions",
]
