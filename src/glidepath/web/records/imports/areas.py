"""Postal areas in bulk."""

from collections.abc import Iterable

from glidepath.directory.reading.values import Area
from glidepath.web.listing import places
from glidepath.web.listing.models import PostalArea

ONCE = ["country", "postal_code", "name"]
CHANGES = ["key", "region", "latitude", "longitude", "accuracy"]
CODE, NAME, REGION = 20, 180, 100
"""Characters that a column holds, as GeoNames has them."""


def keep(found: Iterable[Area]) -> None:
    """Write areas in the transaction that has begun; one that is there is replaced."""
    once = {(one.country, one.postal_code[:CODE].upper(), one.name[:NAME]): one for one in found}
    PostalArea.objects.bulk_create(
        [
            PostalArea(country=country, postal_code=code, name=name, key=places.key(name)[:NAME],
                       region=one.region[:REGION], latitude=one.at.latitude, longitude=one.at.longitude,
                       accuracy=one.accuracy)
            for (country, code, name), one in once.items()
        ],
        batch_size=500, update_conflicts=True, unique_fields=ONCE, update_fields=CHANGES,
    )  # fmt: skip
