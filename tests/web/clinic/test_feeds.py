"""Feeds: made by whoever may, told once, followed without a sign-in, revoked for good."""

import re
from datetime import timedelta

import icalendar
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from glidepath.web.records import audit, errors
from glidepath.web.records.actions import appointments, feeds
from glidepath.web.records.models import AccessEntry, Appointment, Feed
from tests.web.diaries import open_diary
from tests.web.records.messages.visits import book, guest


@pytest.fixture
def diary(house):
    """The clinician's diary with a visit of a person on record and one of a guest."""
    made = open_diary(house, provider_id=house.provider_id, online=True)
    book(made, made.at(9))
    guest(made, made.at(10))
    return made


def made(browser, page, **asked):
    """Press the button that makes an address, and give the address that is told."""
    answer = browser.post(page, asked)
    assert 200 == answer.status_code and "no-store" == answer.headers["Cache-Control"]
    return re.search(r'value="http://testserver(/calendars/[^"]+)"', answer.content.decode())[1]


def titles(client, address):
    """What each visit is called at an address."""
    events = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    return [str(event["SUMMARY"]) for event in events]


def test_a_practitioner_follows_their_diary_without_a_name_in_it(diary, sign_in, client):
    """“Visit” and the room; with initials where they are asked for; what is kept is a hash."""
    browser = sign_in(diary.house.accounts["clinician"])
    address = made(browser, reverse("feeds"), diary=str(diary.id))
    text = client.get(address).content.decode()

    assert ["Visit", "Visit"] == titles(client, address) and "LOCATION:Room clinician" in text
    assert not re.search(r"Mia|Ray|Lee|Park|elbow|Visit clinician|Riverside", text)
    assert ["Visit M.R.", "Visit L.P."] == titles(
        client, made(browser, reverse("feeds"), diary=str(diary.id), initials="yes")
    )
    assert address.split("/")[2] not in str(Feed.objects.values_list("secret", flat=True))
    assert address not in browser.get(reverse("feeds")).content.decode()


def test_a_person_follows_their_own_visits_and_no_others(diary, sign_in, client):
    """Theirs, with the place; a cancelled one goes, a moved one moves."""
    house = diary.house
    address = made(sign_in(house.accounts["person"]), reverse("person_feeds", kwargs={"person_id": house.person_id}))
    assert ["Visit"] == titles(client, address)
    visit = Appointment.objects.get(person_id=house.person_id)
    appointments.move(visit.id, diary.at(11), by=house.actor("desk"))
    (event,) = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    assert (diary.at(11), 1, f"{visit.id}@glidepath") == (event.start, event["SEQUENCE"], event["UID"])
    appointments.cancel(visit.id, by=house.actor("desk"))

    assert [] == titles(client, address)


def test_a_tag_says_that_nothing_has_changed(diary, client):
    """The same bytes at every look, until a visit changes."""
    house = diary.house
    address = f"/calendars/{feeds.of_diary(diary.id, by=house.actor())}/visits.ics"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (304, b"") == (again.status_code, again.content) and "private, no-cache" == first.headers["Cache-Control"]
    appointments.cancel(Appointment.objects.get(person__isnull=False).id, by=house.actor("desk"))

    assert 200 == client.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code
    assert not client.cookies


def test_revoked_and_renewed(diary, sign_in, client):
    """The old address finds nothing, the new one everything; a day's looks are one entry in the log."""
    house = diary.house
    browser, page = sign_in(house.accounts["clinician"]), reverse("feeds")
    first = made(browser, page, diary=str(diary.id))
    assert 2 == len(titles(client, first)) == len(titles(client, first))
    second = made(browser, page, renew=str(Feed.objects.get().id))
    assert (404, 2) == (client.get(first).status_code, len(titles(client, second)))
    assert 302 == browser.post(page, {"revoke": str(Feed.objects.get(revoked_at=None).id)}).status_code

    assert [404, 404] == [client.get(one).status_code for one in (first, second)]
    verbs = ["feeds.make", "feeds.follow", "feeds.revoke", "feeds.make", "feeds.follow", "feeds.revoke"]
    assert verbs == list(AccessEntry.objects.filter(subject_type="feed").order_by("seq").values_list("verb", flat=True))
    assert audit.verify().broken is None


def test_a_diary_is_followed_by_whose_it_is_or_who_runs_the_clinic(diary, neighbour, sign_in):
    """The desk may not carry it home, nor another clinic; the owner may make one for the practitioner."""
    asked, page = {"diary": str(diary.id)}, reverse("feeds")
    answers = {role: sign_in(diary.house.accounts[role]).post(page, asked).status_code
               for role in ("owner", "clinician", "desk")}  # fmt: skip
    assert {"owner": 200, "clinician": 200, "desk": 404} == answers
    assert 404 == sign_in(neighbour.accounts["owner"]).post(page, asked).status_code
    feed = Feed.objects.first()
    assert 404 == sign_in(neighbour.accounts["owner"]).post(page, {"revoke": str(feed.id)}).status_code
    for verb in (feeds.revoke, feeds.renew):
        with pytest.raises(errors.NotHere):
            verb(feed.id, by=neighbour.actor("owner"))


def test_no_more_than_a_few_at_once(diary):
    """One that is not used is revoked first."""
    for _ in range(feeds.MOST):
        feeds.of_diary(diary.id, by=diary.house.actor())
    with pytest.raises(errors.Conflict):
        feeds.of_diary(diary.id, by=diary.house.actor())


def test_last_months_visits_are_not_carried_along(diary, client):
    """A month back and no farther."""
    address = f"/calendars/{feeds.of_diary(diary.id, by=diary.house.actor())}/visits.ics"
    past = timezone.now() - timedelta(days=31)
    Appointment.objects.filter(person__isnull=False).update(starts=past, ends=past + timedelta(minutes=30))

    assert 1 == len(titles(client, address))


def test_the_database_holds_a_feed_to_one_of_both(diary):
    """A diary or a person; a person's shows no initials."""
    house = diary.house
    feeds.of_person(house.person_id, by=house.actor())
    for wrong in ({"diary_id": diary.id}, {"person_id": None}, {"initials": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Feed.objects.update(**wrong)
