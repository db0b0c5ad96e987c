"""What the person's own pages say stands in Spanish too, and nothing is kept up that nobody says."""

import ast
from pathlib import Path

import pytest

from glidepath import track
from glidepath.aftercare import entries
from glidepath.catalogue import tongue
from glidepath.catalogue.exercise import loads
from glidepath.web import clinic, patient, progress
from glidepath.web.patient.home.page import WORDS
from glidepath.web.patient.measuring import views as measuring
from glidepath.web.spoken import figure
from tests.aftercare.phrases import phrases
from tests.catalogue.at_home import measured
from tests.web.patient.dexa.sentences import sentences as of_scans
from tests.web.public.sentences import said, templates
from tests.web.public.sentences import sentences as public_sentences

pytestmark = pytest.mark.no_second_database

HOME = Path(patient.__file__).parent
HANDED = Path(clinic.__file__).parent / "jinja2" / "clinic"
"""Among the clinic's templates is one that a person fills in; what it says is in `t`, the others say nothing in it."""
SOURCES = (*HOME.rglob("*.py"), Path(figure.__file__), *Path(progress.__file__).parent.glob("*.py"),
           *(Path(track.__file__).parent / name for name in ("plain.py", "flares.py")),
           Path(entries.__file__))  # fmt: skip


def sentences() -> set[str]:
    """Every English sentence of the person's own pages."""
    found = {text for folder in (HOME / "jinja2", HANDED) for text, _ in templates(folder)}
    found |= {*measuring.GROUPS, *measuring.WORDS.values(), *WORDS.values()}
    found |= {text for one in loads().values() for text in (one.name, one.asks)} | phrases() | measured()
    return found.union(of_scans(), *(said(file.read_text()) for file in SOURCES))


def constants() -> set[str]:
    """Every text that stands in the code: a sentence that is chosen from several is said by its name."""
    trees = [ast.parse(file.read_text()) for file in SOURCES]
    return {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)
            and isinstance(node.value, str)}  # fmt: skip


def test_every_sentence_has_its_translation() -> None:
    """From templates and from code."""
    assert set() == sentences() - set(tongue("es", "own", "exercises").sentences)


def test_no_translation_is_left_over() -> None:
    """A sentence nobody says any more is not kept up."""
    own = set(tongue("es", "own").sentences) - set(tongue("es").sentences)

    assert set() == own - sentences() - constants() - set(public_sentences())
