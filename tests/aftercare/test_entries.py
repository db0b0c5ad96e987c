"""What is written down at home: read strictly, its clock set right, two devices both believed."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.aftercare import (
    AnyEntry,
    EntryError,
    Exercised,
    Felt,
    Headache,
    Kept,
    Loaded,
    Measured,
    Morning,
    Report,
    Warned,
    beside,
    decoded,
    kind,
    readings_of,
    reports,
    righted,
    standing,
)
from glidepath.aftercare.entries import SLACK
from glidepath.body import Side
from glidepath.measure import Context, Reading

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PHONE, TABLET = UUID(int=1), UUID(int=2)
TURN = Reading(measure="range", motion="cervical_rotation", side=Side.LEFT, value=60, unit="deg", method="phone",
               at=NOON, context=Context.HOME)  # fmt: skip
ENTRIES = (
    Exercised(on=DAY, done=("chin_tuck",), worst=2, note="fine"), Morning(on=DAY, settled=True),
    Felt(on=DAY, pain=4, soreness=1), Loaded(on=DAY, what="running", amount=5.5),
    Headache(on=DAY, worst=6, hours=3.5, medicine=True), Measured(on=DAY, readings=(TURN,)),
    Warned(on=DAY, flags=("saddle_numbness",)),
)  # fmt: skip
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.integers(0, 15 * 365 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))


def kept(entry: AnyEntry, *, device: UUID = PHONE, minutes: int = 0, instead: UUID | None = None) -> Kept:
    """An entry on record."""
    at = NOON + timedelta(minutes=minutes)
    return Kept(key=uuid4(), device=device, at=at, received_at=at, entry=entry, instead=instead)


@pytest.mark.parametrize("entry", ENTRIES, ids=kind)
def test_every_kind_comes_back_as_it_was_written(entry: AnyEntry) -> None:
    """Through JSON and back; the kind stands in it."""
    assert entry == decoded(msgspec.json.encode(entry))
    assert kind(entry) == msgspec.to_builtins(entry)["type"]


@pytest.mark.parametrize(("raw", "says"), [
    (b"nothing", "JSON is malformed"),
    (b'{"type": "slept", "on": "2026-03-02"}', "slept"),
    (b'{"type": "felt", "on": "2026-03-02", "pain": 11}', "`pain` is 11, expected 0 to 10"),
    (b'{"type": "felt", "on": "2026-03-02", "pain": 1, "soreness": -1}', "`soreness` is -1"),
    (b'{"type": "felt", "on": "2026-13-02", "pain": 1}', "$.on"),
    (b'{"type": "felt", "on": "2026-03-02", "pain": 1, "mood": 3}', "mood"),
    (b'{"type": "loaded", "on": "2026-03-02", "what": "running", "amount": -1}', "`amount` is -1"),
    (b'{"type": "headache", "on": "2026-03-02", "worst": 3, "hours": 0}', "`hours` is 0"),
    (b'{"type": "headache", "on": "2026-03-02", "worst": 0, "hours": -1}', "`hours` is -1"),
    (b'{"type": "headache", "on": "2026-03-02", "worst": 3, "hours": 25}', "at most 24"),
    (b'{"type": "warned", "on": "2026-03-02", "flags": []}', "`flags` is empty"),
    (b'{"type": "measured", "on": "2026-03-02", "readings": []}', "`readings` is empty"),
])  # fmt: skip
def test_what_does_not_hold_is_said_with_its_place(raw: bytes, says: str) -> None:
    """The field, and what was expected there."""
    with pytest.raises(EntryError) as refused:
        decoded(raw)

    assert says in str(refused.value)


def test_a_reading_that_was_not_taken_at_home_is_refused() -> None:
    """A visit's readings come from its steps."""
    with pytest.raises(EntryError, match="not taken at home"):
        Measured(on=DAY, readings=(msgspec.structs.replace(TURN, context=Context.BEFORE),))
    with pytest.raises(EntryError, match="501 characters"):
        Exercised(on=DAY, done=(), worst=0, note="x" * 501)


@given(moments, moments, zones, st.timedeltas(timedelta(days=-4000), timedelta(days=4000)))
def test_a_clock_that_is_off_is_set_right(made: datetime, sent: datetime, zone: timezone, off: timedelta) -> None:
    """However far off a clock is: an entry stands where a right clock would have put it, and is never refused."""
    true_made, true_sent = made.astimezone(zone), max(made, sent).astimezone(zone)
    told = Felt(on=(true_made + off).date(), pain=3)
    entry, at = righted(told, true_made + off, sent=true_sent + off, received=true_sent)

    if abs(off) > SLACK:
        assert (true_made, true_made.date()) == (at, entry.on)
    else:
        assert (told, true_made + off) == (entry, at)


def test_yesterdays_pain_is_a_reading_of_yesterday() -> None:
    """Whoever writes the evening down the next morning has not felt it then."""
    (reading,) = readings_of(Felt(on=DAY, pain=4), NOON + timedelta(days=1))

    assert (4.0, "nprs", NOON, Context.HOME) == (reading.value, reading.measure, reading.at, reading.context)
    assert (TURN,) == tuple(readings_of(Measured(on=DAY, readings=(TURN,)), NOON))
    assert () == tuple(readings_of(Morning(on=DAY, settled=True), NOON))


def test_what_was_corrected_stands_no_more() -> None:
    """Corrected, and corrected again: the last stands."""
    first = kept(Felt(on=DAY, pain=7))
    second = kept(Felt(on=DAY, pain=5), minutes=1, instead=first.key)
    third = kept(Felt(on=DAY, pain=4), minutes=2, instead=second.key)

    assert [third] == standing([third, first, second])


def test_two_devices_that_differ_both_stand() -> None:
    """Neither is thrown away; what they agree on, and what one device says twice, is no difference."""
    phone, tablet = kept(Felt(on=DAY, pain=7)), kept(Felt(on=DAY, pain=3), device=TABLET, minutes=5)

    assert [(phone, tablet)] == beside([tablet, phone])
    assert [phone, tablet] == standing([tablet, phone])
    assert [] == beside([phone, kept(Felt(on=DAY, pain=7), device=TABLET, minutes=5)])
    assert [] == beside([phone, kept(Felt(on=DAY, pain=3), minutes=5)])
    assert [] == beside([phone, kept(Felt(on=DAY + timedelta(days=1), pain=3), device=TABLET)])
    assert [] == beside([kept(Loaded(on=DAY, what="running", amount=5)),
                         kept(Loaded(on=DAY, what="typing", amount=3), device=TABLET, minutes=1)])  # fmt: skip
    assert [] == beside([kept(Warned(on=DAY, flags=("a",))), kept(Warned(on=DAY, flags=("b",)), device=TABLET)])


def test_reports_take_the_worst_of_a_day() -> None:
    """Two rounds of exercises on a day are one report, and one bad morning is a bad morning."""
    after = DAY + timedelta(days=1)
    found = reports([
        kept(Exercised(on=DAY, done=("a",), worst=2)), kept(Exercised(on=DAY, done=("b",), worst=6), minutes=9),
        kept(Morning(on=DAY, settled=True)), kept(Morning(on=DAY, settled=False), device=TABLET),
        kept(Exercised(on=after, done=("a",), worst=1)), kept(Felt(on=after, pain=9)),
    ])  # fmt: skip

    assert [Report(on=DAY, worst=6, settled=False), Report(on=after, worst=1)] == found
