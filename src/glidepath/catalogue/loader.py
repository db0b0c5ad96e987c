"""The one opener of data files: TOML and CSV become strict frozen values, or an error that names file and field."""

import csv
from collections.abc import Container, Iterable
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Protocol, TypeVar, cast

import msgspec

from glidepath.body import Value

DATA: Traversable = resources.files("glidepath.catalogue") / "data"
"""Where every data file lies."""


class CatalogueError(ValueError):
    """A data file that does not hold; names the file, the field and what was expected."""


class HasId(Protocol):
    """A record that is looked up by its id."""

    @property
    def id(self) -> str:
        """The id."""


T = TypeVar("T")
R = TypeVar("R", bound=HasId)
V = TypeVar("V", bound=Value)


def one(path: str, kind: type[T]) -> T:
    """Read one TOML file under `data/` as one value.

    Raises: CatalogueError naming file and field when it is missing, is not TOML, or does not fit.
    """
    return _decode(path, _bytes(path), kind)


def folder(path: str, kind: type[R]) -> dict[str, R]:
    """Read every TOML file of a folder under `data/`, one record a file, by id.

    Raises: CatalogueError as `one`, or when a file is not named for the id inside it.
    """
    return dict(_folder(path, kind))


def folders(path: str, kind: type[R]) -> dict[str, R]:
    """Read every TOML file of the folders in a folder under `data/`, one record a file, by id.

    Raises: CatalogueError as `folder`, or when two folders hold the same id.
    """
    found: dict[str, R] = {}
    for part in _files(path):
        inside = folder(f"{path}/{part.name}", kind)
        no_twins(path, [*found, *inside])
        found |= inside
    return found


def tables(path: str, kind: type[V]) -> tuple[V, ...]:
    """Read every CSV file of a folder under `data/`, one value a row, file after file.

    Raises: CatalogueError as `rows`.
    """
    return tuple(row for file in _files(path) for row in rows(f"{path}/{file.name}", kind))


def listed(path: str, key: str, kind: type[R]) -> dict[str, R]:
    """Read the records of one TOML file under `data/`, written as `[[key]]` tables, by id.

    Raises: CatalogueError as `one`, or when two records share an id.
    """
    return dict(_listed(path, key, kind))


def rows(path: str, kind: type[V]) -> tuple[V, ...]:
    """Read a CSV file under `data/`, one value a row; the first line names the fields.

    Text is read as the field's type: numbers and true or false are written plainly.

    Raises: CatalogueError naming file, line and field.
    """
    return _rows(path, kind)


def text(path: str) -> str:
    """Read one file under `data/` as text.

    Raises: CatalogueError when it is missing.
    """
    return _bytes(path).decode()


def names(path: str) -> tuple[str, ...]:
    """List the files of a folder under `data/`, each with the folder before it, in order.

    Raises: CatalogueError when the folder is missing.
    """
    return tuple(f"{path}/{file.name}" for file in _files(path))


def known(where: str, names: Iterable[str], among: Container[str]) -> None:
    """Hold references against what they name; `where` says the file and the field.

    Raises: CatalogueError for the first name that is not known.
    """
    for name in names:
        if name not in among:
            raise CatalogueError(f"{where} names {name!r}, which does not exist")


def no_twins(path: str, ids: Iterable[str]) -> None:
    """Refuse an id that stands twice in one place.

    Raises: CatalogueError for the first that does.
    """
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise CatalogueError(f"{path}: `id` {name!r} stands twice")
        seen.add(name)


@cache
def _folder(path: str, kind: type[R]) -> tuple[tuple[str, R], ...]:
    """Read and keep a folder's records."""
    found = []
    for file in _files(path):
        name = f"{path}/{file.name}"
        if not file.name.endswith(".toml"):
            raise CatalogueError(f"{name}: only .toml files belong here")
        record = one(name, kind)
        if f"{record.id}.toml" != file.name:
            raise CatalogueError(f"{name}: `id` is {record.id!r}, expected the file's name")
        found.append((record.id, record))
    return tuple(found)


@cache
def _listed(path: str, key: str, kind: type[R]) -> tuple[tuple[str, R], ...]:
    """Read and keep the records of one file."""
    shape = dict[str, tuple[kind, ...]]  # type: ignore[valid-type]
    tables = cast("dict[str, tuple[R, ...]]", one(path, shape))
    if set(tables) != {key}:
        raise CatalogueError(f"{path}: expected [[{key}]] tables and nothing else, found {sorted(tables)}")
    no_twins(path, [record.id for record in tables[key]])
    return tuple((record.id, record) for record in tables[key])


@cache
def _rows(path: str, kind: type[V]) -> tuple[V, ...]:
    """Read and keep a table's rows."""
    lines = _bytes(path).decode().splitlines()
    found = []
    for number, row in enumerate(csv.DictReader(lines), start=2):
        if None in row or None in row.values():
            raise CatalogueError(f"{path} line {number}: expected as many values as the first line names")
        try:
            found.append(msgspec.convert(row, kind, strict=False))
        except msgspec.ValidationError as error:
            raise CatalogueError(f"{path} line {number}: {error}") from error
    return tuple(found)


def _decode(path: str, raw: bytes, kind: type[T]) -> T:
    """Decode TOML strictly."""
    try:
        return msgspec.toml.decode(raw, type=kind)
    except msgspec.DecodeError as error:
        raise CatalogueError(f"{path}: {error}") from error


def _files(path: str) -> list[Traversable]:
    """List a folder under `data/` by name."""
    try:
        return sorted(_open(path).iterdir(), key=lambda item: item.name)
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be read ({error.strerror})") from error


def _bytes(path: str) -> bytes:
    """Read a file under `data/`."""
    try:
        return _open(path).read_bytes()
    except OSError as error:
        raise CatalogueError(f"{path}: cannot be read ({error.strerror})") from error


def _open(path: str) -> Traversable:
    """Point at a file or folder under `data/`."""
    return DATA.joinpath(*path.split("/"))
