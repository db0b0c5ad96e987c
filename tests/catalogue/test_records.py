"""Every fact of the catalogue says where it comes from, in what unit, and whether it was checked."""

from collections.abc import Iterator

import msgspec
import pytest

from glidepath.body import Action, Attachments, Body, Check, Region, Value
from glidepath.catalogue import (
    Arm,
    Bias,
    Code,
    Condition,
    DefaultMeasure,
    Item,
    Moment,
    Outcome,
    Point,
    Result,
    Screen,
    SelfCheck,
    Shape,
    Shelf,
    Treatment,
    charts,
    self_check,
    shelf,
    understanding,
)
from glidepath.catalogue.selfcheck import Advice, Choice, Since, Suspicion, When
from glidepath.catalogue.understanding import Understanding

PARTS = (Action, Arm, Attachments, Bias, Body, Check, Code, DefaultMeasure, Moment, Outcome, Region, Result, Shape,
         Shelf, Treatment, SelfCheck, Item, Screen, Choice, Since, Point, Suspicion, When, Advice,
         Understanding)  # fmt: skip
"""What carries no source of its own: a part of a record that does, or a name and nothing more."""
UNITS_IN_WORDS = {"Motion": "degrees", "Norm": "degrees", "Structure": "layers", "Chart": "viewbox",
                  "Action": "unit of the motion", "Check": "how many", "Technique": "`passes` and `seconds`",
                  "Study": "`people`", "Arm": "`n` people", "Moment": "the outcome's unit",
                  "Result": "the outcome's unit", "Marketing": "`sessions`", "Since": "weeks"}  # fmt: skip
"""Records whose unit is one and the same and stands in their description."""


def walk(thing: object, path: str) -> Iterator[tuple[str, Value]]:
    """Give every value inside a thing, with the way to it."""
    if isinstance(thing, Value):
        yield path, thing
        for field in thing.__struct_fields__:
            yield from walk(getattr(thing, field), f"{path}.{field}")
    elif isinstance(thing, dict):
        for name, inner in thing.items():
            yield from walk(inner, f"{path}.{name}")
    elif isinstance(thing, tuple):
        for number, inner in enumerate(thing):
            yield from walk(inner, f"{path}.{number}")


def everything() -> list[tuple[str, Value]]:
    """Every value of the catalogue, the drawings included."""
    return [*walk(shelf(), "shelf"), *walk(charts(), "charts"), *walk(self_check(), "self-check"),
            *walk(understanding(), "understanding")]  # fmt: skip


def numbers(value: Value) -> list[str]:
    """The fields of a value that hold a number."""
    return [field for field in value.__struct_fields__
            if isinstance(getattr(value, field), int | float) and not isinstance(getattr(value, field), bool)]


def test_every_record_has_a_source_and_says_whether_it_was_checked() -> None:
    """No fact without its source; `verified` is a plain yes or no."""
    without = [
        path for path, value in everything() if not isinstance(value, PARTS)
        and not (getattr(value, "source", "").strip() and isinstance(getattr(value, "verified", None), bool))
    ]

    assert [] == without


def test_every_number_has_a_unit() -> None:
    """A record with a number names its unit, or its description does for all of its kind."""
    without = [
        path for path, value in everything() if numbers(value) and not getattr(value, "unit", "").strip()
        and UNITS_IN_WORDS.get(type(value).__name__, "-") not in (type(value).__doc__ or "")
    ]

    assert [] == without


def test_no_text_is_left_empty_by_accident() -> None:
    """What a person reads is there; the title of a screen may ask by itself."""
    spoken = ("name", "plain", "question", "to_person", "to_clinician", "says", "why", "adapted", "reach", "caution",
              "does", "looks_like", "do", "reason", "attachments", "evidence", "suits", "holds", "asks", "title",
              "fits", "lacks")  # fmt: skip
    empty = [f"{path}.{field}" for path, value in everything() for field in spoken
             if not str(getattr(value, field, "something")).strip() and (type(value), field) != (Screen, "asks")]

    assert [] == empty


def test_general_knowledge_is_never_called_verified() -> None:
    """What nobody checked does not claim to be checked."""
    unsure = ("not checked", "not yet checked", "awaits")
    claimed = [path for path, value in everything()
               if getattr(value, "verified", False) and any(word in getattr(value, "source", "") for word in unsure)]

    assert [] == claimed


def test_values_cannot_be_changed() -> None:
    """The catalogue is the same for everybody, all day."""
    with pytest.raises(AttributeError):
        shelf().conditions["neck_pain"].name = "Another"  # type: ignore[misc]


def test_the_whole_catalogue_can_be_written_and_read_back() -> None:
    """Nothing in it is beyond plain data."""
    again = msgspec.json.decode(msgspec.json.encode(shelf()), type=Shelf)

    assert msgspec.to_builtins(shelf()) == msgspec.to_builtins(again)


@pytest.mark.parametrize("condition", shelf().conditions.values(), ids=lambda one: one.id)
def test_a_complaint_brings_what_a_visit_needs(condition: Condition) -> None:
    """A pain measure, a function measure, structures, motions, what mimics it, aftercare and codes."""
    asked = {default.measure for default in condition.measures}

    assert asked & {"nprs", "vas"}
    assert "psfs" in asked
    assert condition.structures and condition.motions and condition.mimics and condition.aftercare
    assert condition.codes.any


@pytest.mark.parametrize("condition", shelf().conditions.values(), ids=lambda one: one.id)
def test_a_complaint_asks_for_a_measure_once(condition: Condition) -> None:
    """Two readings of one measure are told apart by motion or label."""
    assert len(set(condition.measures)) == len(condition.measures)


def test_codes_are_told_apart_by_side() -> None:
    """No code stands for two sides, and each looks like an ICD-10-CM code."""
    for condition in shelf().conditions.values():
        codes = [code for side in msgspec.structs.astuple(condition.codes) for code in side]
        assert len(set(codes)) == len(codes), condition.id
        assert all(code[0].isalpha() and code[1:3].isdigit() and code[3] == "." for code in codes), condition.id
    assert "M54.5" not in shelf().conditions["low_back_pain"].codes.any


def test_the_eleven_complaints_are_there() -> None:
    """The ten of the brief, tennis and golfer's elbow apart, and muscle knots."""
    assert {
        "neck_pain", "low_back_pain", "shoulder_pain", "hip_flexor_adductor_strain", "tension_headache",
        "carpal_tunnel", "tennis_elbow", "golfers_elbow", "sciatic_type", "plantar_fasciitis", "shin_splints",
        "muscle_knots",
    } == set(shelf().conditions)


def test_a_measure_lies_within_its_own_scale() -> None:
    """Low is below high, and nothing published in points is larger than the scale."""
    for measure in shelf().measures.values():
        assert measure.low < measure.high and measure.step > 0 and measure.methods, measure.id
        for figure in (*measure.mdc, *measure.mcid):
            assert figure.kind in ("points", "percent"), measure.id
            assert figure.value <= (100 if figure.kind == "percent" else measure.high - measure.low), measure.id
            assert figure.kind == "percent" or figure.unit == measure.unit, measure.id


def test_pressure_pain_threshold_never_decides() -> None:
    """It can rise without any benefit."""
    assert [] == [name for name in ("ppt",) if shelf().measures[name].decides]
