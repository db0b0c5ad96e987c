"""Before and after become the next step: again, onward, or stop."""

from glidepath.retest.values import (
    Again,
    NextStep,
    Onto,
    Onward,
    Stop,
    Why,
)

__all__ = [
    "Again",
    "NextStep",
    "Onto",
    "Onward",
    "Stop",
    "Why",
]
