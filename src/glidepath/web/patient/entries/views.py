"""The address to which a device sends what was written down at home, once it has reception."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from glidepath.aftercare import EntryError
from glidepath.web.patient.entries.taking import Made, taken
from glidepath.web.records import access, errors
from glidepath.web.records.actions import home
from glidepath.web.records.actions.home import MOST
from glidepath.web.records.queries import episodes


class Sent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a device sends: which one it is, what its clock says now, and entries, the oldest first."""

    device: UUID
    sent_at: datetime
    entries: list[Made]


@access.person("reading.add", reads="entries", program=True)
def take(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Keep entries; each is kept or refused by itself, so that one that cannot be kept holds none up."""
    if request.method != "POST":
        return HttpResponse(status=405, headers={"Allow": "POST"})
    sent, received_at = _sent(request), timezone.now()
    refused, good = {}, []
    for made in sent.entries:
        try:
            good.append(taken(made, device=sent.device, sent_at=sent.sent_at, received_at=received_at))
        except EntryError as error:
            refused[made.key] = str(error)
    running = episodes.running(person_id, clinic_id=seen.clinic_id) if good else None
    answers = home.keep(person_id, good, episode_id=running["id"] if running else None, by=seen.actor)
    refused |= {key: str(one) for key, one in answers.items() if isinstance(one, errors.Conflict)}
    body = {
        "kept": [{"key": key, "again": again} for key, again in answers.items() if isinstance(again, bool)],
        "refused": [{"key": key, "why": why} for key, why in refused.items()],
    }
    return HttpResponse(msgspec.json.encode(body), content_type="application/json")


def _sent(request: HttpRequest) -> Sent:
    """Read a body. Raises Unfit for one that is none, or holds too much."""
    try:
        sent = msgspec.json.decode(request.body, type=Sent)
    except msgspec.DecodeError as error:
        raise errors.Unfit(str(error)) from error
    if len(sent.entries) > MOST:
        raise errors.Unfit(f"{len(sent.entries)} entries at once, expected at most {MOST}")
    return sent
