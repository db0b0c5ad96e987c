"""Studies made for tests, and a Hypothesis strategy of bodies of evidence."""

from typing import Any

import msgspec
from hypothesis import strategies as st

from glidepath.catalogue import (
    Arm,
    Aspect,
    Bias,
    Concern,
    Design,
    Found,
    Moment,
    Outcome,
    Result,
    Shelf,
    Study,
    shelf,
)

CONDITION, TREATMENT = "neck_pain", "active_release"
COMPARATORS = ("no_treatment", "sham", "stretching", "exercise", "usual_care")


def study(id: str = "MADE-1", **changed: Any) -> Study:
    """A randomised trial of 60 people in which active release did better than nothing, read as a whole."""
    plain: dict[str, Any] = {
        "id": id, "cited": "Made 2026", "published": "for a test", "design": Design.RANDOMISED,
        "conditions": (CONDITION,), "population": "people with neck pain", "people": 60, "dose": "six sessions",
        "arms": (Arm(id="a", treatments=(TREATMENT,), n=30), Arm(id="b", treatments=("no_treatment",), n=30)),
        "outcomes": (Outcome(id="pain", name="Pain", aspect=Aspect.PAIN, unit="points", lower_better=True),),
        "results": (Result(outcome="pain", arm="a", versus="b", found=Found.BETTER),),
        "read": "whole paper", "source": "test", "verified": True,
    }  # fmt: skip
    return Study(**plain | changed)


def holding(*studies: Study) -> Shelf:
    """The catalogue with these studies in place of its own."""
    return msgspec.structs.replace(shelf(), studies={one.id: one for one in studies})


@st.composite
def results(draw: st.DrawFn) -> Result:
    """A comparison with a direction, with or without a figure."""
    found = draw(st.sampled_from(list(Found)))
    smd = draw(st.one_of(st.none(), st.floats(-2, 2)))
    wide = draw(st.floats(0.05, 2))
    figures = {} if smd is None else {"smd": smd, "low": smd - wide, "high": smd + wide}
    versus = draw(st.sampled_from(["b", "b", "b", ""]))
    return Result(outcome="pain", arm="a", versus=versus, found=found, **figures)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Study, ...]:
    """Up to five studies of any design, size, comparison, concern and result."""
    made = []
    for number in range(draw(st.integers(0, 5))):
        n = draw(st.integers(2, 400))
        other = draw(st.sampled_from(COMPARATORS))
        concerns = draw(st.lists(st.sampled_from(list(Concern)), max_size=3, unique=True))
        made.append(study(
            f"MADE-{number}", design=draw(st.sampled_from(list(Design))), people=2 * n,
            arms=(Arm(id="a", treatments=(TREATMENT,), n=n), Arm(id="b", treatments=(other,), n=n)),
            outcomes=(Outcome(id="pain", name="Pain", aspect=draw(st.sampled_from(list(Aspect))), unit="points",
                              lower_better=True),),
            results=tuple(draw(st.lists(results(), min_size=1, max_size=2))), completed=draw(st.booleans()),
            bias=tuple(Bias(concern=one, says=f"{one.value}.") for one in concerns),
            read=draw(st.sampled_from(["whole paper", "abstract only"])),
        ))  # fmt: skip
    return tuple(made)


def moment(mean: float, sd: float) -> Moment:
    """A mean with its spread."""
    return Moment(mean=mean, sd=sd)
