"""The maximum of the restricted likelihood, and that it is one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.evidence.pooling.restricted import ceiling, grid, likelihood, restricted, slope

STUDIES = st.lists(st.tuples(st.floats(-5, 5), st.floats(0.001, 50)), min_size=2, max_size=12)


@given(STUDIES)
@settings(max_examples=200)
def test_nothing_on_a_fine_grid_is_higher(studies):
    """No place from 0 to beyond the bound has a greater likelihood."""
    values, variances = (list(part) for part in zip(*studies, strict=True))
    peak = restricted(values, variances)
    bound = max(ceiling(values, variances), 1e-6)

    heights = [likelihood(values, variances, bound * (place / 300) ** 3) for place in range(310)]
    assert peak.likelihood >= max(heights) - 1e-9 * (1 + abs(peak.likelihood))
    assert 0 <= peak.tau2 <= max(ceiling(values, variances), 0.0) * 1.001


@given(STUDIES, st.floats(1.0, 20.0))
@settings(max_examples=200)
def test_beyond_the_bound_it_only_falls(studies, times):
    """The bound is one: the score past it is below 0."""
    values, variances = (list(part) for part in zip(*studies, strict=True))
    bound = ceiling(values, variances)

    if bound > 1e-9:
        assert slope(values, variances, bound * times * 1.0001).score <= 1e-12


@given(STUDIES)
@settings(max_examples=100)
def test_the_slope_is_that_of_the_likelihood(studies):
    """The score agrees with differences of the likelihood, and its bend with differences of the score."""
    values, variances = (list(part) for part in zip(*studies, strict=True))
    at, step = 0.7, 1e-5
    rise = (likelihood(values, variances, at + step) - likelihood(values, variances, at - step)) / (2 * step)
    bend = (slope(values, variances, at + step).score - slope(values, variances, at - step).score) / (2 * step)

    found = slope(values, variances, at)
    assert abs(found.score - rise) < 1e-5 * (1 + abs(rise))
    assert abs(found.bend - bend) < 1e-4 * (1 + abs(bend))


def test_fisher_scoring_would_not_get_there():
    """On this set plain Fisher scoring steps to and fro; the bracket closes."""
    values = [1.30, 1.94, 0.70, 0.36, 1.31, 0.46, 1.24, 0.71, 0.35, 0.77]
    variances = [0.640, 0.421, 0.992, 0.058, 0.756, 0.634, 0.79, 0.596, 0.457, 0.935]
    peak = restricted(values, variances)

    assert peak.tau2 > 0 and abs(slope(values, variances, peak.tau2).score) < 1e-12


def test_of_two_maxima_the_higher_is_taken():
    """A likelihood with a maximum at none and one further out gives the higher of the two."""
    values, variances = [0.0, 0.0, 0.0, 30.0, -30.0, 25.0], [0.0001, 0.0002, 0.0001, 300.0, 320.0, 280.0]
    peak = restricted(values, variances)

    assert peak.likelihood == max(likelihood(values, variances, place) for place in (0.0, *grid(500, 1e-4), peak.tau2))


def test_no_difference_at_all():
    """Studies that say the same have no variance between them."""
    assert (0.0, 1) == (restricted([0.5, 0.5], [0.1, 0.2]).tau2, restricted([0.5, 0.5], [0.1, 0.2]).peaks)
