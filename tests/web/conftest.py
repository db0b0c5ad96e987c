"""A clinic next to another clinic, with one account of every role, for every test of the web."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.core.cache import cache
from django.core.management.color import no_style
from django.db import connection, transaction
from django.test import Client

from glidepath.web.records import triggers
from glidepath.web.records.models import Account
from tests.web.house import House, build


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
def lasting(request: pytest.FixtureRequest) -> Iterator[None]:
    """A database whose commits are real, for tests of threads; emptied afterwards past its own refusals."""
    request.getfixturevalue("django_db_setup")
    blocker = request.getfixturevalue("django_db_blocker")
    with blocker.unblock():
        yield
        _empty()
        connection.close()


def _empty() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, name in triggers.names(connection.vendor):
            cursor.execute(
                f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else "")
            )
        for statement in connection.ops.sql_flush(
            no_style(), connection.introspection.django_table_names(only_existing=True), allow_cascade=True
        ):
            cursor.execute(statement)
    triggers.install(connection)
