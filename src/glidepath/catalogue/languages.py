"""Sentences in another language: the English sentence is the key, PO files under `data/languages/` hold the rest.

The files in a language's folder are what the public pages say, and are always there. A folder inside it is a part, for
pages that are seldom asked for or say much: it is read when somebody asks for it by name.
"""

from functools import cache
from string import Formatter

import polib

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "es": "Español"}
"""The languages of the public pages, each by its own name."""
FILE = ".po"
CHECKED_BY = "X-Checked-By"
"""The line in the head of a PO file that names the clinician who checked it; empty while nobody has."""


class Tongue(Value, frozen=True, kw_only=True):
    """One language: its sentences by the English ones, and who checked them (empty: no clinician yet)."""

    id: str
    sentences: dict[str, str]
    checked_by: str

    def say(self, sentence: str, **values: object) -> str:
        """Give a sentence in this language, its `{places}` filled; English where there is no translation."""
        found = self.sentences.get(sentence, sentence)
        return found.format(**values) if values else found


@cache
def tongue(language: str, *parts: str) -> Tongue:
    """Load a language once, with the parts asked for beside what is always there; English is its own.

    Raises: CatalogueError naming file, line and sentence where a file is no PO file, or a translation is empty,
    uncertain, says a sentence in two ways, or fills other places than the English one, and for a part that is not
    there; KeyError for a language that is not there.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    if language == ENGLISH:
        return Tongue(id=language, sentences={}, checked_by="")
    home = f"languages/{language}"
    known = tongue(language, *parts[:-1]) if parts else None
    files = loader.names(f"{home}/{parts[-1]}" if parts else home)
    sentences = dict(known.sentences) if known else {}
    checkers = {known.checked_by} if known else set()
    for path in (path for path in files if path.endswith(FILE)):
        file = _file(path)
        checkers.add(file.metadata.get(CHECKED_BY, ""))
        read(path, file, sentences)
    return Tongue(id=language, sentences=sentences, checked_by=", ".join(sorted(checkers)) if all(checkers) else "")


def parts(language: str) -> tuple[str, ...]:
    """Name the parts of a language that are read only when asked for."""
    if language == ENGLISH:
        return ()
    inside = loader.names(f"languages/{language}")
    return tuple(path.rpartition("/")[2] for path in inside if not path.endswith(FILE))


def read(path: str, file: polib.POFile, into: dict[str, str]) -> None:
    """Take the sentences of one file.

    Raises: CatalogueError as `tongue`.
    """
    for entry in file:
        where = f"{path} line {entry.linenum}: {entry.msgid!r}"
        if not entry.translated():
            raise CatalogueError(f"{where} has no translation, or an uncertain one")
        if places(entry.msgid) != places(entry.msgstr):
            raise CatalogueError(f"{where} fills other places than its translation")
        if into.setdefault(entry.msgid, entry.msgstr) != entry.msgstr:
            raise CatalogueError(f"{where} is said in two ways")


IN_ENGLISH = tongue(ENGLISH)
"""What is said where no language is asked for."""


def _file(path: str) -> polib.POFile:
    """Read a PO file; its text is handed over, so that the catalogue alone opens it."""
    try:
        return polib.pofile(loader.text(path))
    except OSError as error:
        raise CatalogueError(f"{path}: {error}") from error


def places(sentence: str) -> frozenset[str]:
    """Give the names of the places to fill in a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)

