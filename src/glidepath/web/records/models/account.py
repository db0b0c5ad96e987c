"""An account: somebody who can sign in, by e-mail address."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from glidepath.web.records.ids import new_id


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """The account with this e-mail address."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who can sign in. What they may do comes from their membership of a clinic, never from here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    is_staff = False
    is_superuser = False

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = AccountManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="account_email_once")]

    class Privacy:
        """How to reach and to recognise a person."""

        private = ("email", "name", "password", "last_login")
        plain = ("id", "is_active", "created_at")

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Nothing is permitted by account alone."""
        return False

    def has_module_perms(self, app_label: str) -> bool:
        """Nothing is permitted by account alone."""
        return False

    def __str__(self) -> str:
        """The name shown in the corner of the page."""
        return self.name
