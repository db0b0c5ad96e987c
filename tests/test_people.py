"""Whole people as data, from the door to the note, each held against what their file expects."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from ruamel.yaml import YAML

from glidepath.catalogue import shelf
from glidepath.measure import Context
from glidepath.release import Withheld
from glidepath.retest import NextStep, Onward, Stop
from glidepath.screen import Cleared, Referred
from glidepath.visit import Measured, Played, State, VisitFile, card, fold, play
from tests.cli.called import glidepath

PEOPLE = sorted((Path(__file__).parent / "people").glob("*.yaml"))
EXPECTABLE = {
    "gate", "rung", "stage", "answers", "why", "turns_to", "leads_to", "verdicts", "standing", "note", "precautions",
    "withheld",
}  # fmt: skip


def read(path: Path) -> VisitFile:
    """Read a person's file."""
    return msgspec.convert(YAML(typ="safe").load(path), VisitFile)


def answers(one: Played) -> list[NextStep]:
    """What each re-test answered, in order."""
    found: list[NextStep] = []
    for number, step in enumerate(one.steps, start=1):
        if isinstance(step, Measured) and step.reading.context is Context.AFTER:
            state = fold(one.steps[:number], opening=one.opening, shelf=shelf())
            found += [state.next] if state.next is not None else []
    return found


def turned_to(answer: NextStep) -> str:
    """The structure that an answer puts first; none where it stops."""
    if isinstance(answer, Onward):
        return answer.options[0].structure
    return "" if isinstance(answer, Stop) else answer.structure


def verdicts(state: State) -> dict[str, str]:
    """The verdict of each sign since treatment began, by its motion or measure."""
    return {change.after.motion or change.after.measure: change.verdict.value for change in state.changes}


def disagreements(one: Played, expect: dict[str, Any]) -> list[str]:
    """What a visit did that its file does not expect."""
    state, given = one.state, answers(one)
    options = [option.structure for answer in given if isinstance(answer, Onward) for option in answer.options]
    text = "\n".join([*one.note.subjective, *one.note.objective, *one.note.assessment, *one.note.plan])
    cleared = isinstance(state.clearance, Cleared)
    found = {
        "gate": type(state.clearance).__name__.lower(),
        "rung": state.clearance.rung.value if isinstance(state.clearance, Cleared | Referred) else "",
        "stage": state.stage,
        "answers": [type(answer).__name__.lower() for answer in given],
        "turns_to": [turned_to(answer) for answer in given],
        "why": given[-1].why.value if given and isinstance(given[-1], Stop) else "",
        "precautions": [item.id for item in state.clearance.precautions] if cleared else [],
        "standing": one.standing.standing.value if one.standing else "",
    }
    said = [f"{name}: expected {expect[name]}, found {found[name]}" for name in found
            if name in expect and expect[name] != found[name]]  # fmt: skip
    judged = verdicts(state)
    said += [f"verdict of {sign}: expected {verdict}, found {judged.get(sign)}"
             for sign, verdict in expect.get("verdicts", {}).items() if judged.get(sign) != verdict]  # fmt: skip
    said += [f"the note does not say {words!r}:\n{text}" for words in expect.get("note", []) if words not in text]
    if "leads_to" in expect and expect["leads_to"] not in options:
        said.append(f"leads to {options}, not to {expect['leads_to']}")
    if "withheld" in expect and not isinstance(card(state, shelf(), expect["withheld"], one.opening.side), Withheld):
        said.append(f"{expect['withheld']} is not withheld")
    return said + [f"nothing is known of {name!r}" for name in expect.keys() - EXPECTABLE]


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_a_person_from_door_to_note(path: Path) -> None:
    """Gate, re-tests, verdicts, note and course are what the file says they are."""
    given = read(path)

    for number, (visit, one) in enumerate(zip(given.visits, play(given, shelf=shelf()), strict=True), start=1):
        assert [] == disagreements(one, visit.expect), f"visit {number}"


def test_every_person_expects_something() -> None:
    """There are enough people, and each says at every visit what must come of it and what they show."""
    assert len(PEOPLE) >= 9
    for path in PEOPLE:
        assert read(path).about, path.stem
        assert all(visit.expect for visit in read(path).visits), path.stem


def test_every_person_fits_the_schema_that_is_printed() -> None:
    """The schema for other people's programs takes every file, and refuses a slip, by an independent judge of it."""
    schema = json.loads(glidepath("schema", "visit").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for path in PEOPLE:
        plain = json.loads(json.dumps(YAML(typ="safe").load(path), default=str))
        jsonschema.validate(plain, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(plain | {"visitors": []}, schema)


def test_a_wrong_expectation_is_caught() -> None:
    """The comparison can fail: each kind of expectation, turned round, is reported."""
    (one,) = play(read(next(path for path in PEOPLE if path.stem == "cauda-equina")), shelf=shelf())
    wrong = {
        "gate": "cleared", "rung": "go", "stage": "closed", "answers": ["again"], "why": "goal_met",
        "precautions": ["pregnancy"], "standing": "continue", "verdicts": {"nprs": "real"}, "note": ["all is well"],
        "turns_to": ["soleus"], "leads_to": "soleus", "nonsense": 1,
    }  # fmt: skip

    assert len(wrong) == len(disagreements(one, wrong))


def test_nobody_with_a_red_flag_has_passes() -> None:
    """Whoever is referred at the door is treated nowhere in the file."""
    for path in PEOPLE:
        for one in play(read(path), shelf=shelf()):
            if isinstance(one.state.clearance, Referred):
                assert () == one.state.treated
                assert not any(type(step).__name__ == "Released" for step in one.steps)
