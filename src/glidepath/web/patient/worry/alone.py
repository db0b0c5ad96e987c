"""What the page itself says to a sign where the clinic cannot be reached: it stands ready before anything is ticked."""

from typing import Any

from glidepath.catalogue import Rung, self_check, shelf

HIGHEST_FIRST = (Rung.EMERGENCY, Rung.URGENT, Rung.WATCH)
ADVICE = {"emergency": "go_now", "urgent": "evaluated_first"}
"""The advice of the self-check that a rung calls for; a sign to be watched has none."""


def advice(rung: str) -> Any:
    """The advice that a rung calls for, or None."""
    return next((one for one in self_check().said.advice if one.id == ADVICE.get(rung)), None)


def answers() -> list[tuple[str, Any]]:
    """Every rung with its advice, the highest first."""
    return [(rung.value, advice(rung.value)) for rung in HIGHEST_FIRST]


def rung(flag: str) -> str:
    """The rung that a sign stands on where nobody weighs it: the highest it can reach, alone or with others."""
    found = shelf().flags[flag]
    return next((one for one in HIGHEST_FIRST if one in (found.alone, found.together)), Rung.WATCH).value
