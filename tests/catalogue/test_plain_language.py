"""What somebody in pain is asked and told can be read at twelve.

The automated readability index (Smith and Senter 1967) counts letters, words and sentences and gives the school year
of the United States that can read a text; the seventh is begun at twelve. It needs no list of syllables, so no library
and no download.
"""

import re
from collections.abc import Iterable

import pytest

from glidepath.catalogue import consents, intake_questions, self_check, shelf, understanding
from glidepath.catalogue.exercise import checklists, exercises, soreness

YEAR_AT_TWELVE = 7.0
HARDEST = 14.0
"""A single sentence may be harder than the text it stands in, for names and numbers, but not beyond school."""
LONGEST = 32
"""Words in one sentence."""


def index(texts: Iterable[str]) -> float:
    """Give the automated readability index of texts, each at least one sentence."""
    text = " ".join(one if one.rstrip().endswith((".", "?", "!", ":")) else f"{one}." for one in texts)
    words = re.findall(r"[\w'’%-]+", text)
    ends = len(re.findall(r"[.?!:;]+(?:\s|$)", text))
    return 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / ends - 21.43


def asked() -> list[str]:
    """Every question of the self-check."""
    check = self_check()
    return [text for screen in check.safety.screens
            for text in (screen.title, screen.asks, screen.line, *(item.says for item in screen.items)) if text] + [
        one.says for one in (*check.points.since, *check.points.linked, *check.points.points)]  # fmt: skip


def said() -> list[str]:
    """Everything it says at its end."""
    told = self_check().said
    return [text for one in told.advice for text in (one.title, one.lead, *one.now, *one.ask)] + [
        text for one in told.suspicions for text in (one.says, one.mind)] + [one.says for one in told.whens] + [
        text for point in self_check().points.points for text in (point.fits, point.lacks)]  # fmt: skip


def read() -> list[str]:
    """What is read before a visit."""
    held = understanding()
    return [text for one in held.questions.values() for text in (one.asks, *one.answers)] + [
        text for one in held.complaints.values() for text in (one.says, *one.helps, one.course)] + [
        one.says for one in held.visit.values()]  # fmt: skip


def in_full() -> list[str]:
    """The safety questions as the clinic asks them, and what is said to the person."""
    told = [text for flag in shelf().flags.values() for text in (flag.to_person, flag.to_person_together) if text]
    return [flag.question for flag in shelf().flags.values()] + told


def before() -> list[str]:
    """What is asked before a visit, and what is agreed to."""
    whole = intake_questions()
    fields = [field for sheet in whole.sheets for field in sheet.fields]
    return [text for one in consents().values() for text in (one.title, one.yes, *one.words)] + [
        text for one in whole.sheets for text in (one.title, one.asks)] + [
        text for one in fields for text in (one.asks, one.hint) if text] + [
        one.says for field in fields for one in field.choices] + [whole.more.title, whole.more.asks]  # fmt: skip


def done_at_home() -> list[str]:
    """Everything a person reads of an exercise, a checklist and soreness."""
    return [text for one in exercises().values() for text in (one.plain, one.begin, *one.steps)] + [
        text for one in checklists().values() for text in one.items] + [one.says for one in soreness().values()]


TEXTS = {"at home": done_at_home(), "asked": asked(), "said": said(), "read": read(), "in full": in_full(),
         "before": before()}  # fmt: skip


def test_the_index_is_the_published_one() -> None:
    """Four words of 15 letters in one sentence: 4.71 × 15 / 4 + 0.5 × 4 − 21.43."""
    assert -1.77 == pytest.approx(index(["This text has four."]), abs=0.005)


@pytest.mark.parametrize("name", TEXTS)
def test_it_can_be_read_at_twelve(name: str) -> None:
    """Each body of text as a whole."""
    assert index(TEXTS[name]) <= YEAR_AT_TWELVE


@pytest.mark.parametrize("name", ["asked", "said", "before"])
def test_no_sentence_of_the_self_check_is_hard(name: str) -> None:
    """Somebody frightened reads one sentence at a time: each stays short, and within school."""
    for text in TEXTS[name]:
        for sentence in re.split(r"(?<=[.?!:;])\s+", text):
            assert len(sentence.split()) <= LONGEST, sentence
        assert len(text.split()) < 6 or index([text]) <= HARDEST, text
