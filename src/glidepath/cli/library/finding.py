"""A structure by its id or its name; what is not known is answered with what comes nearest."""

from collections.abc import Collection
from typing import NoReturn

from rapidfuzz import process

from glidepath.body import Body, Structure, index, search
from glidepath.cli.terminal import wrong

NEAREST = 3


def named(body: Body, name: str) -> Structure:
    """Give the structure of that id or name; leave with 2, naming the nearest, where there is none."""
    plain = name.strip().lower().replace(" ", "_")
    if plain in body.structures:
        return body.structures[plain]
    by_name = {item.name.lower(): item for item in body.structures.values()}
    found = by_name.get(name.strip().lower())
    if found is None:
        near = [hit.structure for hit in search(index(body), name, most=NEAREST)]
        wrong(f"no structure is called {name!r}{f'; did you mean {_or(near)}?' if near else ''}")
    return found


def unknown(what: str, name: str, among: Collection[str]) -> NoReturn:
    """Say that no such id is known, naming the nearest ones, and leave with 2."""
    near = [str(found) for found, _, _ in process.extract(name, list(among), limit=NEAREST)]
    wrong(f"no {what} is called {name!r}; did you mean {_or(near)}?")


def _or(names: list[str]) -> str:
    """Names in a sentence."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
