"""A search answered while it is typed: what the script needs and no more."""

from django.urls import reverse
from django.utils.http import urlencode

from glidepath.body import Value
from glidepath.web.public.atlas.finding import Found, Row, Way

SHOWN = 30
"""Structures in one answer; the page lists them all."""


class Link(Value, frozen=True, kw_only=True):
    """Something to open: what it is called, what else it is called, what it is, and why it was found."""

    address: str
    name: str
    also: str = ""
    kind: str = ""
    why: str = ""


class Instant(Value, frozen=True, kw_only=True):
    """The answer: how many structures were found, the best of them, and lists that answer as well."""

    total: int
    rows: tuple[Link, ...]
    ways: tuple[Link, ...]


def instant(found: Found) -> Instant:
    """Shorten what was found to an answer with addresses."""
    rows = [row for group in found.groups for row in group.rows][:SHOWN]
    return Instant(
        total=found.total, rows=tuple(_row(row) for row in rows), ways=tuple(_way(way) for way in found.ways)
    )


def _way(way: Way) -> Link:
    """A list with its address."""
    return Link(address=f"{reverse('atlas')}?{urlencode({way.by: way.id})}", name=way.label)


def _row(row: Row) -> Link:
    """A structure with its address."""
    address = reverse("structure", kwargs={"structure": row.id})
    return Link(address=address, name=row.name, also=row.also, kind=row.kind, why=row.why)
