"""Entries of the public directory: what they say, what their holders hold, and who has looked at it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from glidepath.catalogue import shelf
from glidepath.catalogue.credentials import credentials
from glidepath.directory import Finding, How, npi
from glidepath.web.listing import places
from glidepath.web.listing.models import Certificate, Licence, Provider, Verification
from glidepath.web.records import writer
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import Account, Claim, Clinic

MAY_CHANGE = frozenset({
    "name", "letters", "npi", "practice", "address", "city", "postal_code", "jurisdiction", "phone", "website",
    "latitude", "longitude", "languages", "conditions", "techniques", "drives", "home", "progress", "listed",
})  # fmt: skip
SLUG_DIGITS = 8
"""Digits of the id that tell two of one name and town apart in their address."""


def add(*, name: str, jurisdiction: str, by: Actor, **more: Any) -> UUID:
    """Add an entry that the actor's clinic answers for. `more` are further fields of an entry.

    Those of a demo clinic are marked as made up.

    Raises Unfit for an unknown field, id or number, Conflict for a number that another entry has.
    """
    values = _fit({"name": name, "jurisdiction": jurisdiction, **more})

    def job() -> UUID:
        return make(values, by=by)

    return _once("another entry has this number", job)


def make(values: dict[str, Any], *, by: Actor) -> UUID:
    """Make an entry within a write that has begun."""
    id = new_id()
    words = slugify(f"{values['name']} {values.get('city', '')}")[:100] or "provider"
    row = Provider.objects.create(
        id=id, slug=f"{words}-{id.hex[-SLUG_DIGITS:]}", clinic_id=by.clinic_id, changed_at=by.now(),
        demo=Clinic.objects.filter(id=by.clinic_id, demo=True).exists(), **_with_point(values),
    )  # fmt: skip
    wrote("providers.add", "provider", row.id, by=by, slug=row.slug)
    return row.id


def change(provider_id: UUID, *, by: Actor, **values: Any) -> None:
    """Change what an entry says. Raises as `add`, and NotHere for another clinic's."""
    values = _fit(values)

    def job() -> None:
        row = theirs(provider_id, by=by)
        moved = {"postal_code", "latitude", "longitude"} & values.keys()
        for name, value in (_with_point(values) if moved else values).items():
            setattr(row, name, value)
        row.changed_at = by.now()
        row.save()
        wrote("providers.change", "provider", row.id, by=by, fields=sorted(values))

    _once("another entry has this number", job)


def add_licence(
    provider_id: UUID, *, kind: str, jurisdiction: str, number: str, by: Actor, expires: date | None = None
) -> UUID:
    """Add a licence, which nobody has checked yet. Raises Unfit for an unknown kind, Conflict for one that is there."""
    if kind not in credentials().licences or not number.strip() or not jurisdiction.strip():
        raise Unfit("a licence has a known kind, a jurisdiction and a number")
    values = {"kind": kind, "jurisdiction": jurisdiction.upper(), "number": number.strip(), "expires": expires}
    return _hold(Licence, provider_id, values, "providers.add_licence", by=by)


def add_certificate(
    provider_id: UUID, *, body: str, module: str, issued: date, by: Actor, expires: date | None = None
) -> UUID:
    """Add a certificate, which nobody has checked yet. Raises Unfit for an unknown body or module, Conflict again."""
    known = credentials().bodies.get(body)
    if known is None or (module != "" and known.module(module) is None) or (known.modules and not module):
        raise Unfit("a certificate has a known body and one of its modules")
    values = {"body": body, "module": module, "issued": issued, "expires": expires}
    return _hold(Certificate, provider_id, values, "providers.add_certificate", by=by)


def check(credential_id: UUID, *, how: str, finding: str, evidence: str, on: date, by: Actor) -> UUID:
    """Keep a look at a credential by the actor. Whoever holds it may look too, and it never counts.

    Raises Unfit for a look without evidence or on a day to come, NotHere for another clinic's.
    """
    if how not in set(How) or finding not in set(Finding) or not evidence.strip():
        raise Unfit("a check says how it was made, what was found, and by what evidence")
    if on > timezone.localdate(by.now()):
        raise Unfit("a check cannot be of a day to come")

    def job() -> UUID:
        held, name = _credential(credential_id, by=by)
        looker = Account.objects.get(id=by.account_id)
        row = Verification.objects.create(
            id=new_id(), **{name: held}, by=looker.name, on=on, how=how, finding=finding, evidence=evidence.strip(),
            own=is_own(held.provider_id, by=by), at=by.now(),
        )  # fmt: skip
        wrote("providers.check", "verification", row.id, by=by, credential=str(held.id), finding=finding)
        return row.id

    return writer.write(job)


def withdraw(credential_id: UUID, *, by: Actor) -> None:
    """Take back a credential that was typed wrong. Raises Locked once somebody has looked at it, NotHere as `check`."""

    def job() -> None:
        held, name = _credential(credential_id, by=by)
        if held.checks.exists():
            raise Locked("somebody has looked at this; it stays, with what they found")
        held.delete()
        wrote("providers.withdraw", name, credential_id, by=by, provider=str(held.provider_id))

    writer.write(job)


def is_own(provider_id: UUID, *, by: Actor) -> bool:
    """Whether an entry is the actor's own: they claimed it and the claim was accepted."""
    return Claim.objects.filter(provider_id=provider_id, account_id=by.account_id, state="accepted").exists()


def theirs(provider_id: UUID, *, by: Actor) -> Provider:
    """The entry that the actor's clinic answers for. Raises NotHere."""
    row = Provider.objects.select_for_update().filter(id=provider_id, clinic_id=by.clinic_id).first()
    if row is None or by.clinic_id is None:
        raise NotHere("no such entry of this clinic")
    return row


def _hold(model: type[Any], provider_id: UUID, values: dict[str, Any], verb: str, *, by: Actor) -> UUID:
    """Keep a credential."""

    def job() -> UUID:
        theirs(provider_id, by=by)
        row = model.objects.create(id=new_id(), provider_id=provider_id, **values)
        wrote(verb, model._meta.model_name, row.id, by=by, provider=str(provider_id))
        id: UUID = row.id
        return id

    return _once("this is on file already", job)


def _once(says: str, job: Any) -> Any:
    """Write, and say in words what the database refuses as a second of its kind."""
    try:
        return writer.write(lambda: _alone(job))
    except IntegrityError as error:
        raise Conflict(says) from error


def _alone(job: Any) -> Any:
    """A job whose refusal by the database leaves the caller's transaction whole."""
    with transaction.atomic():
        return job()


def _credential(id: UUID, *, by: Actor) -> tuple[Any, str]:
    """A licence or certificate of the actor's clinic, and which of the two it is. Raises NotHere."""
    for model, name in ((Licence, "licence"), (Certificate, "certificate")):
        held = model.objects.filter(id=id, provider__clinic_id=by.clinic_id).first()
        if held is not None and by.clinic_id is not None:
            return held, name
    raise NotHere("no such credential in this clinic")


def _with_point(values: dict[str, Any]) -> dict[str, Any]:
    """Fields with the point of the postal area where none was given."""
    if values.get("latitude") is not None or not values.get("postal_code"):
        return values
    found = places.named(values["postal_code"])
    return values | {name: found[0][name] if found else None for name in ("latitude", "longitude")}


def _fit(values: dict[str, Any]) -> dict[str, Any]:
    """Hold fields against what an entry has and the catalogue knows, and give them as they are kept. Raises Unfit."""
    unknown = sorted(values.keys() - MAY_CHANGE)
    if unknown:
        raise Unfit(f"an entry has no {', '.join(unknown)}")
    for name in ("name", "jurisdiction"):
        if name in values and not values[name].strip():
            raise Unfit(f"an entry needs a {name}")
    if values.get("website") and not values["website"].startswith(("https://", "http://")):
        raise Unfit("a website begins with https://")
    known = {"languages": credentials().languages, "conditions": shelf().conditions, "techniques": shelf().techniques}
    for name, all_known in known.items():
        strange = sorted(set(values.get(name, ())) - set(all_known))
        if strange:
            raise Unfit(f"{name} on file do not include {', '.join(strange)}")
    if values.get("npi") is not None:
        try:
            npi(str(values["npi"]))
        except ValueError as error:
            raise Unfit(f"the NPI {error}") from error
    return values | ({"jurisdiction": values["jurisdiction"].strip().upper()} if "jurisdiction" in values else {})
