"""An iCalendar file, read back by line and by library."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.exchange import Entry, calendar

STAMPED = datetime(2026, 1, 1, tzinfo=UTC)
STARTS = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Europe/Berlin"))
ENTRY = Entry(id="a@glidepath", title="Visit with Kim, PT; 30 min", starts=STARTS, ends=STARTS + timedelta(minutes=30),
              place="1 Street, Town", link="https://example.org/x")  # fmt: skip


def test_the_lines_of_the_standard() -> None:
    """Long lines folded, separators escaped, lines ended as RFC 5545 asks, moments in UTC."""
    text = calendar([ENTRY], stamped=STAMPED).decode()

    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    for line in ("UID:a@glidepath", "DTSTAMP:20260101T000000Z", "DTSTART:20260701T070000Z", "DTEND:20260701T073000Z",
                 "SUMMARY:Visit with Kim\\, PT\\; 30 min", "LOCATION:1 Street\\, Town",
                 "STATUS:CONFIRMED", "URL:https://example.org/x"):  # fmt: skip
        assert f"{line}\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_what_is_cancelled_is_said_to_be_so() -> None:
    """A calendar that has it takes it out."""
    gone = Entry(id="a", title="x", starts=STARTS, ends=STARTS, cancelled=True)

    assert b"STATUS:CANCELLED\r\n" in calendar([gone], stamped=STAMPED)
    assert b"LOCATION" not in calendar([gone], stamped=STAMPED)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200))
def test_any_words_come_back_as_they_were(words: str) -> None:
    """Through escaping and folding, and never as a line of their own."""
    entry = Entry(id="a", title=words, starts=STARTS, ends=STARTS)
    read = icalendar.Calendar.from_ical(calendar([entry, entry], stamped=STAMPED))

    assert [words, words] == [str(event["SUMMARY"]) for event in read.walk("VEVENT")]


def test_a_moment_without_a_zone_is_refused() -> None:
    """It could be anywhere."""
    with pytest.raises(ValueError, match="time zone"):
        Entry(id="a", title="x", starts=datetime(2026, 1, 1), ends=STARTS)  # noqa: DTZ001
