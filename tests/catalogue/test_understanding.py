"""What is read before a visit covers every complaint; a file that leads nowhere is refused."""

from collections.abc import Callable

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, shelf, understanding
from glidepath.catalogue.understanding import Understanding, check

HELD = understanding()


def compared(name: str, **changed: object) -> Callable[[], Understanding]:
    """Give it with one technique changed."""
    return lambda: msgspec.structs.replace(
        HELD, compared=HELD.compared | {name: msgspec.structs.replace(HELD.compared[name], **changed)})


FAULTS: dict[str, Callable[[], Understanding]] = {
    "understanding/conditions: expected one file for each": lambda: msgspec.structs.replace(HELD, complaints={}),
    "understanding/techniques.toml: exercise: `conditions` names 'gout'": compared("exercise", conditions=("gout",)),
    "understanding/techniques.toml: exercise: `technique` names 'luck'": compared("exercise", technique="luck"),
    "understanding/techniques.toml: exercise: `found` belongs": compared("exercise", found=""),
    "understanding/techniques.toml: active_release: `found` belongs": compared("active_release", found="Yes."),
}


@pytest.mark.parametrize("message", FAULTS)
def test_what_does_not_hold_is_refused(message: str) -> None:
    """The message names the file and the field."""
    with pytest.raises(CatalogueError) as refused:
        check(FAULTS[message]())

    assert str(refused.value).startswith(message)


def test_every_question_of_the_brief_is_answered() -> None:
    """What it is and is not, how it differs, pain, afterwards, visits, insurance, oneself, exercise, who, where."""
    assert {
        "what_it_is", "what_it_is_not", "differs", "hurts", "afterwards", "how_many", "insurance", "myself",
        "exercise", "who", "provider",
    } == set(HELD.questions)  # fmt: skip


def test_scar_tissue_is_told_as_theory_and_nowhere_else() -> None:
    """Adhesions stand in the theory, never among the answers, the steps or what a complaint is."""
    told = [text for one in HELD.questions.values() for text in one.answers]
    told += [one.says for one in (*HELD.visit.values(), *HELD.complaints.values())]

    assert "adhesions" in HELD.questions["what_it_is"].theory
    assert [] == [text for text in told if "adhesion" in text or "scar tissue" in text]


def test_every_complaint_has_something_to_compare() -> None:
    """At least hands and exercise, and the seven ways of treating are there."""
    assert 7 == len(HELD.compared)
    for name in shelf().conditions:
        assert {"active_release", "exercise"} <= {one.id for one in HELD.compared.values() if name in one.conditions}
