"""Emptying tables that refuse to be emptied."""

from django.core.management.color import no_style
from django.db import connection, transaction

from glidepath.web.records import triggers


def unguard() -> None:
    """Drop the triggers, as somebody who owns the database could."""
    with connection.cursor() as cursor:
        for table, name in triggers.names(connection.vendor):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def empty() -> None:
    """Empty every table and put the triggers back."""
    unguard()
    tables = connection.introspection.django_table_names(only_existing=True)
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), tables, allow_cascade=True):
            cursor.execute(statement)
    triggers.install(connection)
