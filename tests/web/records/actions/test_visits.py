"""Opening a visit, taking it step by step, ending it, signing its note."""

from uuid import uuid4

import pytest

from glidepath.web.records import audit, errors
from glidepath.web.records.actions import episodes, notes, visits
from glidepath.web.records.models import AccessEntry, Reading, Step, Visit
from glidepath.web.records.queries import notes as note_reads
from glidepath.web.records.queries import steps
from tests.web.house import reading


def test_a_step_its_readings_and_its_log_entry_come_together(house):
    """One write keeps the step, what was derived from it and who did it."""
    saved = visits.add_step(
        house.visit_id,
        {"step": "measured"},
        key=uuid4(),
        by=house.actor(),
        readings=[reading(), reading(3.0)],
    )

    entry = AccessEntry.objects.order_by("-seq").first()
    assert (1, False) == (saved["seq"], saved["again"])
    assert [{"step": "measured"}] == [
        row["payload"] for row in steps.of_visit(house.visit_id, clinic_id=house.clinic_id)
    ]
    assert 2 == Reading.objects.filter(step_id=saved["id"], visit_id=house.visit_id).count()
    assert ("visits.add_step", house.visit_id.hex) == (entry.verb, entry.subject_id.replace("-", ""))


def test_the_same_key_twice_keeps_one_row(house):
    """Sending again answers the same and writes nothing, even after the visit ended."""
    key, payload = uuid4(), {"step": "measured", "value": 2.0, "more": [1, None, "é"]}
    first = visits.add_step(house.visit_id, payload, key=key, by=house.actor(), readings=[reading()])
    visits.close(house.visit_id, by=house.actor())
    head = audit.head()

    again = visits.add_step(house.visit_id, payload, key=key, by=house.actor(), readings=[reading()])

    assert first | {"again": True} == again
    assert (1, 1) == (Step.objects.count(), Reading.objects.count())
    assert head == audit.head()


def test_one_key_is_one_step(house):
    """Another payload under a known key is refused, not kept and not swallowed."""
    key = uuid4()
    visits.add_step(house.visit_id, {"a": 1}, key=key, by=house.actor())

    with pytest.raises(errors.Conflict):
        visits.add_step(house.visit_id, {"a": 2}, key=key, by=house.actor())


def test_the_same_key_on_another_visit_is_another_step(house):
    """A key means something within its visit only."""
    key = uuid4()
    for visit_id in (house.visit_id, house.other_visit_id):
        assert not visits.add_step(visit_id, {}, key=key, by=house.actor())["again"]


def test_steps_keep_their_order(house):
    """Steps are numbered from 1 as they are kept."""
    for number in range(3):
        visits.add_step(house.visit_id, {"number": number}, key=uuid4(), by=house.actor())

    rows = steps.of_visit(house.visit_id, clinic_id=house.clinic_id)
    assert [(1, 0), (2, 1), (3, 2)] == [(row["seq"], row["payload"]["number"]) for row in rows]


def test_an_ended_visit_takes_no_new_step(house):
    """Closed is closed."""
    visits.add_step(house.visit_id, {}, key=uuid4(), by=house.actor(), becomes="closed")

    with pytest.raises(errors.Locked):
        visits.add_step(house.visit_id, {}, key=uuid4(), by=house.actor())


@pytest.mark.parametrize("payload", [{"a": "\x00"}, {"a": float("nan")}, {"a": float("inf")}])
def test_what_cannot_be_kept_is_refused(house, payload):
    """Both databases refuse alike, before anything is written."""
    with pytest.raises(errors.Unfit):
        visits.add_step(house.visit_id, payload, key=uuid4(), by=house.actor())


def test_a_text_that_spells_a_null_is_kept(house):
    """A backslash, a u and four zeros are six characters like any others."""
    payload = {"a": "\\u0000"}
    visits.add_step(house.visit_id, payload, key=uuid4(), by=house.actor())

    assert payload == steps.of_visit(house.visit_id, clinic_id=house.clinic_id)[0]["payload"]


def test_opening_again_answers_the_running_visit(house):
    """A second tap on Open does not make a second visit; after the close it is number two."""
    assert house.visit_id == visits.open(house.person_id, by=house.actor())

    visits.pause(house.visit_id, by=house.actor())
    assert house.visit_id == visits.open(house.person_id, by=house.actor())

    visits.close(house.visit_id, by=house.actor())
    second = visits.open(house.person_id, by=house.actor())
    assert 2 == Visit.objects.get(id=second).number


def test_a_visit_needs_a_running_episode(house):
    """Without an episode, or in a closed one, no visit opens."""
    visits.stop(house.visit_id, by=house.actor())
    episodes.close(house.episode_id, outcome="referred", by=house.actor())

    with pytest.raises(errors.NotHere):
        visits.open(house.person_id, by=house.actor())
    with pytest.raises(errors.Locked):
        visits.open(house.person_id, episode_id=house.episode_id, by=house.actor())


def test_a_visit_can_be_set_aside_and_taken_up(house):
    """Pausing twice is pausing once, in the log too."""
    visits.pause(house.visit_id, by=house.actor())
    head = audit.head()
    visits.pause(house.visit_id, by=house.actor())
    assert head == audit.head()

    visits.resume(house.visit_id, by=house.actor())
    assert "open" == Visit.objects.get(id=house.visit_id).status


def test_signing_locks_the_note_and_the_visit(house):
    """Signed by whom and when stand together; the ending is still known."""
    visits.close(house.visit_id, by=house.actor())
    read = notes.write(house.visit_id, text="All well.", content={"plan": ["Two visits."]}, by=house.actor())

    signed = visits.sign(house.visit_id, by=house.actor(), read=read)

    note = note_reads.of_visit(house.visit_id, clinic_id=house.clinic_id)
    visit = Visit.objects.get(id=house.visit_id)
    assert (signed["signed_at"], "Clinician") == (note["signed_at"], note["signed_by_name"])
    assert ("signed", "closed") == (visit.status, visit.ending)
    assert signed == visits.sign(house.visit_id, by=house.actor(), read=read)
    with pytest.raises(errors.Locked):
        visits.sign(house.visit_id, by=house.actor("owner"), read=read)
    with pytest.raises(errors.Locked):
        notes.write(house.visit_id, text="Changed.", by=house.actor())


def test_only_what_was_read_is_signed(house):
    """A draft that changed after it was read is not signed."""
    visits.close(house.visit_id, by=house.actor())
    read = notes.write(house.visit_id, text="One.", by=house.actor())
    notes.write(house.visit_id, text="Two.", by=house.actor())

    with pytest.raises(errors.Conflict):
        visits.sign(house.visit_id, by=house.actor(), read=read)


def test_a_running_visit_is_not_signed(house):
    """First it ends, then it is signed; without a note there is nothing to sign."""
    with pytest.raises(errors.NotHere):
        visits.sign(house.visit_id, by=house.actor(), read="")
    read = notes.write(house.visit_id, text="One.", by=house.actor())
    with pytest.raises(errors.Conflict):
        visits.sign(house.visit_id, by=house.actor(), read=read)


def test_an_addendum_follows_a_signed_note(house):
    """Before the signature there is nothing to add to; after it the addendum carries its author."""
    with pytest.raises(errors.NotHere):
        notes.addend(house.visit_id, "More.", by=house.actor())
    visits.close(house.visit_id, by=house.actor())
    read = notes.write(house.visit_id, text="One.", by=house.actor())
    visits.sign(house.visit_id, by=house.actor(), read=read)

    notes.addend(house.visit_id, " Left, not right. ", by=house.actor("owner"))

    addenda = note_reads.of_visit(house.visit_id, clinic_id=house.clinic_id)["addenda"]
    assert [("Left, not right.", "Owner")] == [(row["text"], row["by_name"]) for row in addenda]


@pytest.mark.parametrize(
    "verb",
    [
        lambda house, by: visits.open(house.person_id, by=by),
        lambda house, by: visits.add_step(house.visit_id, {}, key=uuid4(), by=by),
        lambda house, by: visits.close(house.visit_id, by=by),
        lambda house, by: visits.sign(house.visit_id, by=by, read=""),
        lambda house, by: notes.write(house.visit_id, text="x", by=by),
        lambda house, by: notes.addend(house.visit_id, "x", by=by),
        lambda house, by: episodes.change(house.episode_id, complaint="x", by=by),
        lambda house, by: episodes.close(house.episode_id, outcome="x", by=by),
        lambda house, by: episodes.open(house.person_id, condition="x", side="left", by=by),
    ],
)
def test_no_verb_crosses_clinics(house, neighbour, verb):
    """To an actor of another clinic it does not exist, and nothing is logged."""
    head = audit.head()

    with pytest.raises(errors.NotHere):
        verb(house, neighbour.actor())

    assert head == audit.head()


def test_a_step_knows_which_one_it_follows(house):
    """A step folded on top of another device's unseen step is refused, so that no impossible visit is kept."""
    first = visits.add_step(house.visit_id, {"a": 1}, key=uuid4(), by=house.actor(), after=0)

    with pytest.raises(errors.Conflict):
        visits.add_step(house.visit_id, {"a": 2}, key=uuid4(), by=house.actor(), after=0)
    assert 2 == visits.add_step(house.visit_id, {"a": 2}, key=uuid4(), by=house.actor(), after=first["seq"])["seq"]


def test_the_readings_of_a_step_taken_back_go(house):
    """What was measured by a slip is no reading of the person's; the step that says so stays."""
    slip = visits.add_step(house.visit_id, {"a": 1}, key=uuid4(), by=house.actor(), readings=[reading()])

    visits.add_step(house.visit_id, {"step": "undone"}, key=uuid4(), by=house.actor(), voids=slip["seq"])

    assert (0, 2) == (Reading.objects.filter(visit_id=house.visit_id).count(), Step.objects.count())
