"""What was won in the visits becomes about five minutes a day at home, and goes on by how it is borne."""

from glidepath.aftercare.editing import added, easier, harder, removed, stepped, swapped
from glidepath.aftercare.load import week
from glidepath.aftercare.progress import next_step
from glidepath.aftercare.rules import propose, regained
from glidepath.aftercare.suiting import barred, one_sided, suited
from glidepath.aftercare.values import (
    AftercareError,
    Irritability,
    Item,
    Load,
    Programme,
    Report,
    Stage,
    Step,
    Way,
    WeekOfLoad,
    Withheld,
)

__all__ = [
    "AftercareError",
    "Irritability",
    "Item",
    "Load",
    "Programme",
    "Report",
    "Stage",
    "Step",
    "Way",
    "WeekOfLoad",
    "Withheld",
    "added",
    "barred",
    "easier",
    "harder",
    "next_step",
    "one_sided",
    "propose",
    "regained",
    "removed",
    "stepped",
    "suited",
    "swapped",
    "week",
]
