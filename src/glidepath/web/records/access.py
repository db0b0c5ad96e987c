"""Who asks, in which role, about whom: one query, then yes or no.

Every view about a person goes through one of the three decorators here. They answer 401 or the sign-in page
for a stranger, 404 for whatever is not of the asker's clinic, 403 where the role lacks the permission, and
write the read into the audit before the view runs.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, resolve_url

from glidepath.web.records import audit, permissions, seeing
from glidepath.web.records.actor import Actor
from glidepath.web.records.roles import Role

View = Callable[..., HttpResponse]


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks and about whom; `person` and `visit` are None where the page is about nobody in particular.

    `written` is the hash of the last write about the person: while it stays, so does what is on record.
    """

    account_id: UUID
    account_name: str
    email: str
    clinic_id: UUID
    clinic_name: str
    demo: bool
    role: Role
    own_person_id: UUID | None
    person: dict[str, Any] | None = None
    written: str | None = None
    visit: dict[str, Any] | None = None

    @property
    def actor(self) -> Actor:
        """The one who acts, as every verb takes it."""
        return Actor(account_id=self.account_id, clinic_id=self.clinic_id)

    def may(self, permission: str) -> bool:
        """Whether the role carries a permission about this person."""
        return permissions.may(self, permission, self.person["id"] if self.person else None)


def person(needs: str, *, reads: str = "", program: bool = False) -> Callable[[View], View]:
    """For an address that carries `person_id`. The view is called with (request, access, person_id, …)."""
    return _guard(needs, reads, subject="person", program=program)


def visit(needs: str, *, reads: str = "", program: bool = False) -> Callable[[View], View]:
    """For a view whose address carries `visit_id`. The view is called with (request, access, visit_id, …)."""
    return _guard(needs, reads, subject="visit", program=program)


def clinic(needs: str, *, reads: str = "", program: bool = False) -> Callable[[View], View]:
    """For a view about the clinic. The view is called with (request, access, …)."""
    return _guard(needs, reads, subject="clinic", program=program)


def admit(
    request: HttpRequest, needs: str, *, subject: str, subject_id: UUID | None, reads: str, program: bool = False
) -> Access | None:
    """Let a request in, or not: None for a stranger, Http404 and PermissionDenied as above; reads are logged.

    Of a person whose record a `program` changes, only the id is looked up.
    """
    reading = request.method in ("GET", "HEAD")
    found = seeing.look(request, subject=subject, subject_id=subject_id, brief=program and not reading)
    if found is None:
        return None
    access = _decide(found, needs)
    request.seen = access  # type: ignore[attr-defined]
    if reading:
        _log_read(access, reads, subject, subject_id)
    return access


def _guard(needs: str, reads: str, *, subject: str, program: bool) -> Callable[[View], View]:
    """Build the decorator. `needs` must be a declared permission: KeyError here, not at the first request.

    An address for a `program` answers a stranger with 401 whatever it asks for.
    """
    permissions.RULES[needs]

    def decorate(view: View) -> View:
        name = reads or view.__name__

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            subject_id = kwargs.get(f"{subject}_id")
            access = admit(request, needs, subject=subject, subject_id=subject_id, reads=name, program=program)
            return view(request, access, *args, **kwargs) if access else _stranger(request, program=program)

        guarded.needs = needs  # type: ignore[attr-defined]
        guarded.subject = subject  # type: ignore[attr-defined]
        return guarded

    return decorate


def _decide(found: seeing.Seen, needs: str) -> Access:
    """Yes as an Access, no as an exception: 404 before 403: a refusal tells nothing of strangers."""
    if found.membership is None:
        raise Http404
    access = Access(**msgspec.structs.asdict(found.membership), person=found.person, written=found.written,
                    visit=found.visit)  # fmt: skip
    person_id = access.person["id"] if access.person else None
    if person_id is not None and not permissions.within_reach.test(access, person_id):
        raise Http404
    if not permissions.may(access, needs, person_id):
        raise PermissionDenied
    return access


def _log_read(access: Access, page: str, subject: str, subject_id: UUID | None) -> None:
    entry = audit.Entry(
        by=access.actor,
        action="read",
        verb=page,
        subject_type=subject,
        subject_id=subject_id or access.clinic_id,
        person_id=access.person["id"] if access.person else None,
    )
    audit.note(entry)


def _stranger(request: HttpRequest, *, program: bool) -> HttpResponse:
    """Nobody is signed in: the sign-in page for a page, 401 for a request made by a script."""
    wants_json = "application/json" in request.headers.get("Accept", "") or request.content_type == "application/json"
    if program or wants_json:
        return JsonResponse({"error": "sign in again"}, status=401)
    query = urlencode({"next": request.get_full_path()})
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{query}")
