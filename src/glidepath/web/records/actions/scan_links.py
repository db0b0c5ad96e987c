"""Which user of BodySpec a person is: said by a clinician, agreed to by the person, until it is ended."""

from uuid import UUID

from glidepath.web.records import audit, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor, nobody
from glidepath.web.records.errors import Conflict, Unfit
from glidepath.web.records.models import Person, ScanLink

LONGEST = 200


def link(person_id: UUID, user: str, *, agreed: bool, by: Actor) -> UUID:
    """Say which user a person is, in place of what was said before; what BodySpec has of them is due at once.

    Raises: NotHere, Unfit without a user or without the person's yes, Conflict where somebody else is that user.
    """
    plain = user.strip()
    if not plain or len(plain) > LONGEST or not agreed:
        raise Unfit("a link needs the person's user id at BodySpec, and their yes")

    def job() -> UUID:
        audit.hold()
        mine(Person, person_id, by=by, lock=True)
        others = ScanLink.objects.filter(clinic_id=by.clinic_id, user=plain, ended_at=None)
        if others.exclude(person_id=person_id).exists():
            raise Conflict("another person of this clinic is that user")
        _end(person_id, by)
        row = ScanLink.objects.create(clinic_id=by.clinic_id, person_id=person_id, user=plain, by_id=by.account_id,
                                      at=by.now(), due_at=by.now(), next_try_at=by.now())  # fmt: skip
        wrote("scan_links.link", "scan_link", row.id, by=by, person_id=person_id)
        return row.id

    return writer.write(job)


def unlink(person_id: UUID, *, by: Actor) -> None:
    """End it: nothing is fetched any more; scans that are there stay. Raises NotHere."""

    def job() -> None:
        audit.hold()
        mine(Person, person_id, by=by, lock=True)
        _end(person_id, by)

    writer.write(job)


def told(user: str) -> int:
    """Note that BodySpec has a result of a user: what it has is due to be fetched. Answers how many people that is.

    Told twice before it was fetched, it is due once; told after, it is fetched again, since a scan may have been
    analysed anew, and whatever is there already is not kept twice.
    """
    if not ScanLink.objects.filter(user=user, ended_at=None).exists():
        return 0

    def job() -> int:
        audit.hold()
        rows = list(ScanLink.objects.select_for_update().filter(user=user, ended_at=None))
        for row in rows:
            by = nobody(row.clinic_id)
            row.due_at = row.next_try_at = by.now()
            row.tries, row.error = 0, ""
            row.save(update_fields=["due_at", "next_try_at", "tries", "error"])
            wrote("scan_links.told", "scan_link", row.id, by=by, person_id=row.person_id)
        return len(rows)

    return writer.write(job)


def _end(person_id: UUID, by: Actor) -> None:
    """End the link of a person, if there is one; who they were there is forgotten."""
    for row in ScanLink.objects.filter(person_id=person_id, ended_at=None):
        row.ended_at, row.due_at, row.next_try_at, row.user, row.error = by.now(), None, None, "", ""
        row.save(update_fields=["ended_at", "due_at", "next_try_at", "user", "error"])
        wrote("scan_links.unlink", "scan_link", row.id, by=by, person_id=person_id)
