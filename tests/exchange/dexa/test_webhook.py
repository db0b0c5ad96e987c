"""What a partner is told: at least once, kept once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.exchange.dexa import DexaError, Event, EventKind, event, told_once
from tests.exchange.dexa import made_up

EVENTS = st.builds(Event, kind=st.sampled_from(EventKind), subject=st.sampled_from("abc"), user=st.sampled_from("uv"),
                   delivery=st.uuids().map(str))  # fmt: skip


def told(kind: str = "results_ready", **data: Any) -> dict[str, Any]:
    """A made-up delivery."""
    facts = {"user_id": "u", "appt_id": "a", "service_id": "s", "start_time": "2026-03-31T10:30:00-07:00"}
    return {"event_type": kind, "event_id": "e", "partner_id": "p", "data": facts | data}


def test_each_kind_is_of_its_own_subject() -> None:
    """A result of its result, everything else of its appointment."""
    assert Event(kind=EventKind.RESULTS_READY, subject="r", user="u", delivery="e") == event(
        made_up.raw(told(result_id="r")))  # fmt: skip
    assert {"a"} == {event(made_up.raw(told(kind))).subject for kind in EventKind if kind != "results_ready"}


@settings(max_examples=50)
@given(st.lists(EVENTS))
def test_nothing_is_told_twice_and_nothing_is_lost(events: list[Event]) -> None:
    """By what it is of, never by its delivery; the latest delivery stays; twice is as once."""
    once = told_once(events)
    subjects = [(one.kind, one.user, one.subject) for one in once]

    assert len(set(subjects)) == len(subjects) and told_once(once) == once
    lost = {(one.kind, one.user, one.subject) for one in events} - set(subjects)
    assert all(kind is EventKind.NO_SHOW and (EventKind.RESULTS_READY, *rest) in subjects for kind, *rest in lost)
    for one in once:
        assert one == [other for other in events
                       if (other.kind, other.user, other.subject) == (one.kind, one.user, one.subject)][-1]  # fmt: skip


@pytest.mark.parametrize(("payload", "says"), [
    (told("results_eaten", result_id="r"), "webhook: Invalid enum value 'results_eaten' - at `$.event_type`"),
    (told(), "missing required field `result_id` - at `$.data`"),
    (told(result_id=""), "Expected `str` of length >= 1 - at `$.data.result_id`"), ([], "Expected `object`"),
])  # fmt: skip
def test_what_does_not_fit_is_refused(payload: Any, says: str) -> None:
    """With its field."""
    with pytest.raises(DexaError) as refused:
        event(made_up.raw(payload))
    assert says in str(refused.value)
