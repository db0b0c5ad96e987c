"""The catalogue: every fact as a readable file, opened here and nowhere else."""

from glidepath.catalogue.body import body
from glidepath.catalogue.chart import VIEWS, Chart, Shape, charts
from glidepath.catalogue.loader import CatalogueError
from glidepath.catalogue.records import conditions, contacts, flags, measures, norms, precautions, rules, techniques
from glidepath.catalogue.shelf import shelf
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
    Technique,
)

__all__ = [
    "VIEWS",
    "Bar",
    "CatalogueError",
    "Chart",
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
    "Shape",
    "Shelf",
    "Technique",
    "body",
    "charts",
    "conditions",
    "contacts",
    "flags",
    "measures",
    "norms",
    "precautions",
    "rules",
    "shelf",
    "techniques",
]
