"""What the shell around every page shows: the same words and links for both template engines."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse

from glidepath.catalogue import ENGLISH, tongue

NAV = (
    ("people.list", "people", "People"), ("diary.read", "diary", "Diary"), ("intake.read", "intakes", "Before visits"),
    ("", "atlas", "Atlas"),
    ("", "evidence", "Evidence"), ("", "providers", "Providers"),
)  # fmt: skip
"""Links of the top bar: the permission that shows one (empty: anybody), the name of its address, its words."""
OPEN_NAV = (
    ("selfcheck", "Self-check"), ("understanding", "Understand"), ("techniques", "Compare"), ("evidence", "Evidence"),
    ("providers", "Providers"), ("atlas", "Atlas"),
)  # fmt: skip
"""The same on pages open to everybody; those that are there in the page's language."""


def context(request: HttpRequest) -> dict[str, Any]:
    """The values of the shell, as `shell`.

    A request marked `open_to_all` has the same shell for everybody: nobody's name, and a way into the clinic. It may
    carry its `language`, and links to itself in every language.
    """
    seen = getattr(request, "seen", None)
    open_to_all = getattr(request, "open_to_all", False)
    language = getattr(request, "language", ENGLISH)
    return {
        "shell": {
            **_lasting(language),
            "languages": getattr(request, "languages", ()),
            "demo": settings.DEMO or bool(seen and seen.demo),
            "name": "" if open_to_all else _name(request, seen),
            "clinic": seen.clinic_name if seen else "",
            "enter": tongue(language).say("Clinic") if open_to_all else "",
            "nav": _open_nav(request, language) if open_to_all else _nav(request, seen),
        }
    }


@cache
def _lasting(language: str) -> dict[str, Any]:
    """What is the same on every page in a language."""
    say = tongue(language).say
    return {
        "language": language,
        "stylesheet": static("css/glidepath.css"),
        "icon": static("img/mark.svg"),
        "home": _address("door", language),
        "sign_in": reverse("account_login"),
        "account": reverse("mfa_index"),
        "sign_out": reverse("account_logout"),
        "words": {
            "skip": say("Skip to the page"),
            "demo": say("Demo clinic. Nobody here is real."),
            "main": say("Main"),
            "sign_out": say("Sign out"),
            "languages": say("Language"),
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
            links.append({"href": href, "label": label, "current": request.path == href})
    return links


def _open_nav(request: HttpRequest, language: str) -> list[dict[str, Any]]:
    links = []
    for name, label in OPEN_NAV:
        href = _address(name, language)
        if href != "/":
            links.append({"href": href, "label": tongue(language).say(label), "current": request.path == href})
    return links


@cache
def _address(name: str, language: str = ENGLISH) -> str:
    """The address of a page in a language, in English where it is not there in another, "/" where it is nowhere."""
    for full in (name if language == ENGLISH else f"{language}:{name}", name):
        try:
            return reverse(full)
        except NoReverseMatch:
            continue
    return "/"
