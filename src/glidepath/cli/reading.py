"""Files in YAML or JSON, read strictly; whatever does not hold is said with its line."""

import re
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from glidepath.cli.expected import expected
from glidepath.cli.terminal import wrong

T = TypeVar("T")
PLACE = re.compile(r" - at `(\$[^`]*)`$")
UNKNOWN = re.compile(r"unknown field `([^`]+)`")
VALUE = re.compile(r"^Invalid (enum )?value '(.*)'")
PART = re.compile(r"\[(\d+)\]|\[(\.\.\.)\]|\.([^.\[]+)")


class Read(msgspec.Struct, frozen=True):
    """A file's parts with their lines."""

    path: Path
    root: Any

    def as_kind(self, kind: type[T]) -> T:
        """Take the file as a value of the library; leave with 2 where it does not fit."""
        try:
            return msgspec.convert(_plain(self.root), kind)
        except msgspec.ValidationError as error:
            self._refuse(kind, str(error))

    def _refuse(self, kind: type, error: str) -> NoReturn:
        """Say what a type holds against the file, with what it would have taken where that is a short list."""
        found, unknown, value = PLACE.search(error), UNKNOWN.search(error), VALUE.search(error)
        place, says = found.group(1) if found else "$", PLACE.sub("", error)
        if unknown or value:
            path = [int(index) if index else many or key for index, many, key in PART.findall(place)]
            tag = value is not None and not value.group(1)
            names = expected(kind, path[:-1] if tag else path, _plain(self.root))
            says += f", {names}" if names else ""
        if unknown:
            place += f".{unknown.group(1)}"
        elif value and place.endswith("[...]"):
            place = self._named(place.removesuffix("[...]"), value.group(2))
        self.fail(place, says)

    def _named(self, place: str, value: str) -> str:
        """The place of the entry of a mapping that holds a value."""
        node = self.root
        for index, _, key in PART.findall(place):
            node = node[int(index)] if index else node[key]
        return next((f"{place}.{key}" for key, held in node.items() if str(held) == value), place)

    def fail(self, place: str, says: str) -> NoReturn:
        """Say what does not hold at a place such as `$.visits[0].steps[3]` and leave with 2."""
        where = place.removeprefix("$").removeprefix(".")
        wrong(f"{self.path}, line {self._line(place)}: {says}{f' (at {where})' if where else ''}")

    def _line(self, place: str) -> int:
        """The line of a place, or of the nearest thing around it, counted from 1."""
        node, line = self.root, 0
        for index, _, key in PART.findall(place):
            if isinstance(node, CommentedSeq) and index and int(index) < len(node):
                line = node.lc.item(int(index))[0]
                node = node[int(index)]
            elif isinstance(node, CommentedMap) and key in node:
                line = node.lc.key(key)[0]
                node = node[key]
            else:
                break
        return int(line) + 1


def read(path: Path) -> Read:
    """Read a file; leave with 2 when it cannot be read or is not YAML."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        root = YAML().load(text)
    except OSError as error:
        wrong(f"{path}: cannot be read ({error.strerror})")
    except UnicodeDecodeError:
        wrong(f"{path}: is not text in UTF-8")
    except MarkedYAMLError as error:
        mark = error.problem_mark
        wrong(f"{path}, line {mark.line + 1 if mark else 1}: {error.problem}")
    except YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        wrong(f"{path}, line {line}: {getattr(error, 'reason', 'is not YAML')}")
    return Read(path, root)


def _plain(node: Any) -> Any:
    """The parts without their lines."""
    if isinstance(node, CommentedMap):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(value) for value in node]
    if isinstance(node, bool | int) or node is None:
        return node
    return float(node) if isinstance(node, float) else str(node) if isinstance(node, str) else node
