"""How fast a register comes in, and in how much memory: rows of the shape of the monthly NPPES file, on both databases.

Alone: `python -m benchmarks.register [ROWS]`. The importer runs as anybody runs it, in a process of its own; its peak
is the largest resident set that the kernel counted (VmHWM).
"""

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import nppes_file
from benchmarks.server import environment
from tests import postgres

ROWS, FEW = 1_000_000, 50_000
"""Rows of a whole run; and of a small one beside it, to see that memory does not grow with the file."""
LOOKS = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Came:
    """An import: rows a second, microseconds of its processor a row, and the peak of its memory in MB."""

    rate: float
    cpu: float
    peak: float


def lines(rows: int, url: str) -> Iterator[str]:
    """Say it for a small file and for a large one, on SQLite and on the PostgreSQL at an address."""
    with tempfile.TemporaryDirectory(prefix="glidepath-register-") as name:
        folder = Path(name)
        for count in sorted({FEW, rows}):
            path = folder / f"{count}.csv"
            nppes_file.write(count, path)
            size = path.stat().st_size / 1e6
            for engine, address in (("SQLite", f"sqlite:///{folder / str(count)}.sqlite3"), ("PostgreSQL", url)):
                came = once(path, folder, address, count)
                yield (f"register of {count:,} rows ({size:,.0f} MB) into {engine}: {came.rate:,.0f} rows a second, "
                       f"{came.cpu:.0f} µs of its processor a row, peak {came.peak:.0f} MB")  # fmt: skip
            path.unlink()


def once(path: Path, folder: Path, url: str, rows: int) -> Came:
    """Import a file with an empty memory, the tables being there."""
    variables = environment(folder, url)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v", "0"], env=variables, check=True)
    began = time.perf_counter()
    command = [sys.executable, "-m", "glidepath", "directory", "import", "nppes", "--again", str(path)]
    spent = _children_seconds()
    process = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, _peak_mb(process.pid))
        time.sleep(LOOKS)
    if process.returncode:
        raise RuntimeError(f"the import of {path.name} failed")
    took, spent = time.perf_counter() - began, _children_seconds() - spent
    return Came(rate=rows / took, cpu=1e6 * spent / rows, peak=peak)


def _children_seconds() -> float:
    """Processor time of every child so far that has ended, of user and system."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak_mb(pid: int) -> float:
    """The largest resident set a process has had, in MB of 10^6 bytes; 0 once it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) * 1024 / 1e6 if found else 0.0


def main() -> None:
    """Run alone."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with postgres.running() as url:
        for line in lines(rows, url):
            print(line, flush=True)


if __name__ == "__main__":
    main()
