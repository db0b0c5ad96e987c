"""The imports by their source: what each file is read as, and where its rows go."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from glidepath.catalogue.credentials import credentials
from glidepath.directory.reading import board, nppes, places, registry
from glidepath.directory.reading.board import Mapping
from glidepath.directory.reading.fields import Unreadable
from glidepath.directory.reading.values import Identity
from glidepath.web.records.imports import areas, identities, lines, running
from glidepath.web.records.imports.boards import Board
from glidepath.web.records.imports.running import CHUNK, Progress, Say, Told

LARGEST_ANSWER = 64 << 20
"""Bytes of a registry's answer: it is read whole, and holds 200 records at most."""


def identities_of_file(
    path: Path, *, seen_on: date, known_only: bool, say: Say, told: Told, chunk: int = CHUNK
) -> Progress:
    """Import the monthly file of NPPES; with `known_only` those alone who report a speciality of the catalogue.

    Raises: Unreadable for a file without the columns, OSError for one that cannot be read.
    """
    with _opened(path) as (file, header):
        read, needed = nppes.reader(header.fields)
        going = running.begin("nppes", lines.fingerprint(path))
        known = credentials().taxonomies

        def wanted(fields: list[str]) -> Identity | None:
            one = read(fields)
            return one if not known_only or any(said.taxonomy in known for said in one.reported) else None

        found = lines.rows(file, **_from(going, header), width=len(header.fields), needed=needed)
        return running.run(going, found, wanted, lambda kept: identities.keep(kept, source="nppes", seen_on=seen_on),
                           say=say, told=told, chunk=chunk)  # fmt: skip


def identities_of_answer(path: Path, *, asked: date, say: Say) -> Progress:
    """Import an answer of the NPI registry.

    Raises: Unreadable for what is no such answer, OSError.
    """
    if path.stat().st_size > LARGEST_ANSWER:
        raise Unreadable(f"an answer holds 200 records at most; this file is larger than {LARGEST_ANSWER >> 20} MB")
    raw = path.read_bytes()
    if b"\\u0000" in raw:
        raise Unreadable("holds a null character")
    try:
        answer = msgspec.json.decode(raw)
    except msgspec.DecodeError as error:
        raise Unreadable(f"is not JSON ({error})") from error
    going = running.begin("npi", lines.fingerprint(path))
    numbered = [lines.Row(number, number, 0, [one]) for number, one in enumerate(registry.records(answer), 1)]
    return running.run(
        going, numbered[going.at.line:], lambda fields: registry.identity(fields[0], asked=asked),
        lambda kept: identities.keep(kept, source="npi", seen_on=asked),
        say=lambda what: say(what.replace("line", "record", 1)), told=lambda _: None,
    )  # fmt: skip


def licences_of_file(
    path: Path, mapping: Mapping, *, say: Say, told: Told, chunk: int = CHUNK
) -> tuple[Progress, Board]:
    """Hold a board's file against the licences on file.

    Raises: Unreadable for a mapping of an unknown kind or a file without its columns, OSError.
    """
    if mapping.kind not in credentials().licences:
        kinds = ", ".join(sorted(credentials().licences))
        raise Unreadable(f"the mapping's `kind` is {mapping.kind!r}, expected one of {kinds}")
    with _opened(path, mapping.delimiter) as (file, header):
        read, mark = board.reader(mapping, header.fields), lines.fingerprint(path)
        going, on_file = running.begin("board", mark), Board(mapping, fingerprint=mark)
        found = lines.rows(file, **_from(going, header), delimiter=mapping.delimiter)
        return running.run(going, found, read, on_file.keep, say=say, told=told, chunk=chunk), on_file


def postal_areas(path: Path, *, say: Say, told: Told, chunk: int = CHUNK) -> Progress:
    """Import postal areas.

    Raises: OSError.
    """
    going = running.begin("places", lines.fingerprint(path))
    with path.open("rb") as file:
        found = lines.rows(file, delimiter="\t", end=going.at.offset, line=going.at.line)
        return running.run(going, found, places.area, areas.keep, say=say, told=told, chunk=chunk)


@contextmanager
def _opened(path: Path, delimiter: str = ",") -> Iterator[tuple[BinaryIO, lines.Row]]:
    """Open a file with its header read. Raises Unreadable for one without."""
    with path.open("rb") as file:
        header = next(lines.rows(file, delimiter=delimiter), None)
        if header is None or header.wrong:
            raise Unreadable(header.wrong if header else "is empty, expected a line with the names of the columns")
        yield file, header


def _from(going: running.Going, header: lines.Row) -> dict[str, Any]:
    """Where reading goes on: after the header, or where an import was broken off."""
    at = going.at if going.at.offset else Progress(offset=header.end, line=header.last)
    return {"end": at.offset, "line": at.line}
