"""What is done and measured at home is there in Spanish: every sentence, and no translation that nobody needs."""

import pytest

from glidepath.catalogue import guides, shelf, tongue
from glidepath.catalogue.exercise import Exercise, checklists, equipment, exercises, soreness

AT_HOME = tongue("es", "exercises", "own")
PUBLIC = tongue("es").sentences


def of_exercise(one: Exercise) -> tuple[str, ...]:
    """Everything a person reads of an exercise."""
    return (one.name, one.plain, one.begin, *one.steps, *one.stop)


def done() -> set[str]:
    """Everything that is read of exercises, what they need, checklists and soreness."""
    return {text for one in exercises().values() for text in of_exercise(one)} | {
        text for one in checklists().values() for text in (one.name, *one.items)} | {
        one.name for one in equipment().values()} | {one.says for one in soreness().values()}  # fmt: skip


def measured() -> set[str]:
    """Everything that is read of measuring: guides, precautions, measures, and those whom figures speak of."""
    held = shelf()
    figures = [figure for one in held.measures.values() for figure in (*one.mdc, *one.mcid)]
    return {text for one in guides().values() for text in (one.name, one.place, one.start, one.go)} | {
        text for one in held.precautions.values() for text in (one.adapted, one.why)} | {
        one.name for one in held.measures.values()} | {figure.population for figure in figures} | {
        one.label for condition in held.conditions.values() for one in condition.measures if one.label}  # fmt: skip


def test_every_sentence_has_its_spanish() -> None:
    """Of exercises, checklists, soreness, guides, precautions and measures."""
    assert len(done()) > 1000
    assert set() == (done() | measured()) - set(AT_HOME.sentences)


def test_no_translation_of_an_exercise_is_left_over() -> None:
    """Nobody keeps up what nobody says."""
    assert set() == set(tongue("es", "exercises").sentences) - set(PUBLIC) - done()


def test_no_two_exercises_share_a_name() -> None:
    """Somebody who reads Spanish tells all of them apart, as somebody who reads English does."""
    assert len(exercises()) == len({AT_HOME.say(one.name) for one in exercises().values()})


@pytest.mark.parametrize(("english", "wanted"), [
    ("over {number} out of", "más de {number} sobre"), ("up to {number} out of", "hasta {number} sobre"),
    ("to hospital now", "al hospital ya"), ("the same day", "el mismo día"), ("more than two days", "más de dos días"),
])  # fmt: skip
def test_limits_are_as_strong_as_in_english(english: str, wanted: str) -> None:
    """When to stop and when to ring."""
    found = [text for text in done() if english.format(number=5) in text]

    assert found
    assert all(wanted.format(number=5) in AT_HOME.say(text) for text in found)


TURNS = {"inward": "dentro", "outward": "fuera", "inwards": "dentro", "outwards": "fuera"}
COUNTED = {"two": "dos", "three": "tres", "four": "cuatro", "ten": "diez"}


def test_ways_and_numbers_are_the_same() -> None:
    """In and out, and how many seconds, minutes or days."""
    for text in done() | measured():
        words, said = set(text.lower().replace(".", " ").replace(",", " ").split()), AT_HOME.say(text).lower()
        wanted = {TURNS[word] for word in words & set(TURNS)}
        if words & {"seconds", "minutes", "days"}:
            wanted |= {COUNTED[word] for word in words & set(COUNTED)}
        assert all(word in said for word in wanted), (text, said)
