"""Evidence: effects, pooled estimates, how sure they make us, and what may be claimed."""

from glidepath.evidence.claims import ALWAYS, OFFERED, claim, table
from glidepath.evidence.effect.reported import effect
from glidepath.evidence.findings import plotted
from glidepath.evidence.phrases import FOR
from glidepath.evidence.pooling.pool import LeftOut, leave_one_out, pool, pool_numbers
from glidepath.evidence.sentences import SURE, listed
from glidepath.evidence.values import (
    Against,
    Certainty,
    Claim,
    Comparison,
    Direction,
    Effect,
    EvidenceError,
    Finding,
    Graded,
    Interval,
    Pooled,
    Scale,
    Step,
    Votes,
)

__all__ = [
    "ALWAYS",
    "FOR",
    "OFFERED",
    "SURE",
    "Against",
    "Certainty",
    "Claim",
    "Comparison",
    "Direction",
    "Effect",
    "EvidenceError",
    "Finding",
    "Graded",
    "Interval",
    "LeftOut",
    "Pooled",
    "Scale",
    "Step",
    "Votes",
    "claim",
    "effect",
    "leave_one_out",
    "listed",
    "plotted",
    "pool",
    "pool_numbers",
    "table",
]
