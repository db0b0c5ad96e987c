"""The addresses of the directory: a search, and the page of a provider. Asked of the listing alone, about nobody."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from glidepath.catalogue import ENGLISH, conditions, techniques, tongue
from glidepath.catalogue.credentials import credentials
from glidepath.directory import SAYS, day_words
from glidepath.web.listing import entries, identities, on_day
from glidepath.web.listing.search import search
from glidepath.web.public.atlas.kept import drawn
from glidepath.web.public.providers.asking import DISTANCES, asked
from glidepath.web.public.providers.linked import linked
from glidepath.web.public.providers.rows import row
from glidepath.web.public.selfcheck.carried import carried, carrying
from glidepath.web.records import booking

PAGE = 20
"""Providers on a page."""
MAY_ASK_WHERE = "camera=(), geolocation=(self), microphone=()"
"""The search alone may ask the browser where somebody is, when they press the button for it."""


@require_safe
@carrying
def find(request: HttpRequest) -> HttpResponse:
    """Search; what was asked stands in the address and nowhere else."""
    ask, known, today = asked(request.GET.dict()), credentials(), timezone.localdate()
    stuck = bool(ask.nowhere or ask.several)
    found = [] if stuck else search(ask.wanted, within=ask.within, on=today, known=known)
    shown = found[(ask.page - 1) * PAGE : ask.page * PAGE]
    soonest = booking.next_free(one.entry.row["id"] for one, _ in shown)
    query = request.GET.copy()
    query.pop("page", None)
    along = carried(request.GET.dict())
    context: dict[str, Any] = {
        "ask": ask, "stuck": stuck, "distances": DISTANCES, "says": SAYS, "today": day_words(today),
        "conditions": conditions(), "techniques": techniques(), "known": known, "query": query.urlencode(),
        "rows": [row(one, ranked, ask, soonest.get(one.entry.row["id"])) for one, ranked in shown],
        "total": len(found), "pages": -(-len(found) // PAGE), "along": along,
    }  # fmt: skip
    response = _sent("public/providers.html", context)
    response.headers["Permissions-Policy"] = MAY_ASK_WHERE
    return response


@require_safe
@carrying
def provider(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a provider, as it is true today."""
    entry, today = entries.one(slug), timezone.localdate()
    if entry is None:
        return _sent("public/no_provider.html", {}, status=404)
    shown = on_day.today(entry, on=today, known=credentials())
    held = entry.row
    context = {
        "shown": shown, "row": held, "today": day_words(today), "linked": linked(shown), "proofs": credentials().proofs,
        "own_words": _own_words(held), "next_free": booking.next_free([held["id"]]).get(held["id"]),
        "identity": identities.one(held["npi"]) if held["npi"] else None, "day_words": day_words,
        "along": carried(request.GET.dict()),
    }  # fmt: skip
    return _sent("public/provider.html", context)


def _own_words(held: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """What a provider says of themselves, by the names that the catalogue gives it."""
    care, ways, speech = conditions(), techniques(), credentials().languages
    return [
        ("Cares for", [care[one].plain for one in held["conditions"] if one in care]),
        ("Techniques", [ways[one].name for one in held["techniques"] if one in ways]),
        ("Speaks", [speech[one].name for one in held["languages"] if one in speech]),
    ]


def _sent(template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Draw a page that is true today: the same for everybody, and kept by nobody."""
    more = {"t": tongue(ENGLISH).say} | context
    return HttpResponse(drawn(template, more, path=reverse("providers")).content, status=status)
