"""Whom the diary is for first: somebody whose complaint is measured by headache days."""

from typing import Any

from glidepath.catalogue import conditions

MEASURE = "headache_days"


def concerns(running: dict[str, Any] | None) -> bool:
    """Whether the complaint of a running episode is a headache."""
    condition = conditions().get(running["condition"]) if running else None
    return condition is not None and any(one.measure == MEASURE for one in condition.measures)
