"""People, members, accounts and readings outside a visit."""

from datetime import date, datetime

import pytest

from glidepath.web.records import errors
from glidepath.web.records.actions import accounts, members, people, readings
from glidepath.web.records.models import AccessEntry, Membership
from glidepath.web.records.queries import people as reads
from tests.web.house import reading


def test_a_person_is_added_and_changed(house):
    """What was given is kept, and the log says which fields changed but not what they hold."""
    person_id = people.add(
        given_name="Ida",
        family_name="Holm",
        born=date(1970, 5, 6),
        record_number="12",
        by=house.actor("desk"),
    )
    people.change(person_id, by=house.actor("desk"), phone="555 0100")

    row = reads.one(person_id, clinic_id=house.clinic_id)
    assert ("Ida", "12", "555 0100") == (row["given_name"], row["record_number"], row["phone"])
    assert '{"fields":["phone"]}' == AccessEntry.objects.order_by("-seq").first().detail


def test_what_a_person_cannot_have_is_refused(house):
    """No empty name, no unknown field, no record number twice."""
    known = {"given_name": "Ida", "family_name": "Holm", "born": date(1970, 5, 6), "by": house.actor()}
    people.add(**known, record_number="12")

    with pytest.raises(errors.Conflict):
        people.add(**known, record_number="12")
    with pytest.raises(errors.Unfit):
        people.add(**known, clinic="other")
    with pytest.raises(errors.Unfit):
        people.add(**known | {"given_name": " "})


def test_no_verb_reaches_another_clinics_person(house, neighbour):
    """Changing, measuring or enrolling a person of another clinic finds nobody."""
    with pytest.raises(errors.NotHere):
        people.change(neighbour.person_id, phone="1", by=house.actor())
    with pytest.raises(errors.NotHere):
        readings.add(neighbour.person_id, [reading()], by=house.actor())
    account_id = accounts.add("new@example.org", name="New", password="x")
    with pytest.raises(errors.NotHere):
        members.add(account_id, role="person", person_id=neighbour.person_id, by=house.actor("owner"))


def test_a_reading_lacks_nothing(house):
    """A reading without its unit, or without its time zone, is not kept."""
    with pytest.raises(errors.Unfit):
        readings.add(house.person_id, [reading(unit="")], by=house.actor())
    with pytest.raises(errors.Unfit):
        readings.add(house.person_id, [reading(at=datetime(2026, 1, 1))], by=house.actor())  # noqa: DTZ001
    with pytest.raises(errors.Unfit):
        readings.add(house.other_person_id, [reading()], by=house.actor(), episode_id=house.episode_id)


def test_a_role_fits_its_person(house):
    """Only the role *person* names a person, roles are known, and an account has one in a clinic."""
    account_id = accounts.add("new@example.org", name="New", password="x")
    owner = house.actor("owner")

    with pytest.raises(errors.Unfit):
        members.add(account_id, role="person", by=owner)
    with pytest.raises(errors.Unfit):
        members.add(account_id, role="king", by=owner)
    with pytest.raises(errors.Conflict):
        members.add(house.accounts["desk"], role="clinician", by=owner)
    with pytest.raises(errors.Conflict):
        members.found(account_id, clinic_id=house.clinic_id)

    roles = Membership.objects.filter(clinic_id=house.clinic_id, ended_at__isnull=True).values_list("role", flat=True)
    assert ["clinician", "desk", "owner", "person"] == sorted(roles)


def test_an_address_is_taken_once(house):
    """The second account with an address is refused."""
    accounts.add("new@example.org", name="New", password="x")

    with pytest.raises(errors.Conflict):
        accounts.add("NEW@example.org", name="New", password="x")
