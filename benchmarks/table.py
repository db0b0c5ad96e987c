"""The figures as tables of at most 100 columns, and the last one: each aim, met or not."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from benchmarks import cells
from benchmarks.cells import CLIENTS, Cell

ROWS = (cells.PLAIN, cells.CHART, cells.VISIT, cells.LIST, cells.SAVE)
WIDTH = 100


@dataclass(frozen=True)
class Figures:
    """What was measured on one database; `limits` are rates a second by name and clients."""

    name: str
    cells: Mapping[tuple[str, int], Cell]
    memory: float
    longer: float
    """The chart of 700 visits over that of 7, by p50."""


def console() -> Console:
    """Where the tables go: 100 columns wide, whatever the terminal."""
    return Console(width=WIDTH, highlight=False)


def pages(found: Mapping[str, Mapping[str, int]]) -> Table:
    """What each page weighs the first time, by kind of file."""
    table = _table("First visit to a page, kB over the wire", "page", "requests", "itself", "all it loads", "in all")
    for name, files in found.items():
        page, *rest = files.values()
        table.add_row(name, str(len(files)), f"{page / 1000:.1f}", f"{sum(rest) / 1000:.1f}",
                      f"{sum(files.values()) / 1000:.1f}")  # fmt: skip
    return table


def limits(rates: Mapping[str, float]) -> Table:
    """The limits of machine and databases."""
    table = _table("Limits", "what", "a second")
    for name, rate in rates.items():
        table.add_row(name, f"{rate:,.0f}")
    return table


def load(figures: Figures, rates: Mapping[str, float]) -> Table:
    """A row for each page and number of clients, beside its limit."""
    title = f"{figures.name}: application under load (CPU of one request; turns a second)"
    table = _table(title, "what", "clients", "p50 ms", "p99 ms", "CPU ms",
                   "a second", "of its limit", "errors")  # fmt: skip
    for name in ROWS:
        for clients in CLIENTS:
            cell = figures.cells.get((name, clients))
            if cell is None:
                continue
            table.add_row(
                name if clients == CLIENTS[0] else "", str(clients), f"{cell.p50:.1f}", f"{cell.p99:.1f}",
                f"{cell.cpu:.2f}", f"{cell.rate:,.0f}", _share(name, clients, cell, figures, rates), str(cell.errors),
            )  # fmt: skip
        table.add_section()
    return table


def against(name: str, clients: int, rates: Mapping[str, float]) -> float:
    """The rate that pgbench reaches at the same work with as many clients."""
    return rates[f"pgbench {'insert' if name == cells.SAVE else '100-row select'}, {clients} clients"]


def aims(all_figures: list[Figures], rates: Mapping[str, float], first_page: float) -> tuple[Table, int]:
    """Every aim with what was measured; and how many are not met."""
    table = _table("Aims", "aim", "on", "wanted", "measured", "")
    missed = 0
    for figures in all_figures:
        for aim, wanted, measured, met in _aims(figures, rates):
            table.add_row(aim, figures.name, wanted, measured, "met" if met else "[bold red]not met[/]")
            missed += not met
        table.add_section()
    met = first_page <= 190
    table.add_row("first page, kB", "", "<= 190", f"{first_page:.0f}", "met" if met else "[bold red]not met[/]")
    return table, missed + (not met)


def _aims(figures: Figures, rates: Mapping[str, float]) -> list[tuple[str, str, str, bool]]:
    """The aims of one database: what, wanted, measured, met. Rates are held against each other at 10 clients."""
    chart = figures.cells[cells.CHART, 1].p50
    worst = max(figures.cells[name, 100].p99 for name in (cells.CHART, cells.LIST, cells.SAVE))
    errors = sum(cell.errors for cell in figures.cells.values())
    shares = [figures.cells[name, 10].rate / against(name, 10, rates) for name in (cells.SAVE, cells.LIST)]
    return [
        ("chart p50 at 1 client, ms", "<= 6", f"{chart:.1f}", chart <= 6),
        ("saves of pgbench insert, 10 clients", ">= 10 %", f"{shares[0]:.1%}", shares[0] >= 0.1),
        ("list of 100-row select, 10 clients", ">= 10 %", f"{shares[1]:.1%}", shares[1] >= 0.1),
        ("p99 at 100 clients, worst, ms", "<= 400", f"{worst:.0f}", worst <= 400),
        ("errors", "0", str(errors), errors == 0),
        ("memory (PSS) after load, MB", "<= 110", f"{figures.memory:.0f}", figures.memory <= 110),
        ("chart of 700 visits over 7, p50", "<= 1.5", f"{figures.longer:.2f}", figures.longer <= 1.5),
    ]


def _share(name: str, clients: int, cell: Cell, figures: Figures, rates: Mapping[str, float]) -> str:
    """The row's rate over its limit: pgbench for readings, the plain page for pages."""
    if name == cells.PLAIN:
        return ""
    if name in (cells.LIST, cells.SAVE):
        return f"{cell.rate / against(name, clients, rates):.1%} pgbench"
    return f"{cell.rate / figures.cells[cells.PLAIN, clients].rate:.1%} plain"


def _table(title: str, *columns: str) -> Table:
    """An empty table; all columns but the first are numbers."""
    table = Table(title=title, title_justify="left", title_style="bold", width=None, padding=(0, 1))
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left")
    return table
