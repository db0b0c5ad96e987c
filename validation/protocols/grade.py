"""Writes the checks the application shows: how many actions of a structure could be compared, and how many agreed.

Only whole structures with at least one primary action that could be compared; where a check says nothing of an action
it does not count. The application takes the best check in which everything compared agreed.
"""

from collections.abc import Iterable, Iterator

from glidepath.body import Grade
from validation.protocols import files
from validation.protocols.counting import SHARES, WHOLE

COLUMNS = ("structure", "against", "agreed", "of", "by")
TABLE_BY = "table of textbook actions, keyed blind"


def main() -> None:
    """Write `checks.csv` from what the two comparisons found."""
    files.write(files.CHECKS, COLUMNS, checks())


def checks() -> list[files.Row]:
    """Make the checks of both comparisons, by structure."""
    model = [row for row in files.rows("model.csv") if row["unit"] == WHOLE]
    found = [
        *_checks(model, Grade.MODEL, files.summary()["model"]["by"]),
        *_checks(files.rows("table.csv"), Grade.TABLE, TABLE_BY),
    ]
    return sorted(found, key=lambda row: (row["structure"], row["against"]))


def _checks(rows: Iterable[files.Row], against: Grade, by: str) -> Iterator[files.Row]:
    """The checks of one comparison."""
    compared: dict[str, list[files.Row]] = {}
    for row in rows:
        if row["share"] in SHARES and row["agrees"] in ("yes", "no"):
            compared.setdefault(row["structure"], []).append(row)
    for structure, lines in compared.items():
        if any(line["share"] == "primary" for line in lines):
            agreed = sum(line["agrees"] == "yes" for line in lines)
            yield {"structure": structure, "against": against.value, "agreed": str(agreed), "of": str(len(lines)),
                   "by": by}  # fmt: skip


if __name__ == "__main__":
    main()
