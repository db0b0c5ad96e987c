"""Everything the catalogue holds, in one frozen value to hand to the rooms."""

from functools import cache

from glidepath.body import Body, Value
from glidepath.catalogue.body import body
from glidepath.catalogue.records import conditions, contacts, flags, measures, norms, precautions, rules
from glidepath.catalogue.values import Condition, Contact, Flag, Measure, Norm, PrecautionRecord, Rule


class Shelf(Value, kw_only=True):
    """The whole catalogue by id; norms are rows, several to a motion."""

    body: Body
    measures: dict[str, Measure]
    conditions: dict[str, Condition]
    flags: dict[str, Flag]
    precautions: dict[str, PrecautionRecord]
    norms: tuple[Norm, ...]
    contacts: dict[str, Contact]
    rules: dict[str, Rule]


@cache
def shelf() -> Shelf:
    """Load the whole catalogue once.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    return Shelf(
        body=body(), measures=measures(), conditions=conditions(), flags=flags(),
        precautions=precautions(), norms=tuple(norms()), contacts=contacts(), rules=rules(),
    )
