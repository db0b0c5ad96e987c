"""The address to which devices send: each entry is kept or refused by itself."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone
from psycopg.errors import DiskFull

from glidepath.aftercare import beside
from glidepath.web.records.models import Reading
from glidepath.web.records.queries import home

FELT = {"type": "felt", "on": "2026-03-02", "pain": 4}
MADE = datetime(2026, 3, 2, 20, tzinfo=UTC)


def diskless() -> OperationalError:
    """PostgreSQL's error for a full disk, as Django passes it on."""
    error = OperationalError("could not extend file")
    error.__cause__ = DiskFull()
    return error


def send(client: Any, person_id: Any, *entries: Any, device: Any = None, sent_at: Any = None) -> Any:
    """Send entries as a device does."""
    body = {"device": device or uuid4(), "sent_at": sent_at or timezone.now(), "entries": entries}
    return client.post(reverse("entries", kwargs={"person_id": person_id}), msgspec.json.encode(body),
                       content_type="application/json")  # fmt: skip


def made(entry: Any, **more: Any) -> dict[str, Any]:
    """An entry as a device keeps it."""
    return {"key": str(uuid4()), "at": MADE, "entry": entry, **more}


def rows(house: Any) -> list[dict[str, Any]]:
    """What is on record."""
    return home.of_person(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1))


def test_good_ones_are_kept_beside_bad_ones(house, sign_in):
    """What cannot be kept is told apart with why, and holds nothing up."""
    client = sign_in(house.accounts["person"])
    good = made(FELT)
    bad = [made(FELT | {"pain": 11}), made({"type": "warned", "on": "2026-03-02", "flags": ["unheard_of"]}),
           made({"type": "loaded", "on": "2026-03-02", "what": "typing", "amount": 25}),
           made({"type": "loaded", "on": "2026-03-02", "what": "flying", "amount": 2}),
           made({"type": "exercised", "on": "2026-03-02", "done": ["somersault"], "worst": 2}),
           made({"type": "measured", "on": "2026-03-02", "readings": [{
               "measure": "nprs", "side": "midline", "value": 40, "unit": "/10", "method": "self_report",
               "at": "2026-03-02T20:00:00Z", "context": "home"}]})]  # fmt: skip
    answer = send(client, house.person_id, bad[0], good, *bad[1:]).json()

    assert [{"key": good["key"], "again": False}] == answer["kept"]
    assert [one["key"] for one in bad] == [one["key"] for one in answer["refused"]]
    why = ("`pain` is 11", "unheard_of", "at most 24 h", "flying", "somersault", "readings[0]")
    for said, refused in zip(why, answer["refused"], strict=True):
        assert said in refused["why"]
    assert [4.0] == [one.value for one in Reading.objects.filter(person_id=house.person_id, context="home")]


def test_sent_again_after_the_clock_was_set_right_is_the_same(house, sign_in):
    """A device whose clock was a year behind sends, hears nothing, is set right and sends again."""
    client, one, device = sign_in(house.accounts["person"]), made(FELT), uuid4()
    behind = timezone.now() - timedelta(days=365)
    first = send(client, house.person_id, one, device=device, sent_at=behind).json()
    again = send(client, house.person_id, one, device=device).json()
    (row,) = rows(house)

    assert (False, True) == (first["kept"][0]["again"], again["kept"][0]["again"])
    assert 365 == (row["day"] - date(2026, 3, 2)).days


def test_two_devices_are_both_believed(house, sign_in):
    """Both stand, and the record says that they differ."""
    client = sign_in(house.accounts["person"])
    for pain in (4, 7):
        send(client, house.person_id, made(FELT | {"pain": pain}))
    ((first, second),) = beside(home.entries(house.person_id, clinic_id=house.clinic_id, since=date(2020, 1, 1)))

    assert {4, 7} == {first.entry.pain, second.entry.pain}


def test_a_body_that_is_none_is_refused_whole(house, sign_in):
    """No JSON, a field that is not known, too many at once, and another verb."""
    client = sign_in(house.accounts["person"])
    address = reverse("entries", kwargs={"person_id": house.person_id})
    for body in ("", "{}", '{"device": 1}'):
        assert 422 == client.post(address, body, content_type="application/json").status_code
    many = send(client, house.person_id, *[made(FELT) for _ in range(101)])

    assert (422, "expected at most 100") == (many.status_code, many.json()["why"][-20:])
    assert 405 == client.get(address).status_code
    assert [] == rows(house)


@pytest.mark.parametrize(("error", "status"), [
    (OperationalError("database or disk is full"), 507), (diskless(), 507), (OperationalError("no such table"), None),
])  # fmt: skip
def test_a_full_disk_is_told_so_that_the_device_keeps_what_it_has(house, sign_in, monkeypatch, error, status):
    """As both databases say it; any other fault stays one."""
    client = sign_in(house.accounts["person"])
    client.raise_request_exception = False

    def full(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr("glidepath.web.records.actions.home.keep", full)
    answer = send(client, house.person_id, made(FELT))

    assert (status or 500) == answer.status_code
    assert [] == rows(house)
