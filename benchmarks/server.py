"""A server under load: started as it is served, its processor time and memory read from /proc."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from glidepath.cli.serve import server

PLAIN = "benchmarks.plain:application"
TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Server:
    """A running server: its port and the process everything else of it descends from."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """Processor time of all its processes so far, of user and system."""
        ticks = 0
        for pid in tree(self.pid):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / TICKS

    def memory_mb(self) -> float:
        """Proportional set size (PSS) of all its processes, in MB of 10^6 bytes."""
        kilobytes = 0
        for pid in tree(self.pid):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
        return kilobytes * 1024 / 1e6


def tree(root: int) -> list[int]:
    """A process and all that descend from it."""
    found = [root]
    for pid in found:
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            found += map(int, task.read_text().split())
    return found


@contextmanager
def serving(application: str, environment: dict[str, str]) -> Iterator[Server]:
    """Serve an application on a free port, as `glidepath serve` does, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = server(application, host="127.0.0.1", port=port)
    process = subprocess.Popen(command, env=os.environ | environment, start_new_session=True)
    try:
        _wait(port, process)
        yield Server(port=port, pid=process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def environment(home: Path, url: str) -> dict[str, str]:
    """The environment of a site that keeps its files in `home` and its rows at `url`."""
    return {
        "GLIDEPATH_HOME": str(home), "DATABASE_URL": url, "GLIDEPATH_DEMO": "1", "GLIDEPATH_DEBUG": "0",
        "GLIDEPATH_HTTPS": "0", "DJANGO_SETTINGS_MODULE": "glidepath.web.site.settings",
    }  # fmt: skip


def seed(environment: dict[str, str]) -> dict[str, str]:
    """Fill a fresh database; gives the ids of its people, a cookie to come in with and its CSRF token."""
    done = subprocess.run([sys.executable, "-m", "benchmarks.seed"], env=os.environ | environment, text=True,
                          capture_output=True, check=False)  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"seeding failed: {done.stderr[-3000:]}")
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers anything at all."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/account/login/", timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not answer")
