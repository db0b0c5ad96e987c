"""Rows of a file, each with its line and the byte after it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.web.records.imports import lines

FIELDS = st.text(st.sampled_from('ab,"\n\r é'), max_size=6)
TABLES = st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(FIELDS, min_size=width, max_size=width), min_size=1))


def written(table: list[list[str]]) -> bytes:
    """A table as a program writes it that quotes every field."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(table)
    return text.getvalue().encode()


@given(TABLES)
def test_the_quick_way_reads_what_the_rules_of_csv_read(table: list[list[str]]) -> None:
    """Marks, commas and lines inside fields included, whatever the table."""
    table = [[field.replace("\r", "") for field in row] for row in table]
    raw, width = written(table), len(table[0])
    quick = list(lines.rows(io.BytesIO(raw), width=width, needed=width))

    assert table == [row.fields for row in quick] == [row.fields for row in lines.rows(io.BytesIO(raw))]
    assert len(raw) == quick[-1].end and not any(row.wrong for row in quick)


@given(TABLES, st.data())
def test_reading_goes_on_after_any_row(table: list[list[str]], data: st.DataObject) -> None:
    """From the byte and line that a row ends with come exactly the rows after it, with the same lines."""
    raw, width = written(table), len(table[0])
    whole = list(lines.rows(io.BytesIO(raw), width=width, needed=width))
    stop = data.draw(st.integers(0, len(whole) - 1))
    rest = lines.rows(io.BytesIO(raw), end=whole[stop].end, line=whole[stop].last, width=width, needed=width)

    assert whole[stop + 1:] == list(rest)


def test_only_what_is_needed_is_cut() -> None:
    """The rest of a long row is not looked at."""
    (row,) = lines.rows(io.BytesIO(b'"a","b","c","d"\r\n'), width=4, needed=2)

    assert ["a", "b"] == row.fields


@pytest.mark.parametrize(("raw", "line", "says"), [
    (b'"a","b"\n"\xff","b"\n', 2, "not UTF-8"), (b'"a"\n"b\n"c"\n', 2, "not closed within 100 lines"),
    (b'"a"x,"b"\n"c","d"\n', 1, "not CSV"), (b'"a","b"\n"c\0","d"\n', 2, "null character"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_line(raw: bytes, line: int, says: str) -> None:
    """And nothing else of the file suffers, whichever way it is read."""
    for width in (0, 1, 2):
        found = list(lines.rows(io.BytesIO(raw), width=width, needed=width))
        (wrong,) = [row for row in found if row.wrong]

        assert wrong.line == line and says in wrong.wrong
        assert raw.count(b"\n") - 1 == len([row for row in found if row.fields]) and found[-1].end == len(raw)


def test_between_tabs_a_mark_is_a_mark() -> None:
    """A lone quotation mark in a place name opens nothing."""
    found = list(lines.rows(io.BytesIO(b'a\t"b\nc\td\n'), delimiter="\t"))

    assert [["a", '"b'], ["c", "d"]] == [row.fields for row in found]


def test_a_file_is_known_by_its_size_and_its_ends(tmp_path: Path) -> None:
    """The same bytes are the same file, whatever its name; one more byte is another."""
    one, same, other = (tmp_path / name for name in "abc")
    one.write_bytes(b"x" * 3_000_000)
    same.write_bytes(b"x" * 3_000_000)
    other.write_bytes(b"x" * 3_000_001)

    assert lines.fingerprint(one) == lines.fingerprint(same) != lines.fingerprint(other)
