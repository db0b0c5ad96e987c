"""A search answered while it is typed: what the script needs and no more."""

from django.utils.http import urlencode

from glidepath.body import Value
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.web.public.atlas.finding import Found, Row, Way
from glidepath.web.public.page import address

SHOWN = 30
"""Structures in one answer; the page lists them all."""


class Link(Value, frozen=True, kw_only=True):
    """Something to open: what it is called, what else it is called, what it is (`kind`, in words), why it was found."""

    address: str
    name: str
    also: str = ""
    kind: str = ""
    kind_words: str = ""
    why: str = ""


class Instant(Value, frozen=True, kw_only=True):
    """The answer: how many structures were found, the best of them, and lists that answer as well."""

    total: int
    rows: tuple[Link, ...]
    ways: tuple[Link, ...]


def instant(found: Found, spoken: Tongue = IN_ENGLISH) -> Instant:
    """Shorten what was found to an answer with addresses of pages in a language."""
    rows = [row for group in found.groups for row in group.rows][:SHOWN]
    return Instant(
        total=found.total, rows=tuple(_row(row, spoken) for row in rows),
        ways=tuple(_way(way, spoken) for way in found.ways),
    )  # fmt: skip


def _way(way: Way, spoken: Tongue) -> Link:
    """A list with its address."""
    return Link(address=f"{address('atlas', spoken.id)}?{urlencode({way.by: way.id})}", name=way.label)


def _row(row: Row, spoken: Tongue) -> Link:
    """A structure with its address."""
    return Link(address=address("structure", spoken.id, structure=row.id), name=row.name, also=row.also,
                kind=row.kind, kind_words=spoken.say(row.kind), why=row.why)  # fmt: skip
