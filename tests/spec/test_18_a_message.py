"""Chapter 18. A message about a visit.

What it says and keeps to itself, when somebody is reminded, what a calendar makes of it, how long it is tried."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary import reminder
from glidepath.exchange import TRIES, Entry, Invitation, invitation, next_try
from glidepath.web.records.messages import words

BERLIN = ZoneInfo("Europe/Berlin")
STARTS = datetime(2026, 3, 10, 9, tzinfo=BERLIN)
TOLD = words.Told(clinic="Riverside", practitioner="Kim Larsen, PT", place="1 Street, Town", phone="555-0100",
                  zone="Europe/Berlin", starts=(STARTS,), link=False, language="es")  # fmt: skip
BY = Invitation(sender="clinic@example.org", sender_name="Riverside", to="lee@example.org")


def test_it_says_when_with_whom_and_where_in_the_readers_language():
    """And how to change it; nothing of what hurts."""
    assert "Reservada: martes 10 de marzo de 2026, 09:00" == words.subject("booked", TOLD)
    assert words.letter("moved", TOLD).splitlines()[:6] == [
        "Su visita ha cambiado a:", "", "  martes 10 de marzo de 2026, 09:00", "", "Kim Larsen, PT", "Riverside",
    ]  # fmt: skip
    assert "Riverside: Su visita: martes 10 de marzo de 2026, 09:00. Para cambiar o cancelar, llame al 555-0100." == (
        words.text("reminder", TOLD)
    )


def test_a_reminder_goes_out_a_day_before_unless_one_has_just_been_told():
    """Booked the week before: yes. Booked last night: no."""
    due = datetime(2026, 3, 9, 9, tzinfo=BERLIN)

    assert due == reminder(STARTS, hours=24, known=due - timedelta(days=6))
    assert reminder(STARTS, hours=24, known=due + timedelta(hours=10)) is None


def test_a_calendar_keeps_the_visit_moves_it_and_takes_it_out():
    """The same id, a higher sequence; the last file cancels."""
    def file(sequence: int, *, cancelled: bool = False) -> list[str]:
        entry = Entry(id="a@glidepath", title="Visit with Kim Larsen", starts=STARTS, ends=STARTS + timedelta(hours=1),
                      sequence=sequence, cancelled=cancelled)  # fmt: skip
        return invitation(entry, BY, stamped=datetime(2026, 3, 1, tzinfo=UTC)).decode().split("\r\n")

    assert {"METHOD:REQUEST", "UID:a@glidepath", "SEQUENCE:1", "DTSTART:20260310T080000Z"} <= set(file(1))
    assert {"METHOD:CANCEL", "UID:a@glidepath", "SEQUENCE:2", "STATUS:CANCELLED"} <= set(file(2, cancelled=True))
    assert 'ORGANIZER;CN="Riverside":mailto:clinic@example.org' in file(1)


def test_it_is_tried_eight_times_over_two_days_and_then_somebody_has_to_look():
    """A minute after the first try, a day after the last but one."""
    now = datetime(2026, 3, 9, 9, tzinfo=UTC)
    first = now
    for tries in range(1, TRIES):
        now = next_try(tries, failed=now)

    assert (8, timedelta(days=1, hours=17, minutes=26)) == (TRIES, now - first)
    assert next_try(TRIES, failed=now) is None
