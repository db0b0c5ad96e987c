"""What was expected at a place of a file: the words, kinds of step or fields that its type allows there."""

from typing import Any

import msgspec

Schema = dict[str, Any]
MANY = 20
"""Beyond so many names a list no longer helps."""


def expected(kind: type, path: list[str | int], root: Any) -> str:
    """Name what a type allows at a path of keys and numbers in a file; empty where it is no short list."""
    whole = msgspec.json.schema(kind)
    here, node = _resolved(whole, whole, root), root
    for part in path:
        node = _child(node, part)
        below = here.get("items", {}) if isinstance(part, int) else here.get("properties", {}).get(part)
        here = _resolved(here.get("additionalProperties") or {} if below is None else below, whole, node)
    names = [str(name) for name in here.get("enum") or here.get("properties") or ()] or _tags(here)
    return f"expected one of {', '.join(names)}" if 0 < len(names) <= MANY else ""


def _resolved(here: Schema, whole: Schema, node: Any) -> Schema:
    """Follow references; among several kinds take the one a mapping names, or the one that is not nothing."""
    if "$ref" in here:
        return _resolved(whole["$defs"][here["$ref"].rsplit("/", 1)[-1]], whole, node)
    if "discriminator" in here:
        tag = _child(node, here["discriminator"]["propertyName"])
        named = here["discriminator"]["mapping"].get(tag) if isinstance(tag, str) else None
        return _resolved({"$ref": named}, whole, node) if named else here
    some = [one for one in here.get("anyOf", ()) if one.get("type") != "null"]
    return _resolved(some[0], whole, node) if len(some) == 1 else here


def _tags(here: Schema) -> list[str]:
    return list(here.get("discriminator", {}).get("mapping", ()))


def _child(node: Any, part: str | int) -> Any:
    if isinstance(node, dict):
        return node.get(part)
    return node[part] if isinstance(node, list) and isinstance(part, int) and part < len(node) else None
