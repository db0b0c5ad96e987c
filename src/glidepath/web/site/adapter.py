"""How allauth behaves here: nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by a clinic's owner."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed."""
        return False
