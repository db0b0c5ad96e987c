"""Minutes by activity."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.visit import Paused, Resumed, Targeted, Told
from glidepath.visit.clock import Clock, tick

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@given(st.lists(st.tuples(st.integers(0, 600), st.sampled_from(["told", "targeted", "paused", "resumed"]))))
def test_counted_minutes_never_exceed_the_time_that_passed(steps: list[tuple[int, str]]) -> None:
    """Whatever happens in whatever order, no minute is counted twice."""
    clock, now = Clock(), START
    for seconds, kind in steps:
        now += timedelta(seconds=seconds)
        made = {
            "told": Told(at=now), "paused": Paused(at=now), "resumed": Resumed(at=now),
            "targeted": Targeted(structure="sole", side=Side.LEFT, at=now),
        }[kind]
        clock, _ = tick(clock, made)

    assert clock.assessment + clock.treatment <= (now - START).total_seconds()


def test_time_does_not_run_backwards() -> None:
    """A step earlier than the one before it is refused, with both moments."""
    clock, _ = tick(Clock(), Told(at=START))

    with pytest.raises(ValueError, match="is before the previous step"):
        tick(clock, Told(at=START - timedelta(seconds=1)))
