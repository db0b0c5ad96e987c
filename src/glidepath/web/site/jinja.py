"""The Jinja2 environment for pages that are opened often."""

from functools import cache
from typing import Any
from uuid import UUID

from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment


def environment(**options: Any) -> Environment:
    """Jinja2 as Django wants it, with the few names that our pages call."""
    made = Environment(**options)
    made.globals.update(static=static, url=_url, csrf_token_of=get_token)
    return made


def _url(name: str, **arguments: Any) -> str:
    """An address; the one of a person or visit is looked up once and filled in from then on."""
    if not arguments or not all(isinstance(value, UUID) for value in arguments.values()):
        return reverse(name, kwargs=arguments or None)
    address = _pattern(name, tuple(arguments))
    for index, value in enumerate(arguments.values()):
        address = address.replace(str(UUID(int=index)), str(value))
    return address


@cache
def _pattern(name: str, arguments: tuple[str, ...]) -> str:
    """An address with numbered ids in the places of its arguments."""
    return reverse(name, kwargs={argument: UUID(int=index) for index, argument in enumerate(arguments)})
