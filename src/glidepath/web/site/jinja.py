"""The Jinja2 environment for pages that are opened often."""

from functools import cache
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from jinja2 import Environment

NOBODY = UUID(int=0)


class RowsFirst(Environment):
    """Reads `row.name` from a dictionary at once; Jinja2 tries an attribute first, at the cost of an exception."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a row, or whatever Jinja2 finds."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def environment(**options: Any) -> Environment:
    """Jinja2 as Django wants it, with the few names that our pages call."""
    made = RowsFirst(**options)
    made.globals.update(static=static, url=_url, csrf_token_of=get_token)
    return made


def one_token(request: HttpRequest) -> dict[str, Any]:
    """The CSRF token, masked once a page instead of once a form."""
    return {"csrf_token": SimpleLazyObject(lambda: get_token(request))}


def _url(name: str, **arguments: Any) -> str:
    """An address; the one of a person or visit is looked up once and filled in from then on."""
    if len(arguments) == 1:
        (argument, value), = arguments.items()
        if isinstance(value, UUID):
            before, after = _around(name, argument)
            return f"{before}{value}{after}"
    return reverse(name, kwargs=arguments or None)


@cache
def _around(name: str, argument: str) -> tuple[str, str]:
    """What stands before and after the id in an address."""
    before, _, after = reverse(name, kwargs={argument: NOBODY}).partition(str(NOBODY))
    return before, after
