"""The catalogue's own records by id: measures, conditions, flags, precautions, norms, contacts, techniques, rules;
and what trials did and found: studies, treatments, disagreements, marketing.

Every call gives a fresh dictionary of the same frozen values, read once. All raise CatalogueError, naming file and
field, when a data file does not hold.
"""

from glidepath.catalogue import loader
from glidepath.catalogue.study import Disagreement, Marketing, Study, Treatment
from glidepath.catalogue.values import (
    Condition,
    Contact,
    Flag,
    Measure,
    Norm,
    PrecautionRecord,
    Rule,
    Technique,
)


def measures() -> dict[str, Measure]:
    """Give every measure with its published errors and important differences."""
    return loader.folder("measures", Measure)


def conditions() -> dict[str, Condition]:
    """Give every complaint this care is commonly used for."""
    return loader.folder("conditions", Condition)


def flags() -> dict[str, Flag]:
    """Give every warning sign asked at the door."""
    return loader.folder("flags", Flag)


def precautions() -> dict[str, PrecautionRecord]:
    """Give every reason to hold, to avoid a place, or to adapt."""
    return loader.folder("precautions", PrecautionRecord)


def norms() -> tuple[Norm, ...]:
    """Give the reference values of joint motions in degrees, several to a motion."""
    return loader.rows("norms.csv", Norm)


def contacts() -> dict[str, Contact]:
    """Give what may touch the tissue."""
    return loader.listed("contacts.toml", "contact", Contact)


def techniques() -> dict[str, Technique]:
    """Give the ways of treating a structure."""
    return loader.folder("techniques", Technique)


def rules() -> dict[str, Rule]:
    """Give the named numbers the library runs on."""
    return loader.folder("rules", Rule)


def treatments() -> dict[str, Treatment]:
    """Give what studies gave to people: the techniques, and what they were compared with."""
    return loader.listed("treatments.toml", "treatment", Treatment)


def studies() -> dict[str, Study]:
    """Give every study, those that found nothing or the opposite included."""
    return loader.folder("studies", Study)


def disagreements() -> dict[str, Disagreement]:
    """Give where something widely said and its sources part."""
    return loader.folder("disagreements", Disagreement)


def marketing() -> dict[str, Marketing]:
    """Give the claims made in selling a treatment."""
    return loader.folder("marketing", Marketing)
