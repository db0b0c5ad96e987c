"""What a complaint asks for beside what everybody is asked."""

from typing import Any

from glidepath.catalogue import conditions

HEADACHE_DAYS = "headache_days"
"""The measure that makes a complaint one for the headache diary."""


def of_headache(running: dict[str, Any] | None) -> bool:
    """Whether the complaint of a running episode is a headache."""
    condition = conditions().get(running["condition"]) if running else None
    return condition is not None and any(one.measure == HEADACHE_DAYS for one in condition.measures)
