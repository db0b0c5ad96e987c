"""What hands find, and which structures to lay them on first."""

from glidepath.palpate.rules import candidates
from glidepath.palpate.values import Candidate, Finding, Limited, Texture

__all__ = [
    "Candidate",
    "Finding",
    "Limited",
    "Texture",
    "candidates",
]
