"""The pages on which feeds are made and revoked, and the feed itself, open to whoever has its address."""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from glidepath.exchange import calendar
from glidepath.web.records import access
from glidepath.web.records.actions import feeds as write
from glidepath.web.records.queries import diaries, feeds

NAME = "Visits"
"""What a calendar calls a feed: the name of a clinic may say what somebody suffers from."""


@access.clinic("diary.read", reads="feeds")
def of_diaries(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Feeds of one's own diary; of every diary for whoever runs the clinic."""
    rows = {row["id"]: row for row in diaries.of_clinic(clinic_id=seen.clinic_id)
            if row["account_id"] == seen.account_id or seen.may("clinic.manage")}  # fmt: skip
    there = feeds.of_diaries(rows, clinic_id=seen.clinic_id)

    def make() -> str:
        diary_id = next((id for id in rows if str(id) == request.POST.get("diary")), None)
        if diary_id is None:
            raise Http404
        return write.of_diary(diary_id, initials=request.POST.get("initials") == "yes", by=seen.actor)

    if request.method == "POST":
        return _done(request, seen, there, make)
    groups = [
        {"id": id, "title": "Your diary" if row["account_id"] == seen.account_id else row["account_name"],
         "feeds": [one for one in there if one["diary_id"] == id]}
        for id, row in rows.items()
    ]  # fmt: skip
    return _shown(request, groups)


@access.person("record.read", reads="feeds")
def of_person(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Feeds of one person's visits."""
    there = feeds.of_person(person_id, clinic_id=seen.clinic_id)
    if request.method == "POST":
        return _done(request, seen, there, lambda: write.of_person(person_id, by=seen.actor))
    person = seen.person or {}
    called = f"{person['known_as'] or person['given_name']} {person['family_name']}"
    title = "Your visits" if person_id == seen.own_person_id else f"Visits of {called}"
    return _shown(request, [{"id": person_id, "title": title, "feeds": there}], person=person)


@require_safe
def follow(request: HttpRequest, secret: str) -> HttpResponse:
    """What a calendar reads, with a tag by which it knows that nothing has changed."""
    found = feeds.followed(secret, now=timezone.now())
    if found is None:
        raise Http404
    content = calendar(found.entries, stamped=found.stamped, name=NAME)
    tag = f'"{blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"Cache-Control": "private, no-cache", "ETag": tag, "X-Robots-Tag": "noindex"}
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)
    return get_conditional_response(request, etag=tag, response=response)


def _done(
    request: HttpRequest, seen: access.Access, there: Sequence[dict[str, Any]], make: Callable[[], str]
) -> HttpResponse:
    """Make a feed, or renew or revoke one of those there. A new address is shown in the answer, and never again."""
    asked = next((name for name in ("renew", "revoke") if name in request.POST), "")
    if not asked:
        return _told(request, make())
    feed_id = next((one["id"] for one in there if str(one["id"]) == request.POST[asked]), None)
    if feed_id is None:
        raise Http404
    if asked == "renew":
        return _told(request, write.renew(feed_id, by=seen.actor))
    write.revoke(feed_id, by=seen.actor)
    return redirect(request.path)


def _told(request: HttpRequest, secret: str) -> HttpResponse:
    """Show the address of a new feed, this once."""
    address = request.build_absolute_uri(reverse("feed", kwargs={"secret": secret}))
    answer = render(request, "clinic/feeds/told.html", {"address": address, "back": request.path}, using="jinja2")
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _shown(request: HttpRequest, groups: list[dict[str, Any]], **more: Any) -> HttpResponse:
    """List feeds, with buttons to make, renew and revoke."""
    context = {"groups": groups, "most": write.MOST, **more}
    return render(request, "clinic/feeds/list.html", context, using="jinja2")
