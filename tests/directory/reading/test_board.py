"""A board's file, by a mapping of its columns."""

from datetime import date

import pytest

from glidepath.directory.reading import board
from glidepath.directory.reading.fields import Unreadable

HEADER = ("License #", "Last", "First", "Status", "Expires")
STATUSES = {"current": ("Active",), "ended": ("Expired",), "revoked": ("Revoked", "Suspended")}
COLUMNS = board.Columns(number="License #", name="Last", given_name="First", status="Status", expires="Expires")


def mapping(**more: object) -> board.Mapping:
    """A mapping of a made-up board."""
    return board.Mapping(board="A board", kind="physical_therapist", jurisdiction="US-CO", as_of=date(2026, 3, 1),
                         columns=COLUMNS, statuses=STATUSES, **more)  # fmt: skip


def test_a_row() -> None:
    """Number, whole name, what the status means, and the end; capitals of a status do not matter."""
    found = board.reader(mapping(), HEADER)(["PTL.1", "Ray", "Mia", "ACTIVE", "10/31/2026"])

    assert ("PTL.1", "Mia Ray", "current", date(2026, 10, 31)) == (found.number, found.name, found.state, found.expires)


@pytest.mark.parametrize(("row", "says"), [
    (["", "Ray", "Mia", "Active", ""], "'License #' is empty"),
    (["1", "Ray", "Mia", "Probation", ""], "does not explain"),
    (["1", "Ray", "Mia", "Active", "2026-10-31"], "expected a day written as %m/%d/%Y"),
])  # fmt: skip
def test_a_wrong_row_says_what_is_wrong(row: list[str], says: str) -> None:
    """A status that nobody explained is not guessed."""
    with pytest.raises(Unreadable, match=says):
        board.reader(mapping(), HEADER)(row)


def test_a_mapping_needs_what_it_names_and_somebody_current() -> None:
    """A missing column is named; a mapping under which nobody could be current is refused."""
    with pytest.raises(Unreadable, match="lacks 'First'"):
        board.reader(mapping(), ("License #", "Last", "Status", "Expires"))
    with pytest.raises(ValueError, match="needs `current`"):
        board.Mapping(board="A", kind="k", jurisdiction="US-CO", as_of=date(2026, 3, 1), columns=COLUMNS, statuses={})
