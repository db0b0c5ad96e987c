"""Everything the catalogue holds, in one frozen value to hand to the rooms."""

from functools import cache

from glidepath.catalogue.body import body
from glidepath.catalogue.records import conditions, contacts, flags, measures, norms, precautions, rules
from glidepath.catalogue.values import Shelf


@cache
def shelf() -> Shelf:
    """Load the whole catalogue once.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    return Shelf(
        body=body(), measures=measures(), conditions=conditions(), flags=flags(),
        precautions=precautions(), norms=tuple(norms()), contacts=contacts(), rules=rules(),
    )
