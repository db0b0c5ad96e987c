"""The catalogue: every fact as a readable file, opened here and nowhere else."""

from glidepath.catalogue.body import body
from glidepath.catalogue.chart import VIEWS, Chart, Shape, charts
from glidepath.catalogue.languages import ENGLISH, LANGUAGES, Tongue, tongue
from glidepath.catalogue.loader import CatalogueError
from glidepath.catalogue.records import conditions, contacts, flags, measures, norms, precautions, rules, techniques
from glidepath.catalogue.selfcheck import Choice, Item, Point, Screen, SelfCheck, self_check
from glidepath.catalogue.shelf import shelf
from glidepath.catalogue.understanding import understanding
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
    "ENGLISH",
    "LANGUAGES",
    "VIEWS",
    "Bar",
    "CatalogueError",
    "Chart",
    "Choice",
    "Code",
    "Condition",
    "Contact",
    "DefaultMeasure",
    "Direction",
    "Figure",
    "Flag",
    "Item",
    "Measure",
    "Mimic",
    "Norm",
    "Point",
    "PrecautionRecord",
    "Rule",
    "Rung",
    "Screen",
    "SelfCheck",
    "Shape",
    "Shelf",
    "Technique",
    "Tongue",
    "body",
    "charts",
    "conditions",
    "contacts",
    "flags",
    "measures",
    "norms",
    "precautions",
    "rules",
    "self_check",
    "shelf",
    "techniques",
    "tongue",
    "understanding",
]
