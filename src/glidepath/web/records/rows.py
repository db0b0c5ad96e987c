"""Rows by plain SQL, for the few reads and writes that happen at every tap.

Composing a query with the ORM takes longer than running it. Here the statement of a table and its columns is
composed once; values go through the ORM's own fields, so that both databases keep and give what the ORM would.
"""

import functools
import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

Row = dict[str, Any]
NAMED_VALUE = re.compile(r":(\w+)")


def insert(model: Any, rows: Iterable[Row]) -> None:
    """Insert rows given by column attribute (`visit_id`, not `visit`); every row has the same columns."""
    rows = list(rows)
    if not rows:
        return
    names = tuple(rows[0])
    fields = [field(model, name) for name in names]
    values = [
        [one.get_db_prep_save(row[name], connection) for name, one in zip(names, fields, strict=True)] for row in rows
    ]
    with connection.cursor() as cursor:
        if len(values) == 1:
            cursor.execute(_insertion(model, names), values[0])
        else:
            cursor.executemany(_insertion(model, names), values)


def find(model: Any, names: Sequence[str], condition: str, values: Row | None = None) -> list[Row]:
    """Rows by a condition in SQL that is ours alone: `{seq}` stands for a column, `:visit_id` for a value.

    What follows a condition, such as an order, a limit or a lock, is part of it.
    """
    values = values or {}
    statement, wanted = _selection(model, tuple(names), condition)
    with connection.cursor() as cursor:
        cursor.execute(statement, [stored(model, name, values[name]) for name in wanted])
        found = cursor.fetchall()
    return [read_all(model, names, row) for row in found]


def find_json(model: Any, names: Sequence[str], condition: str, values: Row) -> str:
    """As `find`, but as one JSON list made by the database itself, for rows that go out as they are.

    Moments are in UTC with their zone, ids in their usual spelling, JSON columns as JSON.
    """
    statement, wanted = _json_selection(model, tuple(names), condition, connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(statement, [stored(model, name, values[name]) for name in wanted])
        return str(cursor.fetchone()[0])


def for_update() -> str:
    """The words that hold a row until commit; SQLite holds the whole database already."""
    return " FOR UPDATE" if connection.features.has_select_for_update else ""


@functools.cache
def field(model: Any, name: str) -> Any:
    """The field behind a column attribute."""
    return next(one for one in model._meta.concrete_fields if one.attname == name)


def column(model: Any, name: str) -> str:
    """The column's own name."""
    return str(field(model, name).column)


def stored(model: Any, name: str, value: Any) -> Any:
    """A value as this database compares it."""
    return field(model, name).get_db_prep_value(value, connection)


def read(model: Any, name: str, value: Any) -> Any:
    """A column's value as the ORM would give it."""
    for converter in _converters(model, name, connection.vendor):
        value = converter(value, None, connection)
    return value


def read_all(model: Any, names: Sequence[str], row: Sequence[Any]) -> Row:
    """The first columns of a row, by name."""
    return {name: read(model, name, value) for name, value in zip(names, row, strict=False)}


@functools.cache
def _converters(model: Any, name: str, vendor: str) -> list[Any]:
    """What turns a column of this database into the ORM's value; the vendor is there for the cache."""
    col = field(model, name).get_col(model._meta.db_table)
    return [*connection.ops.get_db_converters(col), *col.get_db_converters(connection)]


@functools.cache
def _insertion(model: Any, names: tuple[str, ...]) -> str:
    columns = ", ".join(column(model, name) for name in names)
    return f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({', '.join(['%s'] * len(names))})"


@functools.cache
def _selection(model: Any, names: tuple[str, ...], condition: str) -> tuple[str, list[str]]:
    """The statement, and the names of its values in order."""
    wanted = NAMED_VALUE.findall(condition)
    spelled = NAMED_VALUE.sub("%s", condition).format(
        **{one.attname: one.column for one in model._meta.concrete_fields}
    )
    columns = ", ".join(column(model, name) for name in names)
    return f"SELECT {columns} FROM {model._meta.db_table} WHERE {spelled}", wanted


@functools.cache
def _json_selection(model: Any, names: tuple[str, ...], condition: str, vendor: str) -> tuple[str, list[str]]:
    """The statement of `find_json`, and the names of its values in order."""
    inner, wanted = _selection(model, names, condition)
    spell = _spelled_by_sqlite if vendor == "sqlite" else _spelled_by_postgres
    pairs = ", ".join(f"'{name}', {spell(field(model, name))}" for name in names)
    if vendor == "sqlite":
        return f"SELECT json_group_array(json_object({pairs})) FROM ({inner}) AS found", wanted
    return f"SELECT coalesce(json_agg(json_build_object({pairs})), '[]')::text FROM ({inner}) AS found", wanted


def _spelled_by_sqlite(one: Any) -> str:
    """A column as JSON, from how Django keeps it in SQLite: ids as 32 digits, moments as text in UTC."""
    name, kind = one.column, one.get_internal_type()
    if kind in ("UUIDField", "ForeignKey"):
        cuts = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        return " || '-' || ".join(f"substr({name}, {start}, {length})" for start, length in cuts)
    if kind == "DateTimeField":
        return f"replace({name}, ' ', 'T') || 'Z'"
    return f"json({name})" if kind == "JSONField" else str(name)


def _spelled_by_postgres(one: Any) -> str:
    """A column as JSON; only a moment needs its spelling."""
    if one.get_internal_type() == "DateTimeField":
        return f"""to_char({one.column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
    return str(one.column)
