"""A clinic next to another clinic, with one account of every role, for every test of the web."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from glidepath.web.records.models import Account
from tests.web.house import House, build
from tests.web.tables import unguard


@pytest.fixture(autouse=True)
def no_memory() -> None:
    """Forget how often somebody tried to sign in during the test before."""
    cache.clear()


@pytest.fixture
def house(db: None) -> House:
    """The clinic under test."""
    return build("Riverside")


@pytest.fixture
def neighbour(db: None) -> House:
    """Another clinic in the same database."""
    return build("Hillside")


@pytest.fixture
def sign_in() -> Callable[[UUID], Client]:
    """Open a browser that is signed in as an account."""

    def open_for(account_id: UUID) -> Client:
        client = Client()
        client.force_login(
            Account.objects.get(id=account_id), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        return client

    return open_for


@pytest.fixture
def lasting(transactional_db: None) -> Iterator[None]:
    """A database whose commits are real, for tests of threads.

    It is emptied afterwards, past its own refusals; emptying ends as a migration does, which puts them back.
    """
    yield
    unguard()
