"""The inbox between visits: who stands in it, in which order, and who does not."""

from datetime import timedelta
from uuid import UUID, uuid4

import msgspec
from django.urls import reverse
from django.utils import timezone

from glidepath.aftercare import Warned
from glidepath.catalogue import shelf
from glidepath.plan import propose
from glidepath.web.records.actions import episodes, home, people, readings, visits
from glidepath.web.records.actions.home import Entry
from glidepath.web.records.queries import episodes as episode_reads
from glidepath.web.records.queries import visits as visit_reads
from tests.web.house import SIGNS, reading


def warn(house, person_id) -> None:
    """Tell of a sign of danger from home."""
    today = timezone.localdate()
    content = msgspec.to_builtins(Warned(on=today, flags=("saddle_numbness",)))
    home.keep(person_id, [Entry(key=uuid4(), kind="warned", day=today, at=timezone.now(), device=UUID(int=1),
                                sent=uuid4().hex, content=content)], by=house.actor())  # fmt: skip


def test_a_sign_stands_there_at_once_with_how_to_reach_them(house, neighbour, sign_in):
    """What to do, a number to ring, a way to book; nobody without a reason, and nobody of another clinic."""
    for one in (house, neighbour):
        for person_id in (one.person_id, one.other_person_id):
            (row,) = episode_reads.of_person(person_id, clinic_id=one.clinic_id)
            episodes.change(row["id"], plan=propose(starts=timezone.localdate(), signs=SIGNS), by=one.actor())
    people.change(house.person_id, phone="555-0123", by=house.actor())
    client, address = sign_in(house.accounts["clinician"]), reverse("inbox")
    assert "Nothing to look at among 2 people" in client.get(address).content.decode()
    warn(house, house.person_id)
    warn(neighbour, neighbour.person_id)
    page = client.get(address).content.decode()

    assert "1 of 2 people in care" in page and shelf().flags["saddle_numbness"].to_clinician in page
    assert 'href="tel:555-0123"' in page and "Ring them now." in page
    summary = reverse("before_visit", kwargs={"person_id": house.person_id})
    assert summary in page and "Ring them now." in client.get(summary).content.decode()
    assert f"{reverse('book_visits')}?person={house.person_id}" in page and str(house.other_person_id) not in page


def test_a_visit_that_was_only_begun_lifts_no_sign(house, sign_in):
    """On both pages it stands until one was held to its end."""
    episodes.change(house.episode_id, plan=propose(starts=timezone.localdate(), signs=SIGNS), by=house.actor())
    visits.close(house.visit_id, by=house.actor())
    warn(house, house.person_id)
    later = msgspec.structs.replace(house.actor(), at=timezone.now() + timedelta(minutes=1))
    opening = visit_reads.one(house.visit_id, clinic_id=house.clinic_id)["opening"] | {"number": 2}
    begun = visits.open(house.person_id, opening=opening, by=later)
    client = sign_in(house.accounts["clinician"])
    pages = [reverse("inbox"), reverse("before_visit", kwargs={"person_id": house.person_id})]
    assert all("Ring them now." in client.get(page).content.decode() for page in pages)
    visits.close(begun, by=later)

    assert not any("Ring them now." in client.get(page).content.decode() for page in pages)


def test_one_person_on_one_screen(house, sign_in):
    """What was told, done and measured since the last visit; a change by one method alone, with its error."""
    today = timezone.localdate()
    for value in (40.0, 60.0):
        taken = reading(value, measure="range", motion="wrist_flexion", unit="deg", method="phone", context="home",
                        at=timezone.now())  # fmt: skip
        readings.add(house.person_id, [taken], episode_id=house.episode_id, by=house.actor("person"))
    for kind, content in (("exercised", {"done": [], "worst": 2}), ("felt", {"pain": 6})):
        content |= {"type": kind, "on": today.isoformat()}
        home.keep(house.person_id, [Entry(key=uuid4(), kind=kind, day=today, at=timezone.now(), device=UUID(int=1),
                                          sent=uuid4().hex, content=content)], by=house.actor("person"))  # fmt: skip
    page = sign_in(house.accounts["clinician"]).get(reverse("before_visit", kwargs={"person_id": house.person_id}))

    for text in ("6/10", "Measured at home", "from 40 to 60"):
        assert text in page.content.decode(), text
