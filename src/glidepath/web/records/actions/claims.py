"""Claims: somebody says that an entry of the directory is theirs, and the clinic's owner decides."""

from typing import Any
from uuid import UUID

from glidepath.catalogue.credentials import credentials
from glidepath.directory import npi as read_npi
from glidepath.web.listing import identities
from glidepath.web.listing.models import Licence, Provider
from glidepath.web.records import writer
from glidepath.web.records.actions import providers
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import Claim

COUNTRY = "US"
"""Where the national register is of; its states become `US-CO` and so on."""


def make(
    *, name: str, jurisdiction: str, proof: str, by: Actor, npi: str = "", provider_id: UUID | None = None
) -> UUID:
    """Claim an entry: one of the actor's clinic, one of nobody's by its NPI, or a new one.

    Raises Unfit without name, jurisdiction or proof or with a wrong NPI, NotHere for another clinic's entry, Conflict
    where the actor has an open claim, or the number is another clinic's.
    """
    number = _number(npi)
    if not proof.strip() or not name.strip() or not jurisdiction.strip():
        raise Unfit("a claim gives a name, where they work, and proof")

    def job() -> UUID:
        entry = _entry(provider_id, number, by=by)
        if Claim.objects.filter(account_id=by.account_id, clinic_id=by.clinic_id, state="open").exists():
            raise Conflict("you have a claim that is still to be decided")
        row = Claim.objects.create(
            clinic_id=by.clinic_id, account_id=by.account_id, provider_id=entry.id if entry else None, npi=number,
            name=name.strip(), jurisdiction=jurisdiction.strip().upper(), proof=proof.strip(), made_at=by.now(),
        )
        wrote("claims.make", "claim", row.id, by=by)
        return row.id

    return writer.write(job)


def decide(claim_id: UUID, *, accept: bool, reason: str, by: Actor) -> UUID | None:
    """Accept a claim, which gives or makes the entry, or refuse it with a reason; answers the entry's id.

    Raises Conflict when the actor made the claim, Locked when it was decided, Unfit for a refusal without a reason.
    """
    if not accept and not reason.strip():
        raise Unfit("a refusal says why")

    def job() -> UUID | None:
        row = mine(Claim, claim_id, by=by, lock=True)
        if row.state != "open":
            raise Locked(f"this claim is {row.state}")
        if row.account_id == by.account_id:
            raise Conflict("nobody decides on their own claim; another owner of the clinic has to")
        if accept:
            row.provider_id = _given(row, by=by)
        row.state, row.reason = "accepted" if accept else "refused", reason.strip()
        row.decided_by_id, row.decided_at = by.account_id, by.now()
        row.save()
        wrote("claims.decide", "claim", row.id, by=by, state=row.state)
        return row.provider_id if accept else None

    return writer.write(job)


def _number(text: str) -> int | None:
    """Read an NPI. Raises Unfit."""
    try:
        return read_npi(text) if text.strip() else None
    except ValueError as error:
        raise Unfit(f"the NPI {error}") from error


def _entry(provider_id: UUID | None, number: int | None, *, by: Actor) -> Provider | None:
    """The entry that is claimed, None for a new one. Raises NotHere or Conflict for one of another clinic."""
    if provider_id is not None:
        return providers.theirs(provider_id, by=by)
    entry = Provider.objects.filter(npi=number).first() if number else None
    if entry is not None and entry.clinic_id not in (None, by.clinic_id):
        raise Conflict("another clinic answers for the entry with this NPI")
    return entry


def _given(claim: Claim, *, by: Actor) -> UUID:
    """Give the entry to the clinic of the claim, made anew where there is none. Raises as `_entry`."""
    entry = _entry(None, claim.npi, by=by) or Provider.objects.filter(id=claim.provider_id).first()
    if entry is not None:
        if entry.clinic_id not in (None, by.clinic_id):
            raise NotHere("no such entry of this clinic")
        Provider.objects.filter(id=entry.id).update(clinic_id=by.clinic_id, changed_at=by.now())
        return entry.id
    known = identities.one(claim.npi) if claim.npi else None
    values: dict[str, Any] = {"name": claim.name, "jurisdiction": claim.jurisdiction, "npi": claim.npi}
    if known:
        values |= {name: known[name] for name in ("letters", "address", "city", "postal_code", "phone")}
    made = providers.make(values, by=by)
    _reported(made, known, by=by)
    return made


def _reported(provider_id: UUID, known: dict[str, Any] | None, *, by: Actor) -> None:
    """Take over the licences that their holder reported to the register, as what they are: checked by nobody."""
    kinds = credentials().taxonomies
    told = {
        (kinds[one.taxonomy].licence, f"{COUNTRY}-{one.state}", one.number)
        for one in (known["reported"] if known else ()) if one.taxonomy in kinds and one.number and one.state
    }  # fmt: skip
    for kind, jurisdiction, number in sorted(told):
        row = Licence.objects.create(id=new_id(), provider_id=provider_id, kind=kind, jurisdiction=jurisdiction[:6],
                                     number=number)  # fmt: skip
        wrote("providers.add_licence", "licence", row.id, by=by, provider=str(provider_id), reported=True)
