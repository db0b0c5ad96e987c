"""Print every figure in one run: `python -m benchmarks [--quick]`."""

import argparse
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import cells, evidence, library, limits, next_step, offline, pages, register, slow_line, table
from benchmarks.lighthouse import report
from benchmarks.load import Ask
from benchmarks.server import PLAIN, Server, environment, seed, serving
from glidepath.cli.serve import SITE
from tests import postgres

TAPS = Path("tests/web/clinic/test_taps.py")
TAPS_LINE, PHONE_LINE = r"^\.?(taps .*)$", r"^\.?(phone angle error .*)$"
PHONE = Path("tests/web/patient/test_phone_in_browser.py")
WARM_SECONDS = 0.5


@dataclass(frozen=True)
class Site:
    """One database with its two servers: the whole application, and the page that is its limit."""

    name: str
    who: dict[str, str]
    whole: Server
    plain: Server
    weights: dict[str, dict[str, int]]
    asks: dict[str, list[Ask]]

    def server(self, row: str) -> Server:
        """The server that a row asks."""
        return self.plain if row == cells.PLAIN else self.whole


def main() -> int:
    """Run and print; 1 when the run itself failed or a request was answered with an error, aims aside."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round of each cell, about six minutes")
    quick = parser.parse_args().quick
    seconds, rounds = (0.3, 1) if quick else (2.0, 3)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # unwinds, so that no server is left behind
    out = table.console()
    out.print(f"taps and typed characters a visit: {said_by(TAPS, TAPS_LINE)}", soft_wrap=True)
    if not quick:
        out.print(said_by(PHONE, PHONE_LINE, "-m", "thorough"), soft_wrap=True)
    out.print(f"next step with {next_step.STRUCTURES} structures and {2 * next_step.SIGNS} readings: "
              f"{next_step.microseconds() / 1000:.2f} ms a call (median of {next_step.CALLS})")  # fmt: skip
    for line in (*library.lines(), *evidence.lines()):
        out.print(line, soft_wrap=True)
    for line in offline.lines(offline.FEW if quick else offline.ENTRIES):
        out.print(line, soft_wrap=True)
    with tempfile.TemporaryDirectory(prefix="glidepath-bench-") as name, postgres.running() as url:
        for line in register.lines(register.FEW if quick else register.ROWS, url):
            out.print(line, soft_wrap=True)
        folder = Path(name)
        folder.chmod(0o755)
        sqlite = f"sqlite:///{folder / 'sqlite' / 'glidepath.sqlite3'}"
        with site("SQLite", folder / "sqlite", sqlite) as small, site("PostgreSQL", folder / "postgres", url) as large:
            found, rates = measured([small, large], bounds(folder, url, small, large, seconds), seconds, rounds)
            out.print(table.pages(small.weights), table.limits(rates))
            for line in (*slow_line.lines(small.whole.port), *report.lines(small.whole.port)):
                out.print(line, soft_wrap=True)
            for figures in found:
                out.print(table.load(figures, rates))
            last, missed = table.aims(found, rates, first_page(small))
            out.print(last, f"{missed} not met" if missed else "all met")
    return int(any(cell.errors for figures in found for cell in figures.cells.values()))


def said_by(test: Path, line: str, *options: str) -> str:
    """What a browser test counts, or why it could not be had."""
    if not test.exists():
        return f"skipped, {test} is missing"
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", *options, str(test)],
                          capture_output=True, text=True, check=False)  # fmt: skip
    lines = re.findall(line, done.stdout, re.MULTILINE)
    if done.returncode or not lines:
        return f"FAILED, {test}: {(done.stdout.strip().splitlines() or ['no output'])[-1]}"
    return ", ".join(lines)


@contextmanager
def site(name: str, home: Path, url: str) -> Iterator[Site]:
    """Fill a database and serve it twice."""
    home.mkdir()
    variables = environment(home, url)
    who = seed(variables)
    with ExitStack() as stack:
        whole = stack.enter_context(serving(SITE, variables))
        plain = stack.enter_context(serving(PLAIN, variables | {"GLIDEPATH_PLAIN": "1"}))
        weights = {
            "public first page": pages.weigh(whole.port, "/"),
            "where it hurts": pages.weigh(whole.port, "/self-check/place/"),
            "sign-in": pages.weigh(whole.port, "/account/login/"),
            "chart": pages.weigh(whole.port, f"/people/{who['hundred']}/", cookie=who["cookie"]),
            "visit": pages.weigh(whole.port, f"/visits/{who['visit']}/", cookie=who["cookie"]),
        }
        yield Site(name=name, who=who, whole=whole, plain=plain, weights=weights,
                   asks=cells.asks(who, list(weights["chart"])))  # fmt: skip


def first_page(one: Site) -> float:
    """Kilobytes of signing in and seeing the first chart, every file once."""
    files = {**one.weights["sign-in"], **one.weights["chart"]}
    return sum(files.values()) / 1000


def bounds(folder: Path, url: str, small: Site, large: Site, seconds: float) -> dict[str, Callable[[], float]]:
    """The limits to be measured in the same rounds, by name."""
    limits.prepare_postgres(url)
    scripts = limits.scripts(folder, large.who["hundred"])
    database = folder / "sqlite" / "glidepath.sqlite3"
    named: dict[str, Callable[[], float]] = {
        "fsyncs": partial(limits.fsyncs, folder, seconds=seconds),
        "SQLite bare insert, 1 client": partial(limits.sqlite_insert, folder, seconds=seconds),
        "SQLite 100-row select, 1 client":
            partial(limits.sqlite_select, database, small.who["hundred"], seconds=seconds),
        "PostgreSQL bare insert, 1 client": partial(limits.postgres_insert, url, seconds=seconds),
    }  # fmt: skip
    for script, words in (("insert", "insert"), ("select", "100-row select")):
        for clients in cells.CLIENTS:
            named[f"pgbench {words}, {clients} clients"] = partial(
                limits.pgbench, url, scripts[script], clients=clients, seconds=seconds
            )
    return named


def measured(
    sites: list[Site], bound: dict[str, Callable[[], float]], seconds: float, rounds: int
) -> tuple[list[table.Figures], dict[str, float]]:
    """Run the cells and their limits in turns, round after round."""
    jobs: dict[tuple[str, str, int], Callable[[], cells.Cell]] = {}
    for one in sites:
        for row, asks in one.asks.items():
            cells.once(one.server(row), asks[:8], clients=2, seconds=WARM_SECONDS / 2)
            alone = row in cells.FRESH or (row == cells.VISIT and rounds == 1)
            for clients in (1,) if alone else cells.CLIENTS:
                jobs[one.name, row, clients] = partial(
                    cells.once, one.server(row), asks, clients=clients, seconds=seconds, each=row in cells.FRESH
                )
    taken = cells.interleaved({**jobs, **bound}, rounds=rounds)
    rates = {name: statistics.median(taken[name]) for name in bound}
    figures = []
    for one in sites:
        own = {(row, clients): cells.middle(taken[name, row, clients])
               for name, row, clients in jobs if name == one.name}  # fmt: skip
        figures.append(table.Figures(
            name=one.name, cells=own, memory=one.whole.memory_mb(),
            longer=own[cells.MANY, 1].p50 / own[cells.FEW, 1].p50,
        ))  # fmt: skip
    return figures, rates


if __name__ == "__main__":
    sys.exit(main())
