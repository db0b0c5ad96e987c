"""What was made of a person's record, kept in memory until the next write about that person.

`Access.written` is the hash of the log's last write about them. Every verb logs, and the hash covers all before
it, so an equal hash means an unchanged record, in this process and in every other.
"""

import functools
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast
from uuid import UUID

from glidepath.web.records.access import Access

Made = TypeVar("Made")
PEOPLE = 128
"""Pages and lists kept at most, of some 25 kB each: those opened again and again around a visit."""


def until_written(seen: Access, what: Hashable, make: Callable[[], Made]) -> Made:
    """Give what was made of the person's record under this name, made anew after each write about them.

    `what` carries everything else that the result depends on, such as the day or the role.
    """
    if seen.person is None or seen.written is None:
        return make()
    place = _place(seen.person["id"], seen.written, what)
    if "made" not in place:
        place["made"] = make()
    return cast("Made", place["made"])


@functools.lru_cache(maxsize=PEOPLE)
def _place(person_id: UUID, written: str, what: Hashable) -> dict[str, Any]:
    """An empty place, the same for the same arguments."""
    return {}
