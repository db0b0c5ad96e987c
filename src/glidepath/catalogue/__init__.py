"""The catalogue: every fact as a readable file, opened here and nowhere else."""

from glidepath.catalogue.values import (
    Bar,
    Code,
    Condition,
    Contact,
    DefaultMeasure,
    Direction,
    Figure,
    Flag,
    Measure,
    Mimic,
    Norm,
    PrecautionRecord,
    Rule,
    Rung,
    Shelf,
)

__all__ = [
    "Bar",
    "Code",
    "Condition",
    "Contact",
    "DefaultMeasure",
    "Direction",
    "Figure",
    "Flag",
    "Measure",
    "Mimic",
    "Norm",
    "PrecautionRecord",
    "Rule",
    "Rung",
    "Shelf",
]
