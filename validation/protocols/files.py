"""The tables of this folder, read and written; nothing here knows the model."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
CHECKS = ROOT / "src/glidepath/catalogue/data/body/checks.csv"
SUMMARY = FOLDER / "summary.json"

Row = Mapping[str, str]


def rows(name: str) -> list[dict[str, str]]:
    """Read a table of this folder."""
    return read(FOLDER / name)


def read(path: Path) -> list[dict[str, str]]:
    """Read a table; the first line names the columns."""
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: Sequence[str], found: Iterable[Row]) -> None:
    """Write a table, its columns in the given order."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


def summary() -> dict[str, Any]:
    """Read the counts; nothing where none were written yet."""
    return json.loads(SUMMARY.read_text()) if SUMMARY.exists() else {}


def summarise(part: str, counts: Mapping[str, Any]) -> None:
    """Write one part of the counts and leave the others as they are."""
    whole = {**summary(), part: counts}
    SUMMARY.write_text(json.dumps(dict(sorted(whole.items())), indent=2) + "\n")
