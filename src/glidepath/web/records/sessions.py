"""The session store: Django's own, on our table, with the account written to its column."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from glidepath.web.records.models import Account, Session


class SessionStore(DatabaseStore):
    """Keeps a session and, once somebody has signed in, whose it is."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """The table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """A row for these contents, with the account they name."""
        row = super().create_model_instance(data)
        owner = data.get(SESSION_KEY)
        row.account_id = Account._meta.pk.to_python(owner) if owner else None
        return row
