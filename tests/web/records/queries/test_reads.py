"""The reads: what a page gets, and only of its own clinic."""

import json
from datetime import timedelta
from uuid import uuid4

from glidepath.web.records.actions import visits
from glidepath.web.records.queries import episodes, notes, people, readings, steps, trail
from glidepath.web.records.queries import visits as visit_reads
from tests.web.house import reading


def test_the_list_of_people_is_of_one_clinic(house, neighbour):
    """Names in order, the condition, and the visit that is running."""
    rows = people.listing(clinic_id=house.clinic_id)

    assert ["Mia", "Tom"] == [row["given_name"] for row in rows]
    assert {("tennis_elbow", 1)} == {(row["condition"], row["visits"]) for row in rows}
    assert [house.visit_id, house.other_visit_id] == [row["running_visit_id"] for row in rows]
    assert 2 == people.count(clinic_id=house.clinic_id)


def test_the_list_is_searched_by_every_word(house):
    """Each word must stand in a name."""
    assert ["Mia"] == [row["given_name"] for row in people.listing(clinic_id=house.clinic_id, search="ray mi")]
    assert 0 == people.count(clinic_id=house.clinic_id, search="mia stone")


def test_readings_come_newest_first_for_a_person_and_oldest_first_for_an_episode(house):
    """A chart wants the latest, a course wants them in order."""
    when = reading()["at"]
    for number in range(3):
        later = reading(float(number), at=when + timedelta(days=number))
        visits.add_step(house.visit_id, number, key=uuid4(), by=house.actor(), readings=[later])

    newest = json.loads(readings.json_of_person(house.person_id, clinic_id=house.clinic_id, limit=2))
    course = readings.of_episode(house.episode_id, clinic_id=house.clinic_id)
    assert [2.0, 1.0] == [row["value"] for row in newest]
    assert [0.0, 1.0, 2.0] == [row["value"] for row in course]


def test_no_read_crosses_clinics(house, neighbour):
    """Asked with another clinic's id, every read finds nothing."""
    theirs = {"clinic_id": neighbour.clinic_id}
    visits.add_step(house.visit_id, {}, key=uuid4(), by=house.actor(), readings=[reading()])

    assert "[]" == readings.json_of_person(house.person_id, limit=1, **theirs)
    assert "[]" == readings.course(house.person_id, house.episode_id, limit=1, **theirs)
    assert [] == readings.of_episode(house.episode_id, **theirs)
    assert [] == steps.of_visit(house.visit_id, **theirs)
    assert [] == visit_reads.of_person(house.person_id, **theirs)
    assert [] == episodes.of_person(house.person_id, **theirs)
    assert [] == trail.of_person(house.person_id, **theirs)
    assert visit_reads.one(house.visit_id, **theirs) is None
    assert episodes.one(house.episode_id, **theirs) is None
    assert people.one(house.person_id, **theirs) is None
    assert notes.of_visit(house.visit_id, **theirs) is None


def test_running_visits_name_the_person(house):
    """Open and paused visits of the clinic, the oldest first."""
    visits.close(house.other_visit_id, by=house.actor())

    rows = visit_reads.running(clinic_id=house.clinic_id)

    assert [("Mia", "Clinician")] == [(row["given_name"], row["clinician_name"]) for row in rows]


def test_the_trail_names_who_did_what(house):
    """The audit of one person, the newest first, with the actor's name."""
    rows = trail.of_person(house.person_id, clinic_id=house.clinic_id)

    assert ("members.add", "Owner") == (rows[0]["verb"], rows[0]["actor_name"])
    assert "people.add" == rows[-1]["verb"]
