"""Where the records are kept: embedded SQLite, or PostgreSQL named by DATABASE_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

WAIT_SECONDS = 20
"""How long a write waits for another process's write to end before it gives up."""

PREPARES = 5
"""Any number lets `records.rows.run` have PostgreSQL keep its plans; Django's own cursor never asks for that."""


def config(url: str, *, home: Path) -> dict[str, Any]:
    """Django's description of the database at `url`; SQLite in `home` when `url` is empty.

    `sqlite:///relative.db`, `sqlite:////absolute.db` and `postgresql://user:password@host:port/name` are
    understood; a query such as `?host=/run/postgresql` or `?sslmode=require` goes to the driver. Raises
    ValueError for any other scheme.
    """
    if not url:
        return _sqlite(home / "glidepath.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path[1:])))
    if parts.scheme in ("postgres", "postgresql"):
        return _postgresql(url)
    raise ValueError(f"DATABASE_URL begins with {parts.scheme!r}; expected sqlite or postgresql")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options: dict[str, Any] = {"prepare_threshold": PREPARES, **dict(parse_qsl(parts.query))}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or parts.hostname or "",
        "PORT": str(options.pop("port", "") or parts.port or ""),
        "CONN_MAX_AGE": None,
        "OPTIONS": options,
    }
