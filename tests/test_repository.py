"""What must hold of the repository as a whole."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "glidepath"
LIBRARY = (
    "body", "catalogue", "measure", "evidence", "directory", "screen", "assess", "palpate", "release", "retest", "plan",
    "aftercare", "diary", "track", "visit", "exchange", "remote",
)  # fmt: skip
PYTHON = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
LONGEST_FILE, LONGEST_FUNCTION = 350, 60
MIRRORED = 0.8
UNMIRRORED = {"__init__.py", "values.py"}
"""Files whose tests are those of the functions that make or use what they hold."""


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            yield node


def test_every_public_function_of_the_library_is_documented():
    """Modules, classes and functions that others may use say what they do."""
    for room in LIBRARY:
        for path in (SOURCE / room).rglob("*.py"):
            tree = ast.parse(path.read_text())
            assert ast.get_docstring(tree), path
            classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
            for node in [*tree.body, *(part for one in classes for part in one.body)]:
                if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                    assert ast.get_docstring(node), f"{path}: {node.name}"


def test_files_and_functions_are_short():
    """A file is read in one go, a function at one look."""
    long = [f"{path}: {count} lines" for path in PYTHON if (count := len(path.read_text().splitlines())) > LONGEST_FILE]
    long += [
        f"{path}: {node.name}" for path in PYTHON for node in functions(path)
        if (node.end_lineno or 0) - node.lineno > LONGEST_FUNCTION
    ]  # fmt: skip
    assert [] == long


def test_every_dependency_has_its_reason():
    """Beside each dependency stands why it is there."""
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)["project"]
    named = [*project["dependencies"], *(name for extra in project["optional-dependencies"].values() for name in extra)]
    for name in named:
        assert re.search(rf'"{re.escape(name)}",\s+# \S', text), name


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").iterdir()), ids=lambda path: path.name)
def test_pinned_files_hold_hashes_and_no_address(path):
    """Everything is pinned by hash; where it is fetched from is the machine's business."""
    text = path.read_text()

    assert not re.search(r"https?://|--index|--find-links", text)
    if path.suffix == ".txt":
        pins = re.findall(r"^[a-z0-9][\w.\[\]-]*==", text, re.MULTILINE)
        assert pins
        assert len(pins) <= text.count("--hash=sha256:")


def test_tests_mirror_the_library():
    """Most files of the library have a test file of the same name in the same room."""
    wanted = [path.relative_to(SOURCE) for room in LIBRARY for path in (SOURCE / room).glob("*.py")
              if path.name not in UNMIRRORED]  # fmt: skip
    lacking = [path for path in wanted if not (ROOT / "tests" / path.parent / f"test_{path.name}").exists()]

    assert len(lacking) <= (1 - MIRRORED) * len(wanted), lacking


def test_every_room_has_its_furniture():
    """A README that says what it takes and makes, and a front door that says what others may use."""
    parts = ("drawing", "records", "clinic", "desk", "patient", "public", "site")
    rooms = [*(SOURCE / room for room in LIBRARY), SOURCE / "cli", SOURCE / "web",
             *(SOURCE / "web" / part for part in parts)]  # fmt: skip
    for room in rooms:
        assert (room / "README.md").exists(), room
        assert (room / "__init__.py").exists(), room


def test_the_readme_is_true_of_makefile_and_rooms():
    """Commands that the README names exist, and every room is described."""
    readme, targets = (ROOT / "README.md").read_text(), (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"make ([a-z-]+)", readme)):
        assert re.search(rf"^{target}:", targets, re.MULTILINE), target
    for room in sorted(path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()):
        assert f"| `{room}` |" in readme, room
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme):
        assert (ROOT / picture).exists(), picture


def test_links_between_documents_lead_somewhere():
    """Files that documents name are there."""
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for name in re.findall(r"`((?:tests|docs|src)/[\w./-]+)`", path.read_text()):
            assert (ROOT / name).exists(), f"{path.name} names {name}"


def test_no_name_is_a_drawer_for_odds_and_ends():
    """A rule lives in the room it belongs to."""
    odd = {"utils", "util", "helpers", "helper", "misc", "common"}

    assert [] == [path for path in PYTHON if path.stem in odd or odd & set(path.parts)]


def test_every_test_says_what_it_holds():
    """Each test has a sentence of its own."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in functions(path):
            if node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{path}: {node.name}"
