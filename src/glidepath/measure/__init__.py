"""Readings with their error, and what a change between two of them means."""

from glidepath.measure.values import (
    Change,
    Context,
    Reading,
    Sign,
    Verdict,
)

__all__ = [
    "Change",
    "Context",
    "Reading",
    "Sign",
    "Verdict",
]
