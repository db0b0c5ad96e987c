"""A licence board's file: any CSV, with a mapping that says which column is what."""

from collections.abc import Callable, Sequence
from datetime import date

from glidepath.body import Value
from glidepath.directory.reading.fields import Unreadable, day, places
from glidepath.directory.reading.values import BoardRow

STATES = ("current", "ended", "revoked")


class Columns(Value, frozen=True, kw_only=True):
    """A file's columns; `given_name` is empty where `name` holds the whole name, `expires` where there is none."""

    number: str
    name: str
    status: str
    given_name: str = ""
    expires: str = ""


class Mapping(Value, frozen=True, kw_only=True):
    """How a board's file is read.

    `kind` is a licence kind of the catalogue, `jurisdiction` as ISO 3166 writes it, `as_of` the day of the file, `days`
    how days are written (`strptime`). `statuses` says which words of the status column mean current, ended or revoked;
    a word that stands under none is reported, never guessed.
    """

    board: str
    kind: str
    jurisdiction: str
    as_of: date
    columns: Columns
    statuses: dict[str, tuple[str, ...]]
    days: str = "%m/%d/%Y"
    delimiter: str = ","

    def __post_init__(self) -> None:
        """Refuse a mapping under which nobody could be found current.

        Raises: ValueError.
        """
        strange = sorted(set(self.statuses) - set(STATES))
        if strange or not self.statuses.get("current"):
            may = ", ".join(STATES)
            raise ValueError(f"`statuses` needs `current` and may hold {may}; found {sorted(self.statuses)}")


def reader(mapping: Mapping, header: Sequence[str]) -> Callable[[Sequence[str]], BoardRow]:
    """Give what reads a row under this header; that raises Unreadable for a row that does not fit.

    Raises: Unreadable when the header lacks a column of the mapping.
    """
    names = mapping.columns
    wanted = [name for name in (names.number, names.status, names.name, names.given_name, names.expires) if name]
    at = dict(zip(wanted, places(header, wanted), strict=True))
    means = {word.casefold(): state for state, words in mapping.statuses.items() for word in words}

    def read(row: Sequence[str]) -> BoardRow:
        def field(name: str) -> str:
            return row[at[name]].strip() if name else ""

        number, status = field(names.number), field(names.status)
        if not number:
            raise Unreadable(f"{names.number!r} is empty")
        if status.casefold() not in means:
            raise Unreadable(f"{names.status!r} is {status!r}, which the mapping does not explain")
        return BoardRow(
            number=number, name=f"{field(names.given_name)} {field(names.name)}".strip(),
            state=means[status.casefold()],
            expires=day(field(names.expires), mapping.days, repr(names.expires)),
        )  # fmt: skip

    return read
