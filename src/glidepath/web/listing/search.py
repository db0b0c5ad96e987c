"""Who offers care near a place, in the order that the rule of the library gives."""

from datetime import date

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.credentials import Credentials
from glidepath.directory import Ranked, Wanted, around, rank
from glidepath.web.listing.entries import within as listed
from glidepath.web.listing.on_day import Today, today


def search(
    wanted: Wanted, *, within: float, on: date, known: Credentials, spoken: Tongue = IN_ENGLISH
) -> list[tuple[Today, Ranked]]:
    """Everybody listed within so many kilometres, ranked, told in a language; everybody where no place is given."""
    box = around(wanted.near, within) if wanted.near else None
    found = {entry.row["slug"]: today(entry, on=on, known=known, spoken=spoken) for entry in listed(box)}
    ranked = rank([one.offer for one in found.values()], wanted)
    return [(found[one.offer.id], one) for one in ranked if one.km is None or one.km <= within]
