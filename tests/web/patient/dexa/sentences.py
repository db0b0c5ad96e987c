"""Every English sentence that the pages of scans can show beside what their templates say."""

import ast
from collections.abc import Iterator
from pathlib import Path

from glidepath.catalogue import measures
from glidepath.exchange import dexa as read
from glidepath.remote.bodyspec.client import NO_SCAN
from glidepath.track import dexa as told
from glidepath.track.dexa.wording import MASSES, PARTS
from glidepath.web.drawing import series
from glidepath.web.drawing.series.words import MONTHS
from glidepath.web.patient import dexa
from glidepath.web.patient.dexa.connecting.signing import SAYS, TOO_OLD
from glidepath.web.patient.dexa.previewing import STANDINGS
from glidepath.web.patient.dexa.told import SHIFTS

FOLDERS = tuple(Path(one.__file__).parent for one in (dexa, told, read, series))
SPEAKS = {"say", "DexaError", "NoUnitError"}
FOR_PROGRAMS = "webhook: "
"""How errors begin that no person reads."""


def sentences() -> set[str]:
    """Give them all."""
    files = [file for folder in FOLDERS for file in folder.rglob("*.py")]
    found = {text for file in files for text in _said(ast.parse(file.read_text()))}
    found |= {*NO_SCAN.values(), *PARTS, *MASSES.values(), *MONTHS, *SAYS.values(), *STANDINGS.values(), TOO_OLD}
    found |= {word for word, _ in SHIFTS.values()} | {one.value for one in told.Tissue}
    return {one for one in found if not one.startswith(FOR_PROGRAMS)} | {"left side", "right side", *_populations()}


def _said(tree: ast.AST) -> Iterator[str]:
    """What a module says: the first argument of a call that speaks, by itself, by name or one of two."""
    named = {target.id: node.value.value for node in ast.walk(tree) if isinstance(node, ast.Assign)
             for target in node.targets if isinstance(target, ast.Name) and isinstance(node.value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _names(node.func) & SPEAKS:
            first = node.args[0]
            for each in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                text = named.get(each.id) if isinstance(each, ast.Name) else getattr(each, "value", None)
                if isinstance(text, str):
                    yield text


def _names(called: ast.expr) -> set[str]:
    """What is called: one name, or one of two."""
    both = (called.body, called.orelse) if isinstance(called, ast.IfExp) else (called,)
    return {str(getattr(one, "attr", getattr(one, "id", ""))) for one in both}


def _populations() -> Iterator[str]:
    """Whose scans a published precision is of, where it decides."""
    return (one.population for name in ("dxa_lean", "dxa_fat", "dxa_bone") for one in measures()[name].precision
            if one.verified)  # fmt: skip
