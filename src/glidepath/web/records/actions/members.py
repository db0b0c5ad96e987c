"""Members: which role an account has in a clinic."""

from uuid import UUID

from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Unfit
from glidepath.web.records.models import Membership, Person
from glidepath.web.records.roles import ROLES


def found(account_id: UUID, *, clinic_id: UUID) -> UUID:
    """Make an account the first owner of a clinic. Raises Conflict when the clinic has members already."""

    def job() -> UUID:
        if Membership.objects.filter(clinic_id=clinic_id).exists():
            raise Conflict("this clinic has its first owner")
        return _join(account_id, "owner", None, by=Actor(account_id=account_id, clinic_id=clinic_id))

    return writer.write(job)


def add(account_id: UUID, *, role: str, by: Actor, person_id: UUID | None = None) -> UUID:
    """Give an account a role in the actor's clinic; the role *person* needs to know which person.

    Raises Unfit for an unknown role or one that does not fit `person_id`, Conflict for a second role.
    """
    if role not in ROLES:
        raise Unfit(f"unknown role {role!r}")
    if ROLES[role].own_only != (person_id is not None):
        raise Unfit("the role 'person', and no other, belongs to a person")

    def job() -> UUID:
        if person_id is not None:
            mine(Person, person_id, by=by)
        if Membership.objects.filter(account_id=account_id, clinic_id=by.clinic_id).exists():
            raise Conflict("this account has a role in this clinic")
        return _join(account_id, role, person_id, by=by)

    return writer.write(job)


def end(membership_id: UUID, *, by: Actor) -> None:
    """End a membership: from now on the account has no place in this clinic."""

    def job() -> None:
        row = mine(Membership, membership_id, by=by, lock=True)
        if row.ended_at is None:
            row.ended_at = by.now()
            row.save(update_fields=["ended_at"])
            wrote("members.end", "membership", row.id, by=by)

    writer.write(job)


def _join(account_id: UUID, role: str, person_id: UUID | None, *, by: Actor) -> UUID:
    row = Membership.objects.create(
        clinic_id=by.clinic_id, account_id=account_id, role=role, person_id=person_id, since=by.now()
    )
    wrote("members.add", "membership", row.id, by=by, person_id=person_id, role=role)
    return row.id
