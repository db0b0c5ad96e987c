"""What is kept of a record ends with the next write about that person, and with nobody else's."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection

from glidepath.web.records import kept
from glidepath.web.records.actions import episodes, people, readings, visits
from tests.web.house import draft_notes, reading

WRITES = {
    "people.change": lambda h: people.change(h.person_id, occupation="Potter", by=h.actor()),
    "episodes.open": lambda h: episodes.open(h.person_id, condition="neck_pain", side="left", by=h.actor()),
    "episodes.change": lambda h: episodes.change(h.episode_id, complaint="Worse at night.", by=h.actor()),
    "readings.add": lambda h: readings.add(h.person_id, [reading()], by=h.actor()),
    "visits.add_step": lambda h: visits.add_step(h.visit_id, {"x": 1}, key=uuid4(), by=h.actor()),
    "visits.pause": lambda h: visits.pause(h.visit_id, by=h.actor()),
    "visits.close": lambda h: visits.close(h.visit_id, by=h.actor()),
    "visits.stop": lambda h: visits.stop(h.visit_id, by=h.actor()),
    "notes.write": draft_notes,
}  # fmt: skip


class Asker:
    """What `kept` needs of an Access."""

    def __init__(self, person_id, written):
        self.person, self.written = {"id": person_id}, written


def last_write(client, person_id):
    """The hash that the way in finds: asked through a page, as every view is."""
    answer = client.get(f"/api/people/{person_id}/readings")
    assert 200 == answer.status_code
    return answer.wsgi_request.seen.written


@pytest.mark.parametrize("verb", WRITES)
def test_every_write_about_a_person_ends_what_was_kept(house, sign_in, verb):
    """And looking at somebody, or writing about somebody else, does not."""
    client = sign_in(house.accounts["clinician"])
    before, again = last_write(client, house.person_id), last_write(client, house.person_id)
    readings.add(house.other_person_id, [reading()], by=house.actor())
    others = last_write(client, house.person_id)

    WRITES[verb](house)

    assert before == again == others
    assert before != last_write(client, house.person_id)


def test_a_page_shows_what_was_written_a_moment_ago(house, sign_in):
    """The chart and the list are kept, and never behind the record."""
    client = sign_in(house.accounts["clinician"])
    chart, listed = f"/people/{house.person_id}/", f"/api/people/{house.person_id}/readings"
    first, none = client.get(chart).content.decode(), client.get(listed).json()["readings"]

    episodes.change(house.episode_id, complaint="It woke me at three.", by=house.actor())
    readings.add(house.person_id, [reading(7, at=datetime(2026, 3, 2, tzinfo=UTC))], by=house.actor())

    assert "woke me" not in first
    assert "woke me" in client.get(chart).content.decode()
    assert [*none, 7.0] == [row["value"] for row in client.get(listed).json()["readings"]][::-1]


def test_roles_are_not_shown_one_anothers_pages(house, sign_in):
    """What a role may do is part of what is kept."""
    chart = f"/people/{house.person_id}/"
    clinicians, own = (sign_in(house.accounts[role]).get(chart).content.decode() for role in ("clinician", "person"))

    assert ("/visits/" in clinicians, "/visits/" in own) == (True, False)


def test_the_same_name_gives_the_same_thing_until_a_write():
    """It is made once for each person, write and name; without a write on record, each time."""
    made = []

    def make():
        made.append(1)
        return len(made)

    mia, tom = uuid4(), uuid4()
    asked = [kept.until_written(Asker(who, written), what, make)
             for who, written, what in ((mia, "a", "x"), (mia, "a", "x"), (mia, "a", "y"), (mia, "b", "x"),
                                        (tom, "a", "x"), (tom, None, "x"), (tom, None, "x"))]  # fmt: skip

    assert [1, 1, 2, 3, 4, 5, 6] == asked


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only a database server can hang up; run on PostgreSQL")
def test_a_connection_that_the_server_closed_is_opened_anew(lasting, house, sign_in):
    """A restarted database costs nobody a page."""
    client, chart = sign_in(house.accounts["clinician"]), f"/people/{house.person_id}/"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    hang_up = connection.copy()
    with hang_up.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [backend])
    hang_up.close()

    assert 200 == client.get(chart).status_code
