"""Where the records are kept."""

import pytest
from django.db import connection

from glidepath.web.site import database


def test_nothing_said_means_sqlite_in_the_home(tmp_path):
    """Embedded is the way it starts."""
    assert tmp_path / "glidepath.sqlite3" == database.config("", home=tmp_path)["NAME"]


def test_a_postgresql_address_is_taken_apart(tmp_path):
    """User, password with odd characters, host, port, name, and options for the driver."""
    made = database.config("postgresql://ann:p%40ss@db.example:6543/glide?sslmode=require", home=tmp_path)

    wanted = {"USER": "ann", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "6543", "NAME": "glide"}
    assert wanted == {name: made[name] for name in wanted}
    assert "require" == made["OPTIONS"]["sslmode"]


def test_a_socket_is_named_in_the_query(tmp_path):
    """A server without a port is reached through its folder."""
    assert "/run/pg" == database.config("postgresql://ann@/glide?host=/run/pg", home=tmp_path)["HOST"]


def test_another_database_is_refused(tmp_path):
    """Only these two keep the promises made here."""
    with pytest.raises(ValueError, match="mysql"):
        database.config("mysql://localhost/x", home=tmp_path)


def test_a_commit_reaches_the_disk(db):
    """SQLite flushes at every commit and keeps a write-ahead log; PostgreSQL waits for its own."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous")
            assert 2 == cursor.fetchone()[0]
            cursor.execute("PRAGMA journal_mode")
            assert "wal" == cursor.fetchone()[0]
        else:
            cursor.execute("SHOW synchronous_commit")
            assert "on" == cursor.fetchone()[0]
