"""Facts that belong together are tied in the database."""

from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from glidepath.web.records.models import Account, Episode, Membership, Note, Person, Reading, Visit


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Note, {"signed_at": "2026-01-01T00:00Z"}),
        (Visit, {"status": "closed"}),
        (Visit, {"status": "asleep"}),
        (Visit, {"ending": "closed"}),
        (Episode, {"outcome": "goal_met"}),
        (Episode, {"side": "both"}),
        (Membership, {"role": "king"}),
        (Membership, {"role": "person", "person": None}),
    ],
)
def test_the_database_refuses_half_a_fact(house, model, values):
    """Who goes with when, an ending with its moment, a role with its person."""
    visit = Visit.objects.get(id=house.visit_id)
    Note.objects.create(clinic_id=house.clinic_id, person_id=house.person_id, visit=visit, text="", hash="",
                        written_at=visit.started_at)  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(clinic_id=house.clinic_id).update(**values)


def test_an_address_is_one_account_whatever_its_capitals(house):
    """The same address in capitals is refused by the database and found at sign-in."""
    known = Account.objects.get(id=house.accounts["owner"])

    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.create(id=uuid4(), email=known.email.upper(), name="x", created_at=known.created_at)
    assert known == Account.objects.get_by_natural_key(known.email.upper())


def test_a_reading_of_a_step_names_its_visit(house):
    """A reading cannot hang on a step without the visit, nor on a visit without the episode."""
    with pytest.raises(IntegrityError), transaction.atomic():
        Reading.objects.create(
            clinic_id=house.clinic_id, person_id=house.person_id, visit_id=house.visit_id, measure="nprs",
            side="left", value=1, unit="points", method="spoken", at="2026-01-01T00:00Z", context="before",
        )  # fmt: skip


def test_a_record_number_is_used_once_in_a_clinic(house, neighbour):
    """Twice in one clinic is refused; the same number in another clinic is another person's."""
    Person.objects.filter(id__in=[house.person_id, neighbour.person_id]).update(record_number="7")

    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(id=house.other_person_id).update(record_number="7")


def test_the_migrations_say_what_the_models_say(db):
    """No model has changed without its migration."""
    call_command("makemigrations", "records", check=True, dry_run=True, verbosity=0)
