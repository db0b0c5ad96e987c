"""What the shell around every page shows: the same words and links for both template engines."""

from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse

from glidepath.catalogue import ENGLISH, tongue

NAV = (
    ("people.list", "people", "People"), ("diary.read", "diary", "Diary"), ("intake.read", "intakes", "Before visits"),
    ("intake.read", "inbox", "Between visits"),
    ("", "atlas", "Atlas"),
    ("", "evidence", "Evidence"), ("", "providers", "Providers"),
)  # fmt: skip
"""Links of the top bar: the permission that shows one (empty: anybody), the name of its address, its words."""
OPEN_NAV = (
    ("selfcheck", "Self-check"), ("understanding", "Understand"), ("techniques", "Compare"), ("evidence", "Evidence"),
    ("providers", "Providers"), ("atlas", "Atlas"),
)  # fmt: skip
"""The same on pages open to everybody; those that are there in the page's language."""
ADDRESSES = 1024
"""Addresses that are remembered: those of every page, and some of each person who is signed in today."""
OWN_NAV = (
    ("today", "Today"), ("own_progress", "Progress"), ("measure", "Measure now"), ("pain_drawing", "Where it hurts"),
    ("dexa", "DEXA scans"),
)  # fmt: skip
"""The same for somebody in care, on pages about themselves."""


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
            "nav": _links(request, seen, language),
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


def _links(request: HttpRequest, seen: Any, language: str) -> list[dict[str, Any]]:
    """The links of the top bar: those of everybody, of somebody in care about themselves, or of a role in a clinic."""
    if getattr(request, "open_to_all", False):
        return [_link(request, _address(name, language), label, language) for name, label in OPEN_NAV]
    if seen and seen.role.own_only:
        own = seen.own_person_id
        return [_link(request, _address(name, language, own), label, language) for name, label in OWN_NAV]
    return [
        _link(request, _address(name), label) for permission, name, label in NAV
        if not permission or (seen and permission in seen.role.permissions)
    ]


def _link(request: HttpRequest, href: str, label: str, language: str = ENGLISH) -> dict[str, Any]:
    return {"href": href, "label": tongue(language).say(label), "current": request.path == href}


@lru_cache(maxsize=ADDRESSES)
def _address(name: str, language: str = ENGLISH, person_id: UUID | None = None) -> str:
    """The address of a page in a language, in English where it is not there in another."""
    fills = {"person_id": person_id} if person_id else None
    for full in (name if language == ENGLISH else f"{language}:{name}", name):
        try:
            return reverse(full, kwargs=fills)
        except NoReverseMatch:
            continue
    raise NoReverseMatch(f"no page is called {name!r}")
