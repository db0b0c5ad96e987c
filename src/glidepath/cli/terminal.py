"""Words and tables on a terminal, dark or light: colours by name alone, none where the output is no terminal."""

import sys
from typing import Any, NoReturn

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

THEME = Theme({
    "worthwhile": "bold green", "real": "bold blue", "within_error": "dim", "worse": "bold red",
    "cannot_be_judged": "magenta", "head": "bold", "quiet": "dim",
})  # fmt: skip


LEAST = {"measure": 21, "methods": 13}
"""Columns whose longest word must not break: ids of measures, ways of measuring."""
MOST = {"methods": 13, "MDC": 13, "MCID": 13}
"""Columns that fold early, so that the table fits 80 columns with nothing cut off."""


def console() -> Console:
    """A console on standard output, as wide as the terminal; 100 columns where there is none."""
    return Console(theme=THEME, highlight=False, width=None if sys.stdout.isatty() else 100)


def table(*columns: str) -> Table:
    """An airy table whose text folds rather than vanishes."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        made.add_column(column, overflow="fold", header_style="head", min_width=LEAST.get(column),
                        max_width=MOST.get(column))  # fmt: skip
    return made


def hang(out: Console, *parts: str | tuple[str, str], lead: str = "", indent: int = 0) -> None:
    """Print words, plain or with a style, after a lead; lines that follow stand under the first word.

    Brackets are words here, never marks: what people wrote is printed as they wrote it.
    """
    start = Text((lead + " " * indent)[: max(indent, len(lead))], style="quiet")
    for number, line in enumerate(Text.assemble(*parts).wrap(out, max(20, out.width - len(start)))):
        line.rstrip()
        out.print(Text.assemble(start if number == 0 else " " * len(start), line), soft_wrap=True)


def print_json(data: Any) -> None:
    """Print values of the library as JSON, readable and stable."""
    click.echo(msgspec.json.format(msgspec.json.encode(data), indent=2).decode())


def wrong(says: str) -> NoReturn:
    """Say what is wrong with the input and leave with 2."""
    click.echo(says, err=True)
    raise SystemExit(2)
