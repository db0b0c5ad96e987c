"""The addresses of the directory: a search, and the page of a provider. Asked of the listing alone, about nobody."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from glidepath.catalogue import Tongue, conditions, techniques, tongue
from glidepath.catalogue.credentials import credentials
from glidepath.directory import SAYS, day_words
from glidepath.web.listing import entries, identities, on_day
from glidepath.web.listing.search import search
from glidepath.web.public.page import page, sent
from glidepath.web.public.providers.asking import DISTANCES, SOON, asked
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
def find(request: HttpRequest, language: str) -> HttpResponse:
    """Search; what was asked stands in the address and nowhere else."""
    spoken, known, today = tongue(language), credentials(), timezone.localdate()
    ask = asked(request.GET.dict(), spoken)
    stuck = bool(ask.nowhere or ask.several)
    found = [] if stuck else search(ask.wanted, within=ask.within, on=today, known=known, spoken=spoken)
    if ask.soon:
        free = booking.next_free((one.entry.row["id"] for one, _ in found), within=ask.soon)
        found = [(one, ranked) for one, ranked in found if one.entry.row["id"] in free]
    shown = found[(ask.page - 1) * PAGE : ask.page * PAGE]
    soonest = booking.next_free(one.entry.row["id"] for one, _ in shown)
    query = request.GET.copy()
    query.pop("page", None)
    context: dict[str, Any] = {
        "ask": ask, "stuck": stuck, "distances": DISTANCES, "soon": SOON, "says": SAYS,
        "today": day_words(today, spoken),
        "conditions": conditions(), "techniques": techniques(), "known": known, "query": query.urlencode(),
        "rows": [row(one, ranked, ask, soonest.get(one.entry.row["id"]), spoken) for one, ranked in shown],
        "total": len(found), "pages": -(-len(found) // PAGE), "along": carried(request.GET.dict()),
    }  # fmt: skip
    place = page(request, "providers", language, query=request.GET.urlencode())
    response = sent(place, "public/providers.html", context | {"indexed": not request.GET})
    response.headers["Permissions-Policy"] = MAY_ASK_WHERE
    return response


@require_safe
@carrying
def provider(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """The page of a provider, as it is true today."""
    entry, today, spoken = entries.one(slug), timezone.localdate(), tongue(language)
    if entry is None:
        return sent(page(request, "providers", language), "public/no_provider.html", {}, status=404)
    shown = on_day.today(entry, on=today, known=credentials(), spoken=spoken)
    held, along = entry.row, carried(request.GET.dict())
    place = page(request, "provider", language, query=along.more, slug=slug)
    context = {
        "shown": shown, "row": held, "today": day_words(today, spoken), "linked": linked(shown, place),
        "proofs": credentials().proofs, "own_words": _own_words(held, spoken),
        "next_free": booking.next_free([held["id"]]).get(held["id"]),
        "identity": identities.one(held["npi"]) if held["npi"] else None, "indexed": not held["demo"],
        "along": along,
    }  # fmt: skip
    return sent(place, "public/provider.html", context)


def _own_words(held: Mapping[str, Any], spoken: Tongue) -> list[tuple[str, list[str]]]:
    """What a provider says of themselves, by the names that the catalogue gives it."""
    care, ways, speech, say = conditions(), techniques(), credentials().languages, spoken.say
    return [
        (say("Cares for"), [say(care[one].plain) for one in held["conditions"] if one in care]),
        (say("Techniques"), [say(ways[one].name) for one in held["techniques"] if one in ways]),
        (say("Speaks"), [say(speech[one].name) for one in held["languages"] if one in speech]),
    ]
