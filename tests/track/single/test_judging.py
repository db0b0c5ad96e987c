"""What a trial found, held against published worked examples."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.catalogue import Direction
from glidepath.track.single import Design, Kind, SingleError, contrast, judge, order, orders

ONGHENA = Design(kind=Kind.WITHDRAWAL, occasions=24, shortest=4)
DRAWN = tuple("AAAAAABBBBBBAAAAAABBBBBB")
FELL = [6, 2, 5, 3, 4, 4, 1, 2, 3, 1, 3, 2, 2, 3, 4, 2, 4, 3, 0, 1, 2, 0, 2, 1]
"""Hypothetical data of Onghena 1992, Behavioral Assessment 14:153-171, less is better; the R package SCRT 1.3.1 gives a
mean difference of 2 and p = 0.02424242 for them (statistic PA-PB, phases of at least 4)."""


def test_a_withdrawal_trial_as_published():
    """Effect 2, four of 165 orders as large."""
    found = judge(ONGHENA, DRAWN, FELL, better=Direction.LOWER, unit="/10")

    assert (2.0, 165) == (found.effect, found.orders)
    assert isclose(found.p, 4 / 165) and isclose(found.p, 0.02424242, abs_tol=1e-8)
    assert found.sentence == (
        "With it 2/10 better than without: chance alone would have given as much in 2.4 % of 165 orders."
    )


def test_an_onset_trial_as_another_program_has_it():
    """SCRT 1.3.1 gives p = 1/13 for these twenty (phases of at least 4, statistic A-B)."""
    design = Design(kind=Kind.ONSET, occasions=20, shortest=4)
    values = [5, 6, 5, 7, 6, 5, 6, 6, 4, 3, 4, 3, 2, 3, 3, 2, 3, 2, 3, 2]
    found = judge(design, tuple("A" * 8 + "B" * 12), values, better=Direction.LOWER)

    assert isclose(found.p, 1 / 13)
    assert found.sentence.endswith("with only 13 orders nothing could have been shown.")


@pytest.mark.parametrize(
    ("without", "with_it", "tau", "tau_u"),
    [
        ((20, 20, 26, 25, 22, 23), (28, 25, 24, 27, 30, 30, 29), 35 / 42, None),
        ((3, 3, 4, 5), (4, 5, 6, 7, 7), 16 / 20, 11 / 20),
        ((1, 2, 3, 4, 5), (6, 7, 8, 9, 10), 1.0, 0.6),
    ],
)
def test_tau_as_published(without, with_it, tau, tau_u):
    """Parker, Vannest and Davis 2011; Parker and others 2011; Tarlow 2017."""
    found = contrast(without, with_it, Direction.HIGHER)

    assert isclose(tau, found.tau)
    assert tau_u is None or isclose(tau_u, found.tau_u)


def test_less_may_be_better():
    """Turned over, the same says the same."""
    one = contrast((3, 3, 4, 5), (4, 5, 6, 7, 7), Direction.HIGHER)
    other = contrast((-3, -3, -4, -5), (-4, -5, -6, -7, -7), Direction.LOWER)

    assert (one.tau, one.tau_u) == (other.tau, other.tau_u)


def test_missed_occasions_are_left_out():
    """Counted, and nothing is put in their place."""
    found = judge(ONGHENA, DRAWN, [None, *FELL[1:]], better=Direction.LOWER)

    assert 1 == found.missing and found.effect < 2 and 5 == len(found.contrasts[0].without)


@pytest.mark.parametrize(
    ("drawn", "values", "says"),
    [
        (tuple("AB" * 12), FELL, "not one that this design could have drawn"),
        (DRAWN, FELL[1:], "23 values, expected 24"),
        (DRAWN, [None] * 6 + FELL[6:], "a phase has no value"),
    ],
)
def test_what_cannot_be_judged_is_refused(drawn, values, says):
    """With what was found and what was expected."""
    with pytest.raises(SingleError, match=says):
        judge(ONGHENA, drawn, values, better=Direction.LOWER)


@pytest.mark.parametrize(
    ("values", "says"),
    [((5, 5) * 4, "no different than without"), ((5, 6) * 4, "1 worse than without")],
)
def test_no_effect_is_said_plainly(values, says):
    """Nothing, or the wrong way."""
    design = Design(kind=Kind.ALTERNATING, occasions=8)
    said = judge(design, tuple("AB" * 4), values, better=Direction.LOWER).sentence

    assert (says in said and "nothing could have been shown" in said) or "not shown to work" in said


@given(st.lists(st.integers(0, 10), min_size=10, max_size=10), st.sampled_from(Direction), st.data())
def test_p_is_the_share_of_orders(values, better, data):
    """Never less than one order, and over all orders never more often small than it says: the test holds its level."""
    design = Design(kind=Kind.ALTERNATING, occasions=10)
    drawn = data.draw(st.sampled_from(list(orders(design))))
    found = judge(design, drawn, values, better=better)

    assert 1 / found.orders <= found.p <= 1
    assert isclose(found.p * found.orders, round(found.p * found.orders), abs_tol=1e-9)


def test_the_level_holds_exactly():
    """With no effect at all, an order drawn by chance is called one in twenty no oftener than that."""
    design, values = Design(kind=Kind.ALTERNATING, occasions=10), [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    shares = [judge(design, one, values, better=Direction.HIGHER).p for one in orders(design)]

    for level in (0.05, 0.1, 0.25, 0.5):
        assert sum(share <= level for share in shares) / len(shares) <= level


def test_the_drawn_order_is_the_one_that_counts():
    """The same values under another order say something else."""
    first, other = (judge(ONGHENA, order(ONGHENA, pick), FELL, better=Direction.LOWER).effect for pick in (0, 100))

    assert first != other
