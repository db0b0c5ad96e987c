"""Rows by plain SQL, for the few reads and writes that happen at every tap.

Composing a query with the ORM takes longer than running it. Here the statement of a table and its columns is
composed once; values go through the ORM's own fields, so that both databases keep and give what the ORM would.
"""

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from django.db import DEFAULT_DB_ALIAS, connection, connections

Row = dict[str, Any]
Statement = tuple[str, list[Any]]
"""SQL with its values."""
Converter = Callable[[Any, Any, Any], Any]
CONSTANT = frozenset({"UUIDField", "ForeignKey", "DateTimeField", "DateField"})
"""Kinds of column whose values cannot be changed by whoever is given them."""
PLAIN = frozenset({"CharField", "TextField", "FloatField", "IntegerField", "BigIntegerField"})
"""Kinds of column whose values both databases keep as they are."""
REMEMBERED = 2048
"""Texts of one column that are remembered as what they mean."""
NAMED_VALUE = re.compile(r":(\w+)")


def run(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Run a statement and give its rows, past Django's cursor, which may take longer than it.

    The driver prepares it once: PostgreSQL plans a statement for a connection, SQLite keeps it by its text.
    """
    here = connections[DEFAULT_DB_ALIAS]
    here.ensure_connection()
    here.validate_no_broken_transaction()
    with here.wrap_database_errors:
        if here.vendor == "sqlite":
            found: list[tuple[Any, ...]] = here.connection.execute(_for_sqlite(statement), values).fetchall()
            return found
        with here.Database.Cursor(here.connection) as cursor:
            cursor.execute(statement, values, prepare=True)
            return cursor.fetchall() if cursor.pgresult.nfields else []


def insert(model: Any, rows: Iterable[Row]) -> None:
    """Insert rows given by column attribute (`visit_id`, not `visit`); every row has the same columns."""
    rows = list(rows)
    if not rows:
        return
    here = connections[DEFAULT_DB_ALIAS]
    if here.vendor == "postgresql":
        run(*insertion(model, rows))
        return
    names = tuple(rows[0])
    statement, stores = _insertion(model, names), _stores(model, names)
    for row in rows:
        run(statement, [store(row[name], here) for name, store in zip(names, stores, strict=True)])


def insertion(model: Any, rows: Sequence[Row]) -> Statement:
    """For PostgreSQL, one statement that inserts rows however many they are, with them as its one value, in JSON."""
    return _insertion_of_many(model, tuple(rows[0])), [msgspec.json.encode(rows).decode()]


def find(model: Any, names: Sequence[str], condition: str, values: Row | None = None) -> list[Row]:
    """Rows by a condition in SQL that is ours alone: `{seq}` stands for a column, `:visit_id` for a value.

    What follows a condition, such as an order, a limit or a lock, is part of it.
    """
    values = values or {}
    statement, wanted = _selection(model, tuple(names), condition)
    columns = list(zip(*run(statement, [stored(model, name, values[name]) for name in wanted]), strict=True))
    here = connections[DEFAULT_DB_ALIAS]
    for index, convert in _by_place(model, tuple(names), here.vendor) if columns else ():
        columns[index] = tuple([None if value is None else convert(value, None, here) for value in columns[index]])
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def find_json(model: Any, names: Sequence[str], condition: str, values: Row, *, named: bool = True) -> str:
    """As `find`, but as one JSON list, for rows that go out as they are and need not become Python's values.

    A row is an object, or where its values are not `named` a list of them in order.

    Moments are in UTC with their zone, ids in their usual spelling, JSON columns as JSON. PostgreSQL spells the
    list itself; SQLite takes five times longer over that than over giving the rows, so there it is done here.
    """
    if connection.vendor == "sqlite":
        return _spelled(model, tuple(names), condition, values, named)
    statement, wanted = _json_selection(model, tuple(names), condition, named)
    return str(run(statement, [stored(model, name, values[name]) for name in wanted])[0][0])


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
    return read_all(model, (name,), (value,))[name]


def read_all(model: Any, names: tuple[str, ...], row: Sequence[Any]) -> Row:
    """The first columns of a row, by name."""
    found = dict(zip(names, row, strict=False))
    here = connections[DEFAULT_DB_ALIAS]
    for name, convert in _converters(model, names, here.vendor):
        if found[name] is not None:
            found[name] = convert(found[name], None, here)
    return found


@functools.cache
def _converters(model: Any, names: tuple[str, ...], vendor: str) -> list[tuple[str, Converter]]:
    """What turns columns of this database into the ORM's values, in order; the vendor is there for the cache."""
    columns = {name: field(model, name).get_col(model._meta.db_table) for name in names}
    return [
        (name, _remembering(convert) if field(model, name).get_internal_type() in CONSTANT else convert)
        for name, one in columns.items()
        for convert in (*connection.ops.get_db_converters(one), *one.get_db_converters(connection))
    ]  # fmt: skip


@functools.cache
def _by_place(model: Any, names: tuple[str, ...], vendor: str) -> list[tuple[int, Converter]]:
    """As `_converters`, for rows read column by column."""
    return [(names.index(name), convert) for name, convert in _converters(model, names, vendor)]


def _remembering(convert: Converter) -> Converter:
    """A converter that knows the texts it has read lately: the ids and days of one record come again and again."""
    known = functools.lru_cache(maxsize=REMEMBERED)(lambda text: convert(text, None, connections[DEFAULT_DB_ALIAS]))
    return lambda value, expression, here: known(value) if type(value) is str else convert(value, expression, here)


@functools.cache
def _for_sqlite(statement: str) -> str:
    """A statement with the marks that SQLite's driver knows for its values."""
    return statement.replace("%s", "?")


@functools.cache
def _stores(model: Any, names: tuple[str, ...]) -> list[Callable[[Any, Any], Any]]:
    """What turns the ORM's values into what is kept, in order; a reference is kept as what it points at."""
    return [_store(field(model, name)) for name in names]


def _store(one: Any) -> Callable[[Any, Any], Any]:
    """What turns the ORM's values of one field into what is kept."""
    if one.get_internal_type() in PLAIN:
        return _as_it_is
    return (one.target_field if one.is_relation else one).get_db_prep_save


def _as_it_is(value: Any, here: Any) -> Any:
    """A value that needs no other form."""
    return value


@functools.cache
def _insertion(model: Any, names: tuple[str, ...]) -> str:
    columns = ", ".join(column(model, name) for name in names)
    return f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({', '.join(['%s'] * len(names))})"


@functools.cache
def _insertion_of_many(model: Any, names: tuple[str, ...]) -> str:
    columns = ", ".join(column(model, name) for name in names)
    given = ", ".join(f"{name} {field(model, name).db_type(connection)}" for name in names)
    return (f"INSERT INTO {model._meta.db_table} ({columns}) SELECT {', '.join(names)} "
            f"FROM json_to_recordset(%s) AS given({given})")  # fmt: skip


@functools.cache
def _selection(model: Any, names: tuple[str, ...], condition: str, raw: bool = False) -> tuple[str, list[str]]:
    """The statement, and the names of its values in order; `raw` keeps SQLite's driver from reading moments."""
    wanted = NAMED_VALUE.findall(condition)
    spelled = NAMED_VALUE.sub("%s", condition).format(
        **{one.attname: one.column for one in model._meta.concrete_fields}
    )
    moments = [name for name in names if raw and field(model, name).get_internal_type() == "DateTimeField"]
    columns = ", ".join(f"{column(model, name)} || ''" if name in moments else column(model, name) for name in names)
    return f"SELECT {columns} FROM {model._meta.db_table} WHERE {spelled}", wanted


@functools.cache
def _json_selection(model: Any, names: tuple[str, ...], condition: str, named: bool) -> tuple[str, list[str]]:
    """The statement of `find_json` on PostgreSQL, and the names of its values in order."""
    inner, wanted = _selection(model, names, condition)
    columns = [_as_json(field(model, name)) for name in names]
    if named:
        columns = [f"'{name}', {one}" for name, one in zip(names, columns, strict=True)]
    row = f"json_build_{'object' if named else 'array'}({', '.join(columns)})"
    return f"SELECT coalesce(json_agg({row}), '[]')::text FROM ({inner}) AS found", wanted


def _as_json(one: Any) -> str:
    """A column for PostgreSQL's JSON; only a moment needs its spelling."""
    if one.get_internal_type() == "DateTimeField":
        return f"""to_char({one.column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
    return str(one.column)


def _spelled(model: Any, names: tuple[str, ...], condition: str, values: Row, named: bool) -> str:
    """Rows of SQLite as JSON, column by column: most columns go out as they are kept."""
    statement, wanted = _selection(model, names, condition, raw=True)
    found = run(statement, [stored(model, name, values[name]) for name in wanted])
    columns = list(zip(*found, strict=True))
    for index, spell in _spellings(model, names) if columns else ():
        columns[index] = tuple([None if value is None else spell(value) for value in columns[index]])
    rows = zip(*columns, strict=True)
    made = [dict(zip(names, row, strict=True)) for row in rows] if named else list(rows)
    return msgspec.json.encode(made).decode()


@functools.cache
def _spellings(model: Any, names: tuple[str, ...]) -> list[tuple[int, Callable[[str], Any]]]:
    """The columns that SQLite keeps otherwise than JSON spells them, by place."""
    kinds = [field(model, name).get_internal_type() for name in names]
    return [(index, SPELLED[kind]) for index, kind in enumerate(kinds) if kind in SPELLED]


def _id(kept: str) -> str:
    """An id from its 32 digits."""
    return f"{kept[:8]}-{kept[8:12]}-{kept[12:16]}-{kept[16:20]}-{kept[20:]}"


def _moment(kept: str) -> str:
    """A moment from text in UTC."""
    return f"{kept[:10]}T{kept[11:]}Z"


SPELLED: dict[str, Callable[[str], Any]] = {
    "UUIDField": _id,
    "ForeignKey": _id,
    "DateTimeField": _moment,
    "JSONField": lambda kept: msgspec.Raw(kept.encode()),
}
"""How Django keeps a kind of column in SQLite, turned into JSON's spelling; other kinds go out as they are."""
