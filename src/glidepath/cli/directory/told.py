"""What an import says while it goes on and when it ends: how far it is, what did not fit, what it proves."""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from glidepath.cli.directory.proofs import proves
from glidepath.cli.terminal import console, wrong
from glidepath.directory import day_words
from glidepath.directory.reading.fields import Unreadable
from glidepath.web.records.imports import lines, running
from glidepath.web.records.imports.running import Progress

EVERY = 2.0
"""Seconds between two lines of progress where the output is no terminal."""
DAY = click.DateTime(["%Y-%m-%d"])
CHUNK = click.option("--chunk", default=running.CHUNK, show_default=True, type=click.IntRange(1, 1_000_000),
                     help="Rows of one transaction: a kill loses no more, memory grows with it.")  # fmt: skip
AGAIN = click.option("--again", is_flag=True, help="Import a file anew that was imported before.")


class Teller:
    """Says how an import of a file goes: wrong rows at once on standard error, progress now and then."""

    def __init__(self, path: Path) -> None:
        """Begin to count the time."""
        self.path, self.size = path, max(1, path.stat().st_size)
        self.began = self.last = time.monotonic()

    def wrong(self, says: str) -> None:
        """Say which row did not fit, and why."""
        click.echo(f"{self.path}, {says}", err=True)

    def told(self, at: Progress) -> None:
        """Say how far it is: on a terminal in one line that stays, elsewhere a line every other second."""
        now = time.monotonic()
        line = f"{at.offset / self.size:6.1%}  {at.rows:,} rows, {at.wrong:,} wrong, line {at.line:,}"
        if sys.stderr.isatty():
            click.echo(f"\r{line}", err=True, nl=False)
        elif now - self.last >= EVERY:
            self.last = now
            click.echo(line, err=True)

    def ended(self, out: Console, at: Progress, source: str) -> None:
        """Say what was imported, and what that proves and does not."""
        if sys.stderr.isatty():
            click.echo("", err=True)
        seconds = time.monotonic() - self.began
        out.print(f"[head]{self.path.name}[/head]: {at.rows:,} rows kept, {at.wrong:,} wrong, in {seconds:.1f} s.")
        proves(out, source)


def imported(path: Path, source: str, *, again: bool, work: Callable[[Teller], Progress]) -> Progress | None:
    """Do an import unless the same file was imported before; leave with 2 for a file that does not fit.

    The sentence at the beginning says whether it goes on where it was broken off.
    """
    out = console()
    try:
        before = None if again else running.done_before(source, lines.fingerprint(path))
        if before is not None:
            when = day_words(before.finished_at.date())
            out.print(f"{path.name} was imported before, on {when}: {before.rows:,} rows, {before.wrong:,} wrong. "
                      "Nothing to do; --again imports it anew.")  # fmt: skip
            return None
        broken_off = running.broken_off(source, lines.fingerprint(path))
        if broken_off is not None and broken_off.line:
            click.echo(f"going on after line {broken_off.line:,}, where it was broken off", err=True)
        teller = Teller(path)
        at = work(teller)
    except Unreadable as error:
        wrong(f"{path}: {error}")
    except OSError as error:
        wrong(f"{path}: cannot be read ({error.strerror})")
    teller.ended(out, at, source)
    return at


def day(given: object, otherwise: date) -> date:
    """The day of an option, or another where none was given."""
    return given.date() if hasattr(given, "date") else otherwise
