"""A PostgreSQL of one's own: started from the system's binaries in a folder that vanishes."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

UNPRIVILEGED = ("postgres", "nobody")
"""PostgreSQL refuses to run as root; as root it is started as one of these."""


class NoPostgresError(RuntimeError):
    """PostgreSQL's binaries are not on this machine."""


def binaries() -> Path:
    """Give the folder of initdb and pg_ctl.

    Raises: NoPostgresError saying how to get it.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    on_path = shutil.which("initdb")
    if found:
        return found[0].parent
    if on_path:
        return Path(on_path).resolve().parent
    raise NoPostgresError("PostgreSQL is not installed; on Debian: apt-get install postgresql")


@contextmanager
def running(**settings: str) -> Iterator[str]:
    """Run a fresh server and give its DATABASE_URL; stop it and remove its data at the end.

    `settings` are server settings, such as `fsync="off"`.
    """
    folder = Path(tempfile.mkdtemp(prefix="glidepath-postgres-"))
    port = _free_port()
    try:
        _hand_over(folder)
        _run("initdb", "-D", folder / "data", "-U", "glidepath", "-A", "trust", "-E", "UTF8", "--no-sync",
             "--locale=C.UTF-8")
        options = " ".join(
            f"-c {name}={value}" for name, value in
            {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": str(folder),
             "max_connections": "300", **settings}.items()
        )
        _run("pg_ctl", "-D", folder / "data", "-l", folder / "log", "-w", "-o", options, "start")
        _run("createdb", "-h", folder, "-p", port, "-U", "glidepath", "glidepath")
        yield f"postgresql://glidepath@127.0.0.1:{port}/glidepath"
    finally:
        _run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    """Ask the system for a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _owner() -> str | None:
    """Give the user to run as when we are root."""
    if os.geteuid() != 0:
        return None
    users = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in users)


def _hand_over(folder: Path) -> None:
    """Give the folder to the unprivileged user."""
    owner = _owner()
    if owner is not None:
        shutil.chown(folder, owner)


def _run(program: str, *arguments: object, check: bool = True) -> None:
    """Run one of PostgreSQL's programs, as the unprivileged user when we are root."""
    command = [str(binaries() / program), *map(str, arguments)]
    owner = _owner()
    if owner is not None:
        command = ["setpriv", f"--reuid={owner}", f"--regid={pwd.getpwnam(owner).pw_gid}", "--clear-groups", *command]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/", check=False)
    if check and done.returncode:
        raise RuntimeError(f"{program} failed: {done.stdout}")


def main() -> int:
    """Run a command with DATABASE_URL naming a fresh server: `python -m tests.postgres pytest tests/web`."""
    with running() as url:
        environment = os.environ | {"DATABASE_URL": url}
        return subprocess.run([sys.executable, "-m", *sys.argv[1:]], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
