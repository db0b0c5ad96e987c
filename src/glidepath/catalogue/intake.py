"""What is asked before a visit as data: the questions besides the safety ones, and the words of each consent."""

from functools import cache
from typing import Literal

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError
from glidepath.catalogue.selfcheck import Choice

CONSENTS, QUESTIONS = "intake/consents.toml", "intake/questions.toml"
HAND_OVER, KEEP, CARE = "hand_over", "keep", "care"
ASKED = (HAND_OVER, KEEP, CARE)
"""The consents that are asked for, each on its own."""


class Consent(Value, frozen=True, kw_only=True):
    """One thing to say yes to: the words above the box, and those beside it (`yes`), in a version."""

    id: str
    version: str
    title: str
    yes: str
    words: tuple[str, ...]


class Consents(Value, frozen=True, kw_only=True):
    """Every consent that is asked for."""

    consents: tuple[Consent, ...]
    source: str
    verified: bool


class Field(Value, frozen=True, kw_only=True):
    """One question: a line or a text to write, or boxes to tick."""

    id: str
    kind: Literal["line", "text", "ticks"]
    asks: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()


class Sheet(Value, frozen=True, kw_only=True):
    """Questions asked together."""

    id: str
    title: str
    asks: str
    fields: tuple[Field, ...]


class More(Value, frozen=True, kw_only=True):
    """The words over what is asked anew, one by one, where somebody said yes to several things in one."""

    title: str
    asks: str
    written: str


class Questions(Value, frozen=True, kw_only=True):
    """Every question of an intake besides the safety questions of the self-check."""

    more: More
    sheets: tuple[Sheet, ...]
    source: str
    verified: bool


@cache
def consents() -> dict[str, Consent]:
    """Load the consents once, by id.

    Raises: CatalogueError naming the file when one that is asked for is missing, or there twice.
    """
    found = loader.one(CONSENTS, Consents).consents
    if sorted(one.id for one in found) != sorted(ASKED):
        raise CatalogueError(f"{CONSENTS}: expected each of {', '.join(sorted(ASKED))} once")
    return {one.id: one for one in found}


@cache
def intake_questions() -> Questions:
    """Load the questions once.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    whole = loader.one(QUESTIONS, Questions)
    check(whole)
    return whole


def check(whole: Questions) -> None:
    """Refuse an id that stands twice, and boxes that nobody can tick.

    Raises: CatalogueError naming the file and the first thing that does not hold.
    """
    fields = [field for sheet in whole.sheets for field in sheet.fields]
    loader.no_twins(QUESTIONS, [*(sheet.id for sheet in whole.sheets), *(field.id for field in fields)])
    for field in fields:
        if (field.kind == "ticks") is not bool(field.choices):
            raise CatalogueError(f"{QUESTIONS}: {field.id} is {field.kind!r}: boxes have choices, words have none")
        loader.no_twins(f"{QUESTIONS}: {field.id}", [one.id for one in field.choices])
