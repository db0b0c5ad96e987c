"""Chapter 5. A course has a checkpoint.

Six visits at most are planned, twice a week. By the fourth visit, or after four weeks, no real change means stop and
refer. A person's file can be played to see where a course stands at each visit.
"""

from pathlib import Path

import msgspec
from ruamel.yaml import YAML

from glidepath.catalogue import shelf
from glidepath.visit import VisitFile, play

PEOPLE = Path(__file__).parents[1] / "people"


def standings(name: str) -> list[str]:
    """Where the course of a person stood at each visit from the second on."""
    given = msgspec.convert(YAML(typ="safe").load(PEOPLE / f"{name}.yaml"), VisitFile)
    return [one.standing.standing.value for one in play(given, shelf=shelf()) if one.standing]


def test_a_course_that_answers():
    """Too early to say, then a real change, then every sign changed enough."""
    assert ["too_early", "too_early", "continue", "continue", "discharge"] == standings("chronic-neck-pain")


def test_a_course_that_does_not():
    """Pain stays within its error; a rising pressure threshold never decides alone; at visit four it stops."""
    assert ["too_early", "too_early", "stop_and_refer"] == standings("low-back-gluteus-medius")[:3]
