"""A person's own page that keeps entries on the device; for whoever treats them it is a page like any other."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from glidepath.catalogue import Tongue
from glidepath.measure.trials import TOO_FAR
from glidepath.web.records.access import Access
from glidepath.web.spoken import address, own_page

WORDS = {
    "too_few": "{count} of {wanted} trials: measure the rest too.",
    "apart": TOO_FAR,
    "no_number": "“{text}” is not a number.",
    "no_pain": "Tap how strong the pain was at its worst, 0 if there was none.",
    "no_tick": "Tick what you did first.",
    "no_amount": "Write how much it was as a number, such as 5.",
    "no_sign": "None of the signs on our list was ticked, so nothing was told to the clinic. If you are worried all "
               "the same, ring them or a doctor: a list does not know everything.",
    "kept_here": "Kept on this device. It is sent as soon as there is reception.",
}
"""What the script says beside a form; everything else stands in the template."""


def home_page(
    request: HttpRequest, seen: Access, template: str, context: Mapping[str, Any], *, person_id: UUID, spoken: Tongue,
    name: str, status: int = 200, **fills: Any,
) -> HttpResponse:  # fmt: skip
    """Draw a page in a language as `own_page` does; to the person themself with what the device needs to know."""
    home = _place(request, person_id, spoken) if seen.role.own_only else None
    return own_page(request, template, {**context, "home": home}, status=status, spoken=spoken, name=name,
                    person_id=person_id, **fills)  # fmt: skip


def _place(request: HttpRequest, person_id: UUID, spoken: Tongue) -> dict[str, Any]:
    """Where the device sends, asks for its key, and finds the person's pages."""
    who = {"person_id": person_id}
    days = address("days", spoken.id, **who)
    return {
        "manifest": address("manifest", spoken.id),
        "sign_in": f"{reverse('account_login')}?{urlencode({'next': request.path})}",
        "place": {
            "person": str(person_id),
            "entries": reverse("entries", kwargs=who),
            "key": reverse("offline_key", kwargs=who),
            "base": days.removesuffix("days/"),
            "worker": reverse("worker"),
            "sign_in": reverse("account_login"),
            "words": {name: spoken.say(text) for name, text in WORDS.items()},
        },
    }
