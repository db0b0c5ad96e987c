"""How long is waited for another system, and when it is given up."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.exchange import TRIES, next_try
from glidepath.exchange.retry import WAITS

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(MOMENTS)
def test_each_wait_is_longer_than_the_one_before_and_they_end(failed: datetime) -> None:
    """A minute first, a day last, and after the written limit nothing."""
    due = [next_try(tries, failed=failed) for tries in range(1, TRIES + 1)]
    waits = [one - failed for one in due if one is not None]

    assert due[-1] is None and len(waits) == TRIES - 1
    assert waits == sorted(set(waits)) == list(WAITS)
    assert (timedelta(minutes=1), timedelta(days=1)) == (waits[0], waits[-1])


@given(MOMENTS, st.integers(TRIES, 10_000))
def test_nothing_is_tried_for_ever(failed: datetime, tries: int) -> None:
    """Beyond the limit too."""
    assert next_try(tries, failed=failed) is None


def test_what_was_never_tried_has_not_failed() -> None:
    """It is refused."""
    with pytest.raises(ValueError, match="0 tries"):
        next_try(0, failed=datetime(2026, 1, 1, tzinfo=UTC))
