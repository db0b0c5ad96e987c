"""A language is complete or refused: nothing empty, uncertain, said twice, or with other places to fill."""

import re

import polib
import pytest

from glidepath.catalogue import ENGLISH, LANGUAGES, CatalogueError, loader, tongue
from glidepath.catalogue.languages import parts, places, read

WHOLE = tongue("es", *parts("es"))


def file(msgid: str, msgstr: str, *flags: str) -> polib.POFile:
    """Make a PO file of one sentence."""
    made = polib.POFile()
    made.append(polib.POEntry(msgid=msgid, msgstr=msgstr, flags=list(flags)))
    return made


@pytest.mark.parametrize(("found", "why"), [
    (file("Back", ""), "has no translation"),
    (file("Back", "Atrás", "fuzzy"), "an uncertain one"),
    (file("Step {at}", "Paso {a}"), "fills other places"),
    (file("Go on", "Seguir"), "is said in two ways"),
])  # fmt: skip
def test_what_does_not_hold_is_refused(found: polib.POFile, why: str) -> None:
    """The message names the file and the sentence."""
    with pytest.raises(CatalogueError, match=why) as refused:
        read("languages/es/some.po", found, {"Go on": "Continuar"})

    assert str(refused.value).startswith("languages/es/some.po line")


def test_what_is_no_po_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its name."""
    monkeypatch.setattr(loader, "text", lambda path: 'msgid "Back"\nwhat is this\n')

    with pytest.raises(CatalogueError, match=r"languages/es/atlas.po: .*Syntax error"):
        tongue.__wrapped__("es")


def test_english_is_its_own() -> None:
    """No file, no change, and its places are filled."""
    assert "Step 1 of 2" == tongue(ENGLISH).say("Step {at} of {of}", at=1, of=2)
    assert "100 {x}" == tongue(ENGLISH).say("100 {x}")


def test_spanish_fills_the_same_places() -> None:
    """And says in English what it does not know."""
    assert "Paso 1 de 2" == tongue("es").say("Step {at} of {of}", at=1, of=2)
    assert "Never written" == tongue("es").say("Never written")


def test_no_clinician_has_checked_the_translation_yet() -> None:
    """Nobody's name stands in the head of every file; the pages say so."""
    assert "" == tongue("es").checked_by


def test_a_language_that_is_not_there_is_refused() -> None:
    """By its name."""
    with pytest.raises(KeyError, match="xx"):
        tongue("xx")


def test_a_part_is_read_when_it_is_asked_for() -> None:
    """The public pages know nothing of it; who asks for it has both."""
    assert "a soft ball" == tongue("es").say("a soft ball")
    assert "una pelota blanda" == tongue("es", "exercises").say("a soft ball")
    assert "Paso 1 de 2" == tongue("es", "exercises").say("Step {at} of {of}", at=1, of=2)
    assert "a soft ball" == tongue(ENGLISH, "exercises").say("a soft ball")
    assert () == parts(ENGLISH)


def test_a_part_that_is_not_there_is_refused() -> None:
    """By its name."""
    with pytest.raises(CatalogueError, match="languages/es/nothing"):
        tongue("es", "nothing")


def test_every_sentence_keeps_its_places_and_is_another() -> None:
    """What is equal in both languages is a name, a number or a word both share; all parts at once agree."""
    same = {english for english, other in WHOLE.sentences.items()
            if english == other and any(map(str.isalpha, re.sub(r"{\w+}", "", english)))}  # fmt: skip

    assert {"Atlas", "No", "no", "hoy", "Filipino", "Hindi", "fascia", "Golf", "HIT-6", "QuickDASH", "TFL",
            "VMO"} >= same
    assert all(places(english) == places(other) for english, other in WHOLE.sentences.items())
    assert {"en", "es"} == set(LANGUAGES)


def test_spanish_opens_its_questions_and_speaks_formally() -> None:
    """Every question has both of its marks, and nobody is called by the familiar form."""
    for english, said in WHOLE.sentences.items():
        assert said.count("¿") == said.count("?"), english
        assert not {"tú", "tu", "tus", "ti", "contigo"} & {word.strip("¿?.,;:").lower() for word in said.split()}, said
