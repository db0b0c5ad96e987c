"""What may be written in a person's file: short by its defaults, strict about everything else."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.palpate import Texture
from glidepath.visit import VisitFile
from glidepath.visit.file import Arrive, Close, Palpate, Release


def written(*steps: dict[str, Any], visit: dict[str, Any] | None = None, **more: Any) -> VisitFile:
    """A file of one visit with these steps."""
    day = {"date": "2026-03-02", "steps": steps or [{"at": 0, "step": "arrived"}]} | (visit or {})
    return msgspec.convert({"person": "P", "condition": "neck_pain", "visits": [day]} | more, VisitFile)


def refused(*steps: dict[str, Any], **more: Any) -> str:
    """The reason such a file is refused."""
    with pytest.raises(msgspec.ValidationError) as caught:
        written(*steps, **more)
    return str(caught.value)


def test_the_shortest_file_and_its_defaults() -> None:
    """A person, a condition and one arrival are a file; what is left out is said here and nowhere else."""
    found = written()
    (visit,) = found.visits

    assert (Side.MIDLINE, None, 15, "", "") == (found.side, found.goal, found.minutes, found.about, found.complaint)
    assert ("09:00", "clinician", {}) == (visit.start, visit.clinician, visit.expect)


def test_nobody_is_answered_no_by_default() -> None:
    """An arrival that says nothing answers nothing; `all_no` must be written."""
    (step,) = written({"at": 0, "step": "arrived"}).visits[0].steps

    assert isinstance(step, Arrive)
    assert (False, {}, {}) == (step.all_no, step.flags, step.precautions)


def test_a_step_is_short_by_its_defaults() -> None:
    """One active pass of twenty seconds with no contact named; ordinary texture; nothing at home."""
    pressed, felt, closed = written(
        {"at": 1, "step": "released"},
        {"at": 2, "step": "palpated", "structure": "soleus", "tenderness": 4, "familiar": True},
        {"at": 3, "step": "closed"},
    ).visits[0].steps  # fmt: skip

    assert isinstance(pressed, Release)
    assert (1, "", None, None, 20) == (
        pressed.passes, pressed.contact, pressed.mover, pressed.tolerance, pressed.seconds)  # fmt: skip
    assert isinstance(felt, Palpate)
    assert (None, Texture.NORMAL) == (felt.side, felt.texture)
    assert isinstance(closed, Close)
    assert ((), "") == (closed.home, closed.remark)


@pytest.mark.parametrize(
    ("step", "place"),
    [
        ({"at": 0, "step": "danced"}, "$.visits[0].steps[1].step"),
        ({"at": 0, "step": "closed", "hoem": []}, "$.visits[0].steps[1]"),
        ({"step": "closed"}, "$.visits[0].steps[1]"),
        ({"at": 0, "step": "chose", "signs": []}, "$.visits[0].steps[1].signs"),
        ({"at": 0, "step": "measured", "measure": "nprs", "value": 1}, "$.visits[0].steps[1]"),
        ({"at": 0, "step": "measured", "measure": "nprs", "value": 1, "context": "later"},
         "$.visits[0].steps[1].context"),
        ({"at": 0, "step": "palpated", "structure": "soleus", "tenderness": 11, "familiar": True},
         "$.visits[0].steps[1].tenderness"),
        ({"at": 0, "step": "palpated", "structure": "soleus", "tenderness": 4}, "$.visits[0].steps[1]"),
        ({"at": 0, "step": "released", "tolerance": 11}, "$.visits[0].steps[1].tolerance"),
        ({"at": 0, "step": "released", "seconds": 0}, "$.visits[0].steps[1].seconds"),
        ({"at": 0, "step": "arrived", "flags": {"fever": "no idea"}}, "$.visits[0].steps[1].flags"),
    ],
)  # fmt: skip
def test_a_wrong_step_is_refused_at_its_place(step: dict[str, Any], place: str) -> None:
    """The message ends with the place of the step and, where there is one, of its field."""
    assert f"`{place}" in refused({"at": 0, "step": "arrived"}, step)


def test_a_visit_has_a_day_an_hour_and_steps() -> None:
    """No visits, no steps, no such day and no such hour are each refused at their place."""
    assert "$.visits" in refused(visits=[])
    assert "$.visits[0].steps" in refused(visit={"steps": []})
    assert "$.visits[0].date" in refused(visit={"date": "2026-02-30"})
    assert "$.visits[0].start" in refused(visit={"start": "24:00"})


@given(st.one_of(st.floats(max_value=-0.001), st.floats(min_value=1440.001), st.just(float("nan"))))
def test_a_step_lies_within_its_day(minutes: float) -> None:
    """No moment before the visit's start or more than a day after it is ever taken."""
    assert "$.visits[0].steps[0].at" in refused({"at": minutes, "step": "closed"})


@given(st.integers().filter(lambda number: not 1 <= number <= 20))
def test_passes_are_one_to_twenty(passes: int) -> None:
    """No other number of passes is ever taken."""
    refused({"at": 0, "step": "released", "passes": passes})


@given(st.floats(0, 1440), st.integers(1, 20), st.integers(0, 10) | st.none(), st.text(), st.sampled_from(list(Side)))
def test_a_file_written_out_reads_back_the_same(
    minutes: float, passes: int, tolerance: int | None, remark: str, side: Side
) -> None:
    """Whatever a file holds survives being written as JSON and read again."""
    found = written({"at": minutes, "step": "released", "passes": passes, "tolerance": tolerance},
                    {"at": minutes, "step": "closed", "remark": remark}, side=side.value)  # fmt: skip

    assert found == msgspec.json.decode(msgspec.json.encode(found), type=VisitFile)
