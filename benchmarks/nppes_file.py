"""Write a file of the shape of the monthly NPPES file: `python -m benchmarks.nppes_file ROWS FILE`.

330 columns, every field quoted, about 1.2 kB a row, as the published one. Nobody in it is real: the names are made of
syllables, and the numbers begin at 1 000 000 000 in order, each with its right check digit.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from glidepath.directory import check_digit
from glidepath.directory.reading import nppes

FIRST = 100_000_000
LAST_DAYS = ("01/31/2024", "06/15/2025", "11/02/2025")
CODES = ("225100000X", "111N00000X", "225700000X", "207Q00000X", "1223G0001X", "163W00000X")
TOWNS = (("BOULDER", "CO", "803021234"), ("AUSTIN", "TX", "787011111"), ("PORTLAND", "OR", "97201"))
SYLLABLES = ("BA", "LO", "RI", "NE", "SU", "TA", "MO", "KE", "VI", "DO")
BATCH = 5_000


def lines(rows: int) -> Iterator[str]:
    """Give the header and so many rows, as text with their ends."""
    header = nppes.header()
    yield _line(header)
    at = {name: place for place, name in enumerate(header)}
    blank = [""] * len(header)
    for number in range(rows):
        fields = blank.copy()
        for name, value in _person(number).items():
            fields[at[name]] = value
        yield _line(fields)


def write(rows: int, path: Path) -> None:
    """Write a file of so many rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        waiting: list[str] = []
        for line in lines(rows):
            waiting.append(line)
            if len(waiting) == BATCH:
                file.writelines(waiting)
                waiting.clear()
        file.writelines(waiting)


def number_of(place: int) -> str:
    """The NPI of a row."""
    nine = str(FIRST + place)
    return nine + str(check_digit(nine))


def _person(place: int) -> dict[str, str]:
    """What a row says, the same for the same place in the file."""
    town, state, code = TOWNS[place % len(TOWNS)]
    said = {
        "NPI": number_of(place), "Entity Type Code": "1", "Provider Last Name (Legal Name)": _name(place // 7),
        "Provider First Name": _name(place % 97), "Provider Credential Text": "PT",
        "Provider First Line Business Practice Location Address": f"{place % 900 + 1} MADE UP ST",
        f"{nppes.PRACTICE} City Name": town, f"{nppes.PRACTICE} State Name": state,
        f"{nppes.PRACTICE} Postal Code": code, f"{nppes.PRACTICE} Country Code (If outside U.S.)": "US",
        f"{nppes.PRACTICE} Telephone Number": "3035550100", "Provider Enumeration Date": "05/23/2006",
        "Last Update Date": LAST_DAYS[place % len(LAST_DAYS)], "Provider Sex Code": "F", "Is Sole Proprietor": "N",
        "Healthcare Provider Taxonomy Code_1": CODES[place % len(CODES)], "Provider License Number_1": f"X{place}",
        "Provider License Number State Code_1": state, "Healthcare Provider Primary Taxonomy Switch_1": "Y",
    }  # fmt: skip
    if place % 50 == 0:
        said |= {"NPI Deactivation Date": "07/09/2022"}
    return said


def _name(number: int) -> str:
    """A name of three syllables or more."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}")


def _line(fields: list[str] | tuple[str, ...]) -> str:
    """A line with every field quoted."""
    return '"' + '","'.join(fields) + '"\r\n'


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
