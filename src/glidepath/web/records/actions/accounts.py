"""Accounts: who can sign in."""

from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError
from django.utils import timezone

from glidepath.web.records import writer
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, NotHere
from glidepath.web.records.models import Account

SYSTEM = Actor(account_id=None, clinic_id=None)
"""Accounts stand above clinics."""


def add(email: str, *, name: str, password: str) -> UUID:
    """Make an account. It may do nothing until it has a clinic. Raises Conflict for a known address."""
    secret = make_password(password)

    def job() -> UUID:
        account = Account.objects.create(email=email.lower(), name=name, password=secret, created_at=timezone.now())
        EmailAddress.objects.create(user=account, email=account.email, primary=True, verified=True)
        wrote("accounts.add", "account", account.id, by=SYSTEM)
        return account.id

    try:
        return writer.write(job)
    except IntegrityError as error:
        raise Conflict("an account with this address exists") from error


def set_password(account_id: UUID, password: str) -> None:
    """Give an account a new password, which ends its sessions."""
    secret = make_password(password)

    def job() -> None:
        if not Account.objects.filter(id=account_id).update(password=secret):
            raise NotHere("no such account")
        wrote("accounts.set_password", "account", account_id, by=SYSTEM)

    writer.write(job)
