"""Many meta-analyses in step give what each gives by itself."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glidepath.evidence import EvidenceError, pool_numbers
from glidepath.evidence.pooling.many import pool_many

STUDIES = st.lists(st.tuples(st.floats(-3, 3), st.floats(0.01, 2)), min_size=1, max_size=15)


@given(st.lists(STUDIES, min_size=1, max_size=12))
@example([[(0.0, 0.3125)]])
@settings(max_examples=150)
def test_together_as_one_by_one(analyses):
    """Value, error, interval, tau², Q and I² of each, whatever stands beside it."""
    flat = [study for analysis in analyses for study in analysis]
    found = pool_many(np.array([value for value, _ in flat]), np.array([variance for _, variance in flat]),
                      np.array([len(analysis) for analysis in analyses]))  # fmt: skip
    for number, analysis in enumerate(analyses):
        one = pool_numbers([value for value, _ in analysis], [variance for _, variance in analysis])
        mine = [found.value, found.error, found.low, found.high, found.tau2, found.q, found.i2]
        theirs = [one.value, one.error, one.interval.low, one.interval.high, one.tau2, one.q, one.i2]
        assert [float(part[number]) for part in mine] == pytest.approx(theirs, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize(("values", "variances", "sizes"), [
    ([1.0], [1.0, 2.0], [1]), ([1.0, 2.0], [1.0, 2.0], [1]), ([1.0], [1.0], [1, 0]),
    ([1.0, 2.0], [1.0, 0.0], [2]), ([1.0, 2.0], [1.0, float("nan")], [2]),
])  # fmt: skip
def test_what_does_not_fit_is_refused(values, variances, sizes):
    """Lengths, sizes and variances are held before anything is reckoned."""
    with pytest.raises(EvidenceError):
        pool_many(np.array(values), np.array(variances), np.array(sizes))
