"""What is asked before a visit as data: the words of each consent."""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError

CONSENTS = "intake/consents.toml"
HAND_OVER = "hand_over"
ASKED = (HAND_OVER,)
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


@cache
def consents() -> dict[str, Consent]:
    """Load the consents once, by id.

    Raises: CatalogueError naming the file when one that is asked for is missing, or there twice.
    """
    found = loader.one(CONSENTS, Consents).consents
    if sorted(one.id for one in found) != sorted(ASKED):
        raise CatalogueError(f"{CONSENTS}: expected each of {', '.join(sorted(ASKED))} once")
    return {one.id: one for one in found}
