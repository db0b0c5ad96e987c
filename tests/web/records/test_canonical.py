"""One spelling for a JSON value, and ids that sort."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from glidepath.web.records import canonical
from glidepath.web.records.ids import new_id


def test_order_does_not_change_the_hash():
    """The same content, differently arranged, has one hash."""
    assert canonical.digest({"a": 1, "b": [2]}) == canonical.digest({"b": [2], "a": 1})
    assert canonical.digest([1, 2]) != canonical.digest([2, 1])


def test_what_json_cannot_say_is_refused():
    """No NaN slips into a hash."""
    with pytest.raises(ValueError, match="Out of range"):
        canonical.text(float("nan"))


def test_a_moment_has_one_spelling():
    """The same moment told in two time zones is spelled alike, to the microsecond."""
    there = datetime(2026, 3, 1, 10, 30, tzinfo=timezone(timedelta(hours=1)))

    assert "2026-03-01T09:30:00.000000Z" == canonical.moment(there) == canonical.moment(there.astimezone(UTC))


def test_ids_sort_by_the_moment_they_were_made():
    """Version 7 as the standard lays it out, the early before the late."""
    made = [new_id() for _ in range(50)]

    assert {(7, "specified in RFC 4122")} == {(id.version, id.variant) for id in made}
    assert 50 == len(set(made))
    assert made[0].int >> 80 <= made[-1].int >> 80
