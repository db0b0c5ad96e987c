"""The library of the body on the command line: tables to read, JSON that fits its schema, errors that help."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.called import glidepath


def printed(*words: str) -> object:
    """What a command prints as JSON, ended with 0."""
    done = glidepath(*words)
    assert (0, "") == (done.returncode, done.stderr)
    return json.loads(done.stdout)


@pytest.mark.parametrize(("words", "shape"), [
    (("structures", "--json"), "structure"),
    (("protocol", "soleus", "--json"), "protocol"),
    (("protocol", "median_nerve", "--side", "left", "--json"), "protocol"),
    (("chain", "plantar_fascia", "--json"), "chain"),
])  # fmt: skip
def test_json_fits_the_schema_that_is_printed(words: tuple[str, ...], shape: str) -> None:
    """An independent judge holds each output against `glidepath schema`."""
    jsonschema.Draft202012Validator(printed("schema", shape)).validate(printed(*words))  # type: ignore[arg-type]


def test_structures_say_what_they_do() -> None:
    """Joint, motion and contribution of every action, and how far it was checked."""
    found = {item["id"]: item for item in printed("structures", "--kind", "muscle", "--json")}  # type: ignore[attr-defined]
    flexor = {(one["joint"], one["motion"]): one["contribution"] for one in found["rectus_femoris"]["actions"]}

    assert {("knee", "knee_extension"): "primary", ("hip", "hip_flexion"): "primary"} == flexor
    assert found["rectus_femoris"]["checked"] and "achilles_tendon" not in found


def test_the_list_is_narrowed() -> None:
    """By region and by motion at once."""
    done = glidepath("structures", "--region", "calf", "--motion", "knee_flexion")

    assert 0 == done.returncode
    assert "gastrocnemius" in done.stdout and "soleus" not in done.stdout


def test_angles_follow_the_signs_that_are_printed() -> None:
    """A coordinate is positive in one motion and negative in the other; turning counts to the right."""
    coordinates = {one["coordinate"]: one for one in printed("schema", "motion")["coordinates"]}  # type: ignore[index]
    made = printed("protocol", "sternocleidomastoid", "--side", "right", "--json")

    assert coordinates["cervical_rotation"]["positive"] == "cervical_rotation to the right"
    assert made["shortened"]["cervical_rotation"] < 0 <= made["lengthened"]["cervical_rotation"]  # type: ignore[index]
    assert set(made["shortened"]) <= set(coordinates)  # type: ignore[index]
    for angles in (made["shortened"], made["lengthened"]):  # type: ignore[index]
        assert all(coordinates[key]["lowest"] <= value <= coordinates[key]["highest"] for key, value in angles.items())


def test_a_protocol_reads_in_the_order_of_the_hand(tmp_path: Path) -> None:
    """Position, start, contact, tension, movement; within a person's own range, and not lying as they cannot."""
    own = tmp_path / "range.yaml"
    own.write_text("- {motion: ankle_dorsiflexion, side: left, degrees: 8}\n")
    done = glidepath("protocol", "Soleus", "--side", "left", "--range", str(own), "--cannot", "prone")

    words = ["Soleus, left", "not signed off", "Lying on the other side", "Start short", "Keep knee flexion 90",
             "Contact:", "Take up the slack", "Ask the person to pull the foot up", "Mind:"]  # fmt: skip
    places = [done.stdout.index(word) for word in words]
    assert (0, "") == (done.returncode, done.stderr)
    assert sorted(places) == places


def test_a_technique_that_does_not_suit_ends_with_one() -> None:
    """The answer is no, and why."""
    done = glidepath("protocol", "median_nerve", "--technique", "ischaemic_pressure")

    assert 1 == done.returncode
    assert "is not for a nerve" in done.stdout


def test_a_chain_says_how_sure_it_is() -> None:
    """Each link with its kind and its evidence; further tissue by its way."""
    done = glidepath("chain", "plantar fascia")

    assert 0 == done.returncode
    assert "Achilles tendon" in done.stdout and "evidence: strong" in done.stdout and "→" in done.stdout


@pytest.mark.parametrize(("words", "says"), [
    (("protocol", "gastrocnemus"), "no structure is called 'gastrocnemus'; did you mean gastrocnemius"),
    (("chain", "xyzzy"), "no structure is called 'xyzzy'"),
    (("structures", "--region", "calves"), "no region is called 'calves'; did you mean calf"),
    (("structures", "--motion", "knee_flex"), "no motion is called 'knee_flex'; did you mean knee_flexion"),
    (("protocol", "soleus", "--technique", "magic"), "no technique is called 'magic'"),
    (("protocol", "soleus", "--cannot", "headstand"), "no position is called 'headstand'"),
])  # fmt: skip
def test_what_is_not_known_is_answered_with_what_comes_nearest(words: tuple[str, ...], says: str) -> None:
    """The exit code is 2 and nothing else is printed."""
    done = glidepath(*words)

    assert (2, "") == (done.returncode, done.stdout)
    assert says in done.stderr


@pytest.mark.parametrize(("line", "says"), [
    ("- {motion: knee_twist, side: left, degrees: 8}", "line 2: no motion is called 'knee_twist'"),
    ("- {motion: knee_flexion, degrees: 8}", "line 2: knee_flexion expects the side left or right, found midline"),
    ("- {motion: cervical_flexion, side: left, degrees: 8}", "line 2: cervical_flexion expects the side midline"),
    ("- {motion: knee_flexion, side: left, degrees: -8}", "line 2: expected 0 or more, found -8"),
    ("- {motion: knee_flexion, side: left, degrees: wide}", "line 2: Expected `float`, got `str`"),
])  # fmt: skip
def test_a_range_that_does_not_hold_is_said_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    """File, line and what was expected."""
    own = tmp_path / "range.yaml"
    own.write_text(f"- {{motion: knee_flexion, side: right, degrees: 90}}\n{line}\n")
    done = glidepath("protocol", "soleus", "--range", str(own))

    assert (2, "") == (done.returncode, done.stdout)
    assert f"{own}, {says}" in done.stderr
