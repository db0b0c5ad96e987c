"""What is written down at home, in the records: once, for good, in the log without what it says."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest
from django.db import IntegrityError, transaction

from glidepath.web.records import errors
from glidepath.web.records.actions import home
from glidepath.web.records.actions.home import Entry
from glidepath.web.records.models import HomeEntry, Reading
from glidepath.web.records.queries import home as reads
from glidepath.web.records.queries import trail
from tests.web.house import reading

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def entry(key: UUID | None = None, **more: Any) -> Entry:
    """An entry as the verb takes it."""
    made = Entry(key=key or uuid4(), kind="felt", day=DAY, at=NOON, device=UUID(int=1), sent="a" * 64,
                 content={"type": "felt", "on": "2026-03-02", "pain": 4})  # fmt: skip
    return msgspec.structs.replace(made, **more)


def test_an_entry_is_kept_with_its_readings(house):
    """It comes back as it was, for its person and its clinic alone; its readings belong to the episode."""
    one = entry(readings=[reading(4.0, context="home")])
    answers = home.keep(house.person_id, [one], episode_id=house.episode_id, by=house.actor("person"))
    (row,) = reads.of_person(house.person_id, clinic_id=house.clinic_id, since=DAY)
    (made,) = Reading.objects.filter(person_id=house.person_id, context="home")

    assert {one.key: False} == answers
    assert (one.content, DAY, NOON, one.device) == (row["content"], row["day"], row["at"], row["device"])
    assert (4.0, house.episode_id) == (made.value, made.episode_id)
    assert [] == reads.of_person(house.other_person_id, clinic_id=house.clinic_id, since=DAY)
    assert [] == reads.of_person(house.person_id, clinic_id=house.clinic_id, since=date(2026, 3, 3))
    assert [one.key] == [found["id"] for found in reads.of_clinic(clinic_id=house.clinic_id, since=NOON)]


def test_sent_again_is_kept_once(house):
    """The same key in one go or in two: one row, one reading; another entry under it is refused, the rest is kept."""
    one = entry(readings=[reading(4.0, context="home")])
    home.keep(house.person_id, [one, one], by=house.actor("person"))
    late = msgspec.structs.replace(one, at=datetime(2026, 3, 2, 13, tzinfo=UTC))
    other, third = msgspec.structs.replace(one, sent="b" * 64), entry()
    answers = home.keep(house.person_id, [late], by=house.actor("person"))
    mixed = home.keep(house.person_id, [other, third], by=house.actor("person"))

    assert {one.key: True} == answers
    assert isinstance(mixed[one.key], errors.Conflict) and False is mixed[third.key]
    assert 2 == HomeEntry.objects.count()
    assert 1 == Reading.objects.filter(context="home").count()


def test_a_key_of_another_person_is_refused(house):
    """Nobody learns of another's entries, nor overwrites them."""
    one = entry()
    home.keep(house.person_id, [one], by=house.actor())

    assert isinstance(home.keep(house.other_person_id, [one], by=house.actor())[one.key], errors.Conflict)


def test_what_does_not_belong_is_refused(house, neighbour):
    """Another clinic's person, another person's episode, a reading that lacks a field: nothing is kept."""
    with pytest.raises(errors.NotHere):
        home.keep(house.person_id, [entry()], by=neighbour.actor())
    with pytest.raises(errors.Conflict, match="another person's"):
        home.keep(house.other_person_id, [entry()], episode_id=house.episode_id, by=house.actor())
    with pytest.raises(errors.Unfit, match="unit"):
        home.keep(house.person_id, [entry(readings=[reading(unit="")])], by=house.actor())

    assert 0 == HomeEntry.objects.count()


def test_the_log_says_how_many_and_not_what(house):
    """One line a sending; none for what was there already."""
    one = entry()
    for _ in range(2):
        home.keep(house.person_id, [one], by=house.actor("person"))
    said = [row for row in trail.of_person(house.person_id, clinic_id=house.clinic_id) if row["verb"] == "home.keep"]

    assert ['{"entries":1}'] == [row["detail"] for row in said]


def test_the_database_itself_keeps_an_entry_as_it_is(house):
    """Whoever asks."""
    home.keep(house.person_id, [entry()], by=house.actor("person"))
    for change in (lambda: HomeEntry.objects.update(kind="other"), lambda: HomeEntry.objects.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
