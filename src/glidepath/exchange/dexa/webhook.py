"""What BodySpec tells a partner, read and told once.

It is told at least once: a scan that is analysed anew is told again for the same result, with another `event_id`. So
two are the same by what they are of, never by their delivery. A result that comes after a no-show supersedes it.
"""

from collections.abc import Iterable

import msgspec

from glidepath.exchange.dexa.bodyspec import Id, decoded
from glidepath.exchange.dexa.values import DexaError, Event, EventKind


class _Data(msgspec.Struct, frozen=True):
    user_id: Id
    appt_id: Id
    result_id: Id | None = None


class _Payload(msgspec.Struct, frozen=True):
    event_type: EventKind
    event_id: Id
    data: _Data


def event(raw: bytes) -> Event:
    """Read one delivery. Raises: DexaError naming the field."""
    found = decoded(raw, _Payload, "webhook")
    ready = found.event_type is EventKind.RESULTS_READY
    subject = found.data.result_id if ready else found.data.appt_id
    if subject is None:
        raise DexaError("webhook: Object missing required field `result_id` - at `$.data`")
    return Event(kind=found.event_type, subject=subject, user=found.data.user_id, delivery=found.event_id)


def told_once(events: Iterable[Event]) -> tuple[Event, ...]:
    """Keep the latest of what is told several times, in the order it was first told; a result drops its no-show."""
    latest: dict[tuple[EventKind, str, str], Event] = {}
    for one in events:
        latest[one.kind, one.user, one.subject] = one
    return tuple(one for one in latest.values() if not (
        one.kind is EventKind.NO_SHOW and (EventKind.RESULTS_READY, one.user, one.subject) in latest))  # fmt: skip
