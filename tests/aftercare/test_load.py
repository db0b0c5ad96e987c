"""A week's load is described and not judged."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.aftercare import Load, week

DAY = date(2026, 3, 29)


def run(back: int, amount: float) -> Load:
    """So many days ago."""
    return Load(on=DAY - timedelta(days=back), amount=amount)


def test_a_week_beside_the_one_before() -> None:
    """12 km after 10 km."""
    found = week([run(1, 7), run(3, 5), run(8, 10), run(13, 0)], ends=DAY, unit="km")

    assert (12, 10, 20.0) == (found.total, found.before, found.change)
    assert "12 km this week, 10 km the week before: 20 % more." == found.sentence


@pytest.mark.parametrize(("loads", "says"), [
    ([], "no full week before it"), ([run(1, 5), run(9, 4)], "no full week before it"),
    ([run(1, 5), run(13, 0)], "5 km this week, none the week before."),
    ([run(1, 5), run(13, 5)], "the same"), ([run(1, 5), run(13, 10)], "50 % less"),
])  # fmt: skip
def test_what_is_said(loads: list[Load], says: str) -> None:
    """A week that was not written down in full is not compared."""
    assert says in week(loads, ends=DAY, unit="km").sentence


def test_the_ratio_is_uncoupled() -> None:
    """Four weeks of 10 before a week of 15: the 15 is not in what it is held against; with three weeks there is none.
    """
    before = [run(7 * back, 10) for back in range(1, 5)] + [run(34, 0)]

    assert 1.5 == week([run(0, 15), *before], ends=DAY, unit="h").ratio
    assert week([run(0, 15), *before[:3]], ends=DAY, unit="h").ratio is None


@given(st.lists(st.builds(run, st.integers(0, 60), st.floats(0, 100))))
def test_it_never_speaks_of_injury_or_risk(loads: list[Load]) -> None:
    """Whatever was done."""
    said = week(loads, ends=DAY, unit="km").sentence.lower()

    assert not any(word in said for word in ("injury", "risk", "danger", "safe"))


@pytest.mark.parametrize("amount", [-1, float("inf"), float("nan")])
def test_less_than_nothing_is_refused(amount: float) -> None:
    """And no number at all."""
    with pytest.raises(ValueError, match="expected 0 or more"):
        run(0, amount)
