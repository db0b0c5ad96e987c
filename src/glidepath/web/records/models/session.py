"""A signed-in session, with its account as a column."""

from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models


class SessionManager(BaseSessionManager):
    """The manager the session engine expects."""

    use_in_migrations = True


class Session(AbstractBaseSession):
    """A session. `account` is a column so that one query finds who asks, and so that all can be ended."""

    account = models.ForeignKey("Account", models.CASCADE, null=True, blank=True, related_name="+")

    objects = SessionManager()

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    class Privacy:
        """Whoever holds the key is the account."""

        private = ("session_key", "session_data")
        plain = ("expire_date", "account")
