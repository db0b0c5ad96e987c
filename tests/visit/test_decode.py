"""A device, a file and the database speak of the same steps."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.measure import Context
from glidepath.visit import decode_step, encode_step
from tests.samples import START
from tests.visit.test_fold import READY, arrive, press, take

STEPS = [arrive(), take(10, Context.BEFORE, 1), *READY, press("sole", 3)]


@given(st.sampled_from(STEPS))
def test_a_step_comes_back_as_it_went(step):
    """Through plain data and through JSON text."""
    assert step == decode_step(encode_step(step))
    assert step == decode_step(msgspec.json.decode(msgspec.json.encode(encode_step(step))))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"step": "danced"}, "danced"),
        ({"structure": 7}, "structure"),
        ({"side": "upper"}, "side"),
        ({"more": 1}, "more"),
        ({"at": "noon"}, "at"),
    ],
)
def test_what_is_no_step_is_refused_by_place(change, place):
    """The error names what was wrong where."""
    plain = {"step": "targeted", "at": START.isoformat(), "structure": "sole", "side": Side.LEFT.value}

    with pytest.raises(msgspec.ValidationError, match=place):
        decode_step(plain | change)
