"""What the national register last said of a number."""

from typing import Any

import msgspec

from glidepath.directory.reading.values import SelfReported
from glidepath.web.listing.models import Identity


def one(npi: int) -> dict[str, Any] | None:
    """The identity behind a number, with what its holder reports; None where none was imported."""
    row = Identity.objects.filter(npi=npi).values().first()
    if row is None:
        return None
    return row | {"reported": msgspec.json.decode(row["reported"], type=tuple[SelfReported, ...])}
