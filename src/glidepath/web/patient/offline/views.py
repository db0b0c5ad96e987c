"""The addresses of the installable app."""

import json
from base64 import b64encode
from hashlib import sha256
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.crypto import salted_hmac

from glidepath.catalogue import LANGUAGES, guides, tongue
from glidepath.web.patient.offline.files import paths, version
from glidepath.web.patient.sides import sides
from glidepath.web.records import access, errors
from glidepath.web.records.queries import members
from glidepath.web.spoken import address

SALT = "glidepath.web.patient.offline"
DAILY = ("days/", "today/", "worry/", "checklists/", "measure/")
"""A person's pages that are kept anew every day, the first of them what is shown where another is not kept."""
THEME, PAPER = "#12605b", "#f8f4ed"
"""The colours of the mark and of the page, as the stylesheet has them."""


@access.person("record.read", reads="offline", program=True)
def key(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Hand the person the key that seals their data on one device; the same as long as the site's own key stays.

    It is worked out anew from account, person and device, and kept nowhere.
    """
    if not seen.role.own_only:
        raise PermissionDenied
    try:
        device = UUID(request.GET.get("device", ""))
    except ValueError as error:
        raise errors.Unfit("`device` is no id of a device") from error
    made = salted_hmac(SALT, f"{seen.account_id} {person_id} {device}", algorithm="sha256").digest()
    return JsonResponse({"key": b64encode(made).decode(), "kid": sha256(made).hexdigest()[:16]})


def worker(request: HttpRequest) -> HttpResponse:
    """The service worker: our own module, told what to keep. It is asked for anew at every look for a new version."""
    told = {
        "version": version(),
        "files": paths(),
        "daily": DAILY,
        "pages": [*DAILY, *(f"measure/{guide.id}/{side}/" for guide in guides().values() for side in sides(guide))],
        "start": [address("start", language) for language in LANGUAGES],
        "enter": "/account/",
        "leave": reverse("account_logout"),
    }
    module = static("patient/home/worker/worker.js")
    text = f"import {{ serve }} from {json.dumps(module)};\n\nserve({json.dumps(told)});\n"
    return HttpResponse(text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


def manifest(request: HttpRequest, language: str) -> HttpResponse:
    """What the app is called, how it looks, and where it opens."""
    say = tongue(language, "own").say
    icons = [
        {"src": static("img/mark.svg"), "sizes": "any", "type": "image/svg+xml"},
        {"src": static("img/icon-192.png"), "sizes": "192x192", "type": "image/png"},
        {"src": static("img/icon-512.png"), "sizes": "512x512", "type": "image/png"},
        {"src": static("img/icon-maskable-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    ]
    told = {
        "id": address("start", "en"), "name": "Glidepath", "short_name": "Glidepath", "lang": language,
        "description": say("Your days between visits: what to do, what to measure, and what you wrote down."),
        "start_url": address("start", language), "scope": "/", "display": "standalone",
        "theme_color": THEME, "background_color": PAPER, "icons": icons,
    }  # fmt: skip
    return JsonResponse(told, content_type="application/manifest+json",
                        headers={"Cache-Control": "public, max-age=3600"})  # fmt: skip


def start(request: HttpRequest, language: str) -> HttpResponse:
    """Open the app: at the person's own page, at the clinic's for whoever works there, at sign-in for a stranger."""
    if not request.user.is_authenticated:
        return redirect(f"{reverse('account_login')}?next={request.path}")
    places = members.of_account(request.user.pk)
    own = next((place["person_id"] for place in places if place["role"] == "person"), None)
    if own is None or any(place["role"] != "person" for place in places):
        return redirect("home")
    return redirect(address("today", language, person_id=own))
