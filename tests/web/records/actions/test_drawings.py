"""Pain drawings in the records: added, read back, kept apart by clinic, logged."""

from uuid import uuid4

import msgspec
import pytest

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.web.records import errors
from glidepath.web.records.actions import drawings, visits
from glidepath.web.records.queries import drawings as reads
from glidepath.web.records.queries import trail

PAINS = (Pain(region="calf", side=Side.LEFT, intensity=6, kinds=("aching", "numb")),)


def test_a_drawing_comes_back_as_it_was_drawn(house):
    """The newest first, each with its moment and whose hand it was; an empty one says that nothing hurts."""
    drawings.add(house.person_id, PAINS, hand="person", visit_id=house.visit_id, by=house.actor())
    drawings.add(house.person_id, [], hand="clinician", by=house.actor())
    latest, first = reads.of_person(house.person_id, clinic_id=house.clinic_id)

    assert PAINS == msgspec.convert(first["pains"], tuple[Pain, ...])
    assert ([], "clinician", None) == (latest["pains"], latest["hand"], latest["visit_id"])
    assert first == reads.of_visit(house.visit_id, clinic_id=house.clinic_id)
    assert None is reads.of_visit(house.other_visit_id, clinic_id=house.clinic_id)


def test_a_drawing_is_in_the_log_without_what_was_drawn(house):
    """Who added one, about whom, and how many regions; never where it hurts."""
    drawings.add(house.person_id, PAINS, hand="person", by=house.actor("person"))
    entry = trail.of_person(house.person_id, clinic_id=house.clinic_id)[0]

    assert "drawings.add" == entry["verb"]
    assert "calf" not in str(entry)


def test_a_form_sent_twice_is_one_drawing(house):
    """The same key again writes nothing; for anything else it is refused."""
    key, other = uuid4(), house.other_person_id
    first, again = (drawings.add(house.person_id, PAINS, hand="person", key=key, by=house.actor()) for _ in range(2))

    assert key == first == again
    assert 1 == len(reads.of_person(house.person_id, clinic_id=house.clinic_id))
    for person_id, pains in ((house.person_id, []), (other, PAINS)):
        with pytest.raises(errors.Conflict):
            drawings.add(person_id, pains, hand="person", key=key, by=house.actor())


def test_what_does_not_belong_is_refused(house, neighbour):
    """Another clinic's person, another person's visit, a visit that is over, a hand nobody has."""
    with pytest.raises(errors.NotHere):
        drawings.add(house.person_id, PAINS, hand="person", by=neighbour.actor())
    with pytest.raises(errors.Unfit, match="another person's"):
        drawings.add(house.person_id, PAINS, hand="person", visit_id=house.other_visit_id, by=house.actor())
    with pytest.raises(errors.Unfit, match="unknown hand"):
        drawings.add(house.person_id, PAINS, hand="left", by=house.actor())
    visits.close(house.visit_id, by=house.actor())
    with pytest.raises(errors.Locked):
        drawings.add(house.person_id, PAINS, hand="person", visit_id=house.visit_id, by=house.actor())
    assert [] == reads.of_person(house.person_id, clinic_id=house.clinic_id)
    assert [] == reads.of_person(house.person_id, clinic_id=neighbour.clinic_id)
