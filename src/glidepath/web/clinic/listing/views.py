"""The pages on which a clinic claims its entries, answers for them, and checks what they hold."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from glidepath.catalogue.credentials import credentials
from glidepath.web.clinic.listing.forms import (
    CertificateForm,
    CheckForm,
    ClaimForm,
    DecideForm,
    LicenceForm,
    SaysForm,
)
from glidepath.web.listing import entries, on_day
from glidepath.web.records import access, errors
from glidepath.web.records.actions import claims as claim_verbs
from glidepath.web.records.actions import providers as write
from glidepath.web.records.queries import claims

SAID = tuple(SaysForm.base_fields)


@access.clinic("listing.read")
def overview(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """The clinic's entries with what their credentials are worth today, and its claims."""
    today = timezone.localdate()
    found = [on_day.today(one, on=today, known=credentials()) for one in entries.of_clinic(seen.clinic_id)]
    context = {"seen": seen, "found": found, "claims": claims.of_clinic(clinic_id=seen.clinic_id), "today": today,
               "may_claim": seen.may("listing.claim"), "may_verify": seen.may("listing.verify")}  # fmt: skip
    return render(request, "clinic/listing.html", context, using="jinja2")


@access.clinic("listing.claim")
def claim(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Claim an entry; what was typed stays when something does not hold."""
    form = ClaimForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        claim_verbs.make(**form.cleaned_data, by=seen.actor)
        return redirect("listing")
    return _form(request, form, "Claim an entry", "Send to the owner of the clinic", back="listing",
                 hint="An owner of the clinic decides. The entry then shows what you hold as unchecked until somebody "
                      "else has looked at it.")  # fmt: skip


@access.clinic("listing.verify")
def decide(request: HttpRequest, seen: access.Access, claim_id: UUID) -> HttpResponse:
    """Read a claim with its proof, and accept or refuse it."""
    found = claims.one(claim_id, clinic_id=seen.clinic_id)
    if found is None:
        raise errors.NotHere("no such claim in this clinic")
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        entry = claim_verbs.decide(claim_id, **form.cleaned_data, by=seen.actor)
        return redirect("listing_entry", provider_id=entry) if entry else redirect("listing")
    context = {"form": form, "claim": found, "own": found["account_id"] == seen.account_id}
    return render(request, "clinic/decide_claim.html", context, status=400 if form.errors else 200)


@access.clinic("listing.read")
def entry(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """An entry as its clinic sees it: what each credential is worth today, and a form to keep a check of it."""
    return _entry(request, seen, provider_id)


@access.clinic("listing.claim")
def says(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """Change what an entry says."""
    found = _answered_for(seen, provider_id)
    form = SaysForm(request.POST or None, initial={name: found.row[name] for name in SAID},
                    whole=seen.may("listing.verify"))  # fmt: skip
    if request.method == "POST" and form.is_valid():
        write.change(provider_id, **form.cleaned_data, by=seen.actor)
        return redirect("listing_entry", provider_id=provider_id)
    return _form(request, form, "What the entry says", "Save", back="listing_entry", provider_id=provider_id,
                 hint="Everything here is public. The three answers are in the provider’s own words; name and number "
                      "are an owner’s to change, because checks were made under them.")  # fmt: skip


@access.clinic("listing.claim")
def add_licence(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """Add a licence to an entry."""
    row = _answered_for(seen, provider_id).row
    form = LicenceForm(request.POST or None, initial={"jurisdiction": row["jurisdiction"]})
    if request.method == "POST" and form.is_valid():
        write.add_licence(provider_id, **form.cleaned_data, by=seen.actor)
        return redirect("listing_entry", provider_id=provider_id)
    return _form(request, form, "Add a licence", "Add, as unchecked", back="listing_entry", provider_id=provider_id)


@access.clinic("listing.claim")
def add_certificate(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """Add a certificate to an entry."""
    _answered_for(seen, provider_id)
    form = CertificateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        body, _, module = given.pop("of").partition(":")
        write.add_certificate(provider_id, body=body, module=module, **given, by=seen.actor)
        return redirect("listing_entry", provider_id=provider_id)
    return _form(request, form, "Add a certificate", "Add, as unchecked", back="listing_entry",
                 provider_id=provider_id)  # fmt: skip


@require_POST
@access.clinic("listing.claim")
def withdraw(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """Take back a credential that nobody has looked at."""
    write.withdraw(_held(_answered_for(seen, provider_id), request.POST.get("credential", "")), by=seen.actor)
    return redirect("listing_entry", provider_id=provider_id)


@require_POST
@access.clinic("listing.verify")
def check(request: HttpRequest, seen: access.Access, provider_id: UUID) -> HttpResponse:
    """Keep a look at a credential of an entry."""
    found = _found(seen, provider_id)
    form = CheckForm(request.POST)
    if not form.is_valid():
        return _entry(request, seen, provider_id, wrong=form)
    given = dict(form.cleaned_data)
    write.check(_held(found, str(given.pop("credential"))), **given, by=seen.actor)
    return redirect("listing_entry", provider_id=provider_id)


def _entry(
    request: HttpRequest, seen: access.Access, provider_id: UUID, wrong: CheckForm | None = None
) -> HttpResponse:
    """Draw an entry; a check that did not hold stands with its faults where it was typed."""
    today = timezone.localdate()
    shown = on_day.today(_found(seen, provider_id), on=today, known=credentials())
    may_verify, own = seen.may("listing.verify"), write.is_own(provider_id, by=seen.actor)
    typed = str(wrong.data.get("credential")) if wrong else ""
    held = [
        (one, _check_form(one.id, wrong if str(one.id) == typed else None) if may_verify else None)
        for one in (*shown.licences, *shown.certificates)
    ]
    context = {"shown": shown, "row": shown.entry.row, "held": held, "own": own, "typed": typed,
               "may_change": own or may_verify, "may_verify": may_verify}  # fmt: skip
    return render(request, "clinic/listing_entry.html", context, status=400 if wrong else 200)


def _check_form(id: UUID, wrong: CheckForm | None) -> CheckForm:
    """The form for a check of one credential, empty or as it was typed; its fields have ids of their own."""
    return wrong or CheckForm(initial={"credential": id, "on": timezone.localdate()}, auto_id=f"{id}-%s")


def _held(found: entries.Entry, id: str) -> UUID:
    """The credential of an entry with this id. Raises NotHere, and Unfit where none was given."""
    if not id:
        raise errors.Unfit("say which credential")
    for held in (*found.licences, *found.certificates):
        if str(held.id) == id:
            return held.id
    raise errors.NotHere("no such credential of this entry")


def _found(seen: access.Access, provider_id: UUID) -> entries.Entry:
    """The entry, if the clinic answers for it. Raises NotHere."""
    found = entries.in_clinic(provider_id, seen.clinic_id)
    if found is None:
        raise errors.NotHere("no such entry of this clinic")
    return found


def _answered_for(seen: access.Access, provider_id: UUID) -> entries.Entry:
    """The entry, if it is the asker's own, or the asker is an owner. Raises NotHere and PermissionDenied."""
    found = _found(seen, provider_id)
    if not seen.may("listing.verify") and not write.is_own(provider_id, by=seen.actor):
        raise PermissionDenied
    return found


def _form(
    request: HttpRequest, form: Form, title: str, button: str, *, back: str, hint: str = "", **ids: Any
) -> HttpResponse:
    """Draw a form on a page of its own."""
    context = {"form": form, "title": title, "button": button, "back": back, "hint": hint, "ids": ids}
    return render(request, "clinic/listing_form.html", context, status=400 if form.errors else 200)
