"""Before and after become the next step: again, onward, or stop."""

from glidepath.retest.rules import compare, next_step, onward
from glidepath.retest.values import Again, Aim, NextStep, Onto, Onward, Round, Stop, Why

__all__ = [
    "Again",
    "Aim",
    "NextStep",
    "Onto",
    "Onward",
    "Round",
    "Stop",
    "Why",
    "compare",
    "next_step",
    "onward",
]
