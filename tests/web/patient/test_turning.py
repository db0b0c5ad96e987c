"""The angles that a phone is told stand for the attitude they were made from."""

from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.web.patient.turning import angles, lying

ANGLE = st.floats(-180, 180)


@given(ANGLE, ANGLE, st.floats(-89, 89))
def test_an_attitude_comes_back(alpha, beta, gamma):
    """Through the angles and back, away from where alpha and gamma mean the same."""
    assume(abs(abs(beta) - 90) > 0.5)
    one = lying(alpha, beta, gamma)
    found = angles(one)

    for row, other in zip(one, lying(**found), strict=True):
        assert all(isclose(a, b, abs_tol=1e-6) for a, b in zip(row, other, strict=True))
    assert -90 <= found["gamma"] <= 90 and -180 <= found["beta"] <= 180
