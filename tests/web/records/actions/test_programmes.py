"""Programmes in the records: a version on a version, kept for good."""

import pytest
from django.db import IntegrityError, transaction

from glidepath.web.records import errors
from glidepath.web.records.actions import episodes, programmes, visits
from glidepath.web.records.models import Programme
from glidepath.web.records.queries import programmes as reads
from glidepath.web.records.queries import trail


def kept(house, after: int, *, minutes: float = 5.0, **more):
    """Keep a version."""
    return programmes.keep(house.episode_id, {"most": minutes}, after=after, by=house.actor(),
                           **{"visit_id": house.visit_id} | more)  # fmt: skip


def test_the_newest_version_counts(house, neighbour):
    """With its choices, its note and who made it; another clinic has none."""
    assert None is reads.latest(house.episode_id, clinic_id=house.clinic_id)
    assert (1, 2) == (kept(house, 0), kept(house, 1, minutes=8.0, choices={"stage": "early"}, note="Slowly."))
    found = reads.latest(house.episode_id, clinic_id=house.clinic_id)

    assert ({"most": 8.0}, {"stage": "early"}, "Slowly.") == (found["content"], found["choices"], found["note"])
    assert (2, "Clinician", house.visit_id) == (found["number"], found["by_name"], found["visit_id"])
    assert [1, 2] == [row["number"] for row in reads.changes(house.episode_id, clinic_id=house.clinic_id)]
    assert None is reads.latest(house.episode_id, clinic_id=neighbour.clinic_id)


def test_two_who_change_it_at_once_are_told(house):
    """The second looks again; nothing of the first is lost."""
    kept(house, 0)
    with pytest.raises(errors.Conflict, match="look at it again"):
        kept(house, 0)
    with pytest.raises(errors.Conflict):
        kept(house, 2)

    assert 1 == Programme.objects.count()


def test_what_does_not_belong_is_refused(house, neighbour):
    """Another clinic, a visit of another episode, an episode that is over."""
    with pytest.raises(errors.NotHere):
        programmes.keep(house.episode_id, {}, visit_id=house.visit_id, after=0, by=neighbour.actor())
    with pytest.raises(errors.Unfit, match="another episode"):
        kept(house, 0, visit_id=house.other_visit_id)
    visits.close(house.visit_id, by=house.actor())
    episodes.close(house.episode_id, outcome="goal_met", by=house.actor())
    with pytest.raises(errors.Locked):
        kept(house, 0)


def test_a_version_stays_as_it_is_and_stands_in_the_log(house):
    """Whoever asks the database; the log says which number and not what."""
    kept(house, 0)
    for change in (lambda: Programme.objects.update(note="x"), lambda: Programme.objects.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()

    assert '{"number":1}' == next(
        row["detail"] for row in trail.of_person(house.person_id, clinic_id=house.clinic_id)
        if row["verb"] == "programmes.keep"
    )
