"""The gazetteer: a postal code or the name of a place, and its point."""

import unicodedata
from typing import Any

from glidepath.web.listing.models import PostalArea

SHOWN = 8
"""Places offered where a name means several."""
FIELDS = ("country", "postal_code", "name", "region", "latitude", "longitude", "accuracy")


def key(name: str) -> str:
    """A place name as it is searched for: without accents, capitals and marks."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = (mark if mark.isalnum() else " " for mark in plain if not unicodedata.combining(mark))
    return " ".join("".join(kept).split())


def named(text: str) -> list[dict[str, Any]]:
    """Places of a postal code or a name, a name with its region (`Boulder, CO`) too; one row a place and region."""
    text = text.strip()
    code = text.split("-")[0] if text.replace("-", "").isdigit() else text
    rows = PostalArea.objects.filter(postal_code=code.upper()).order_by("country", "name")
    return list(rows.values(*FIELDS)[:SHOWN]) or _by_name(text)


def any_there() -> bool:
    """Whether a gazetteer has been imported at all."""
    return PostalArea.objects.exists()


def _by_name(text: str) -> list[dict[str, Any]]:
    """Places of a name, each once a region, with the point of its first postal code."""
    name, _, region = text.partition(",")
    if not key(name):
        return []
    rows = PostalArea.objects.filter(key=key(name)).order_by("country", "region", "postal_code")
    if region.strip():
        rows = rows.filter(region__iexact=region.strip())
    once: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows.values(*FIELDS)[:500]:
        once.setdefault((row["country"], row["region"]), row)
    return list(once.values())[:SHOWN]
