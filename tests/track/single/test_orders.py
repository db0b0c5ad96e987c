"""The orders chance could give a trial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.track.single import Design, Kind, SingleError, count, order, orders


@pytest.mark.parametrize(
    ("kind", "occasions", "shortest", "expected"),
    [(Kind.WITHDRAWAL, 24, 4, 165), (Kind.ONSET, 20, 5, 11), (Kind.ALTERNATING, 8, 1, 16), (Kind.ONSET, 3, 1, 2)],
)
def test_as_many_as_the_literature_counts(kind, occasions, shortest, expected):
    """165 for 24 occasions in four phases of at least 4 (Onghena 1992), 11 begin-days of 20 with 5 on either side."""
    assert expected == count(Design(kind=kind, occasions=occasions, shortest=shortest))


@given(st.sampled_from(Kind), st.integers(1, 16), st.integers(1, 4))
def test_every_order_is_allowed_and_stands_once(kind, occasions, shortest):
    """As many as are counted, none twice, no phase too short, and each found again by its number."""
    design = Design(kind=kind, occasions=occasions, shortest=shortest)
    try:
        expected = count(design)
    except SingleError:
        return
    found = list(orders(design))

    assert expected == len(found) == len(set(found))
    assert all(len(one) == occasions for one in found)
    assert found[-1] == order(design, expected - 1)
    if kind is not Kind.ALTERNATING:
        for one in found:
            lengths = [len(part) for part in "".join(one).replace("AB", "A B").replace("BA", "B A").split()]
            assert len(lengths) == (2 if kind is Kind.ONSET else 4) and min(lengths) >= shortest and one[0] == "A"


@pytest.mark.parametrize(
    ("design", "says"),
    [
        (Design(kind=Kind.ALTERNATING, occasions=7), "7 occasions, expected an even number"),
        (Design(kind=Kind.WITHDRAWAL, occasions=12, shortest=3), "12 occasions, expected more than 12"),
        (Design(kind=Kind.ONSET, occasions=12, shortest=0), "the shortest phase is 0"),
        (Design(kind=Kind.ALTERNATING, occasions=60), "1073741824 orders are possible, expected at most 200000"),
    ],
)
def test_what_leaves_nothing_to_chance_is_refused(design, says):
    """With what was found and what was expected."""
    with pytest.raises(SingleError, match=says):
        count(design)


@pytest.mark.parametrize("pick", [-1, 165])
def test_a_number_outside_is_refused(pick):
    """It was not drawn among them."""
    with pytest.raises(SingleError, match="expected 0 to 164"):
        order(Design(kind=Kind.WITHDRAWAL, occasions=24, shortest=4), pick)
