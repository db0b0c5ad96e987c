"""Names of regions, tissues and units as reports write them, and masses in grams."""

import re
from typing import NamedTuple

from glidepath.body import Side
from glidepath.track.dexa import TOTAL

GRAMS = {"g": 1.0, "kg": 1000.0, "lb": 453.59237, "lbs": 453.59237}
"""Grams of a unit; the pound by its international definition of 1959."""
HEAVIEST_G = 500_000.0
"""Grams above which something is not the mass of a person: a unit is wrong."""
WHOLE = {"total", "whole_body", "total_body", "body"}
SIDES = {"left": Side.LEFT, "l": Side.LEFT, "right": Side.RIGHT, "r": Side.RIGHT}
TISSUES = {"lean": "lean_g", "fat": "fat_g", "bone": "bone_g", "bmc": "bone_g", "total": "whole_g"}
"""The field of a part that a word stands for."""
NAMED = re.compile(
    r"(?:(?P<head>.+?)_)?(?P<tissue>lean|fat|bone|bmc|total)(?:_(?:soft|tissue|mass|weight|mineral|content))*"
)
UNITS = ", ".join(GRAMS)


class Named(NamedTuple):
    """A mass by name: the region as written (empty where none is), the field of a part, the unit where one stands."""

    region: str
    field: str
    unit: str


def plain(name: str) -> str:
    """A name in small letters with underscores, however it was spaced."""
    return re.sub(r"[^a-z0-9%]+", "_", name.strip().lower()).strip("_")


def named(name: str) -> Named | None:
    """Understand the name of a mass, such as `left_leg_lean_mass_lbs`; None where it names none.

    A percentage, a density or a ratio is no mass.
    """
    words = plain(name).split("_")
    unit = words.pop() if len(words) > 1 and words[-1] in GRAMS else ""
    found = NAMED.fullmatch("_".join(words))
    return Named(found["head"] or "", TISSUES[found["tissue"]], unit) if found else None


def placed(region: str) -> tuple[str, Side]:
    """The region and side of a name such as `left_arm`, `Arm, right` or `total`; an unknown one keeps its name."""
    words = plain(region).split("_")
    for at in (0, -1):
        if len(words) > 1 and words[at] in SIDES:
            side = SIDES[words.pop(at)]
            return "_".join(words), side
    whole = "_".join(words)
    return (TOTAL if whole in WHOLE else whole), Side.MIDLINE


def grams(amount: float, unit: str) -> float:
    """A mass in grams, to the milligram, so that no noise of conversion stays."""
    return round(amount * GRAMS[unit], 3)
