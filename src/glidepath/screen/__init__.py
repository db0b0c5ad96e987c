"""The safety gate: answers at the door become a clearance or a referral; answers at home become what to do."""

from glidepath.screen.rules import clearance, questions
from glidepath.screen.selfcheck import asked, complaints, conclude, heard, lines_of, steps, unanswered
from glidepath.screen.values import (
    TO_READ,
    Answer,
    Answers,
    Cleared,
    Conclusion,
    DoctorClearance,
    Open,
    Outcome,
    Place,
    Precaution,
    Reason,
    Referred,
    Result,
    SelfAnswers,
    Unanswered,
)

__all__ = [
    "TO_READ",
    "Answer",
    "Answers",
    "Cleared",
    "Conclusion",
    "DoctorClearance",
    "Open",
    "Outcome",
    "Place",
    "Precaution",
    "Reason",
    "Referred",
    "Result",
    "SelfAnswers",
    "Unanswered",
    "asked",
    "clearance",
    "complaints",
    "conclude",
    "heard",
    "lines_of",
    "questions",
    "steps",
    "unanswered",
]
