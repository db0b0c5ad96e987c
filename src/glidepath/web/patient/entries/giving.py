"""From a form to an entry that is kept: once however often it is sent, and corrected rather than changed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

import msgspec
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from glidepath.aftercare import EntryError
from glidepath.catalogue import Tongue
from glidepath.catalogue.exercise import loads
from glidepath.web.patient.entries.taking import Made, taken
from glidepath.web.records import errors
from glidepath.web.records.access import Access
from glidepath.web.records.actions import home as write
from glidepath.web.records.queries import episodes, home

BACK = timedelta(days=7)
"""How far back a day may lie that a form tells of: a page may stand open over midnight, and a morning be told late."""
FORMS = UUID("8e0b5b0c-6f0d-4a5e-9b0e-0f5d6f3f6f11")
"""The space in which a browser that sends forms has its name as a device, by its session."""


class NotSaidError(ValueError):
    """Something that has to be said is not; the sentence says what, in the language of the page."""


def keep(request: HttpRequest, seen: Access, entry: dict[str, Any], *, key: UUID, instead: UUID | None = None) -> None:
    """Keep an entry under the key of its form. A form that is sent again with something else in it corrects itself.

    Raises: NotSaidError with what cannot be; Conflict where the key is somebody else's.
    """
    person_id, now = seen.person["id"], timezone.localtime()  # type: ignore[index]
    raw = msgspec.json.encode(entry)
    made = Made(key=key, at=now, entry=msgspec.Raw(raw), instead=instead)
    device = uuid5(FORMS, request.session.session_key or "")
    running = episodes.running(person_id, clinic_id=seen.clinic_id)

    def kept_as(one: Made) -> bool | errors.Conflict:
        try:
            read = taken(one, device=device, sent_at=now, received_at=now)
        except EntryError as error:
            raise NotSaidError(str(error)) from error
        return write.keep(person_id, [read], episode_id=running["id"] if running else None, by=seen.actor)[one.key]

    answer = kept_as(made)
    if isinstance(answer, errors.Conflict) and _own(key, seen):
        answer = kept_as(msgspec.structs.replace(made, key=uuid5(key, raw.decode()), instead=key))
    if isinstance(answer, errors.Conflict):
        raise answer


def given(post: QueryDict, *, seen: Access, spoken: Tongue) -> tuple[dict[str, Any], UUID, UUID | None]:
    """Read a form: its entry as JSON, its key, and the key of the entry that it corrects.

    Raises: NotSaidError for what the person left out or wrote as no number; Unfit for what no form of ours sends.
    """
    key, instead = key_of(post.get("key", "")), key_of(post["instead"]) if post.get("instead") else None
    if instead and not _own(instead, seen):
        raise errors.Unfit("`instead` is no entry of this person")
    if post.get("kind") == SAME:
        return _same(post, seen), key, instead
    form = KINDS.get(post.get("kind", ""))
    if form is None:
        raise errors.Unfit(f"no entry is called {post.get('kind')!r}")
    return {"on": _day(post).isoformat(), **form(post, spoken)}, key, instead


def key_of(text: str) -> UUID:
    """Read the key of a form. Raises Unfit for what is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise errors.Unfit(f"{text!r} is no key") from error


def _exercised(post: QueryDict, spoken: Tongue) -> dict[str, Any]:
    done = tuple(dict.fromkeys(post.getlist("done")))
    if not done:
        raise NotSaidError(spoken.say("Tick what you did first."))
    worst = _of_ten(post, "worst", spoken.say("Say how strong the worst pain was while you did it, 0 for none."))
    return {"type": "exercised", "done": done, "worst": worst, "note": post.get("note", "").strip()}


def _morning(post: QueryDict, spoken: Tongue) -> dict[str, Any]:
    if post.get("settled") not in ("yes", "no"):
        raise NotSaidError(spoken.say("Say whether it had settled by the next morning."))
    return {"type": "morning", "settled": post["settled"] == "yes"}


def _felt(post: QueryDict, spoken: Tongue) -> dict[str, Any]:
    found = {"type": "felt", "pain": _of_ten(post, "pain", spoken.say("Say how strong the worst pain of the day was."))}
    return found | ({"soreness": _of_ten(post, "soreness", "")} if post.get("soreness") else {})


def _loaded(post: QueryDict, spoken: Tongue) -> dict[str, Any]:
    text = post.get("amount", "").strip().replace(",", ".")
    try:
        amount = float(text)
    except ValueError:
        raise NotSaidError(spoken.say("“{text}” is not a number.", text=text[:20])) from None
    load = loads().get(post.get("what", ""))
    if load is None:
        raise errors.Unfit(f"no load is called {post.get('what')!r}")
    if not 0 <= amount <= load.most:
        most = {"amount": text[:20], "most": f"{load.most:g}", "unit": load.unit}
        raise NotSaidError(spoken.say("{amount} does not fit: write 0 to {most} {unit}.", **most))
    return {"type": "loaded", "what": load.id, "amount": amount}


def _same(post: QueryDict, seen: Access) -> dict[str, Any]:
    """The entry that the person says is the right one of two that differ."""
    found = next((row for row in _rows(seen) if str(row["id"]) == post.get("right")), None)
    if found is None:
        raise errors.Unfit("`right` is no entry of this person")
    return dict(found["content"])


SAME = "same"
"""What a form tells that says which of two entries is right."""
KINDS: dict[str, Callable[[QueryDict, Tongue], dict[str, Any]]] = {
    "exercised": _exercised, "morning": _morning, "felt": _felt, "loaded": _loaded,
}  # fmt: skip
"""What the forms of the page tell, by the kind of entry."""


def _of_ten(post: QueryDict, name: str, missing: str) -> int:
    text = post.get(name, "")
    if not text.isdecimal() or not 0 <= int(text) <= 10:
        if text:
            raise errors.Unfit(f"`{name}` is {text!r}, expected 0 to 10")
        raise NotSaidError(missing)
    return int(text)


def _day(post: QueryDict) -> date:
    """The day a form is about. Raises Unfit for one that is none, or lies too far away."""
    today = timezone.localdate()
    try:
        day = date.fromisoformat(post.get("on", ""))
    except ValueError as error:
        raise errors.Unfit("`on` is no day") from error
    if not today - BACK <= day <= today:
        raise errors.Unfit(f"`on` is {day.isoformat()}, expected one of the last {BACK.days} days")
    return day


def _own(key: UUID, seen: Access) -> bool:
    """Whether an entry of the last days, by its key, is this person's."""
    return any(row["id"] == key for row in _rows(seen))


def _rows(seen: Access) -> list[dict[str, Any]]:
    since = timezone.localdate() - 2 * BACK
    return home.of_person(seen.person["id"], clinic_id=seen.clinic_id, since=since)  # type: ignore[index]
