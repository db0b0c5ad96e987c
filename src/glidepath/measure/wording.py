"""A number, its unit and its method, as sentences and tables say them."""

from glidepath.catalogue import IN_ENGLISH, Tongue

SPOKEN = {
    "crom": "CROM device",
    "questionnaire_japanese": "questionnaire, Japanese",
    "questionnaire_persian": "questionnaire, Persian",
}
"""Methods whose id is not their name."""


def method_words(method: str, spoken: Tongue = IN_ENGLISH) -> str:
    """Name a method, such as `self report` or `CROM device`."""
    return spoken.say(SPOKEN.get(method) or method.replace("_", " "))


def motion_words(motion: str) -> str:
    """Name a motion by its id at the head of a sentence, such as `Cervical rotation`."""
    return motion.replace("_", " ").capitalize()


def number(value: float) -> str:
    """Give a number with at most one decimal and no needless zero."""
    return f"{round(value, 1):g}"


def unit_words(unit: str, spoken: Tongue = IN_ENGLISH) -> str:
    """Give a unit as it follows a number: `/10` clings to it, a word stands apart."""
    return unit if unit.startswith("/") else f" {spoken.say(unit)}"
