"""What is done and measured at home is there in Spanish: every sentence, and no translation that nobody needs."""

import pytest

from glidepath.catalogue import tongue
from glidepath.catalogue.exercise import exercises
from tests.catalogue.at_home import done, measured

AT_HOME = tongue("es", "exercises", "own")
PUBLIC = tongue("es").sentences


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
