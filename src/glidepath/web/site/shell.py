"""What the shell around every page shows: the same words and links for both template engines."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext

NAV = (("people.list", "people", "People"), ("", "atlas", "Atlas"), ("", "providers", "Providers"))
"""Links of the top bar: the permission that shows one (empty: anybody), the name of its address, its words."""


def context(request: HttpRequest) -> dict[str, Any]:
    """The values of the shell, as `shell`.

    A request marked `open_to_all` has the same shell for everybody: nobody's name, and a way into the clinic.
    """
    seen = getattr(request, "seen", None)
    open_to_all = getattr(request, "open_to_all", False)
    return {
        "shell": {
            **_lasting(get_language() or settings.LANGUAGE_CODE),
            "demo": settings.DEMO or bool(seen and seen.demo),
            "name": "" if open_to_all else _name(request, seen),
            "clinic": seen.clinic_name if seen else "",
            "enter": gettext("Clinic") if open_to_all else "",
            "nav": _nav(request, seen),
        }
    }


@cache
def _lasting(language: str) -> dict[str, Any]:
    """What is the same on every page in a language."""
    return {
        "language": language,
        "stylesheet": static("css/glidepath.css"),
        "icon": static("img/mark.svg"),
        "home": "/",
        "account": reverse("mfa_index"),
        "sign_out": reverse("account_logout"),
        "words": {
            "skip": gettext("Skip to the page"),
            "demo": gettext("Demo clinic. Nobody here is real."),
            "main": gettext("Main"),
            "sign_out": gettext("Sign out"),
        },
    }


def _name(request: HttpRequest, seen: Any) -> str:
    if seen:
        return str(seen.account_name)
    user = getattr(request, "user", None)
    return str(user) if user is not None and user.is_authenticated else ""


def _nav(request: HttpRequest, seen: Any) -> list[dict[str, Any]]:
    links = []
    for permission, name, label in NAV:
        if not permission or (seen and permission in seen.role.permissions):
            href = _address(name)
            links.append({"href": href, "label": gettext(label), "current": request.path == href})
    return links


@cache
def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return "/"
