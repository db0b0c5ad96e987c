"""`glidepath directory import board`: a licence board's file, held against the licences on file."""

import tomllib
from pathlib import Path

import click
import msgspec

from glidepath.cli.directory.told import AGAIN, CHUNK, Teller, imported
from glidepath.cli.site import tables
from glidepath.cli.terminal import console, wrong
from glidepath.directory.reading.board import Mapping
from glidepath.web.records.imports import sources
from glidepath.web.records.imports.boards import Board
from glidepath.web.records.imports.running import Progress


@click.command("board")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", "mapping_file", required=True, type=click.Path(path_type=Path),
              help="TOML that says which column is what.")  # fmt: skip
@AGAIN
@CHUNK
def command(file: Path, mapping_file: Path, again: bool, chunk: int) -> None:
    """Hold FILE, a licence board's CSV, against the licences on file: each one it lists is looked at.

    A number counts only together with the name. The mapping is TOML:

    \b
        board = "Name of the board, as it is shown"
        kind = "physical_therapist"
        jurisdiction = "US-CO"
        as_of = 2026-03-01            # the day of the file
        days = "%m/%d/%Y"             # how it writes days
        [columns]
        number = "License Number"
        name = "Last Name"
        given_name = "First Name"     # may be left out
        status = "Status"
        expires = "Expiration Date"   # may be left out
        [statuses]
        current = ["Active"]
        ended = ["Expired"]
        revoked = ["Revoked", "Suspended"]
    """
    tables()
    mapping, held = _mapping(mapping_file), []

    def work(teller: Teller) -> Progress:
        at, board = sources.licences_of_file(file, mapping, say=teller.wrong, told=teller.told, chunk=chunk)
        held.append(board)
        return at

    if imported(file, "board", again=again, work=work) is not None:
        _say(held[0])


def _say(board: Board) -> None:
    """Say what the file did for the directory."""
    console().print(
        f"{board.looked:,} of {board.on_file:,} licences on file were looked at; "
        f"{board.strangers:,} numbers stand under another name in the file and were left alone.",
        soft_wrap=True,
    )  # fmt: skip


def _mapping(path: Path) -> Mapping:
    """Read the mapping; leave with 2 where it does not fit."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Mapping)
    except OSError as error:
        wrong(f"{path}: cannot be read ({error.strerror})")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        wrong(f"{path}: {error}")
