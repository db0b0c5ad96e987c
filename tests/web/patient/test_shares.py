"""Links to one's progress: told once, counted, over by themselves, revoked at will, and open to nothing else."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from glidepath.web.records import errors
from glidepath.web.records.actions import shares
from glidepath.web.records.models import AccessEntry, Share
from glidepath.web.records.queries import shares as read
from tests.web.patient.test_progress import WORDS, measured
from tests.web.public.test_spanish import left_in_english

__all__ = ["measured"]


@pytest.fixture
def person(measured, sign_in):
    """The person, signed in."""
    return sign_in(measured.accounts["person"])


def made(client, house, language="", **data):
    """Make a link and give the path of its address."""
    answer = client.post(f"{language}/people/{house.person_id}/how-it-goes/links/", data)
    assert 200 == answer.status_code
    return re.search(r'value="http://testserver([^"]+/shared/[^"]+|/shared/[^"]+)"', answer.content.decode())[1]


def test_a_link_shows_the_progress_and_nothing_else(measured, person):
    """To somebody who is not signed in: goal and signs and the first name; no family name, no record, no clinic."""
    page = Client().get(made(person, measured)).content.decode()

    assert WORDS in page and "Better since 5 March 2026" in page
    row = whose()
    assert (row.known_as or row.given_name) in page
    for hidden in (row.family_name, row.record_number, row.phone, row.email, "Riverside", "/people/"):
        assert not hidden or hidden not in page


def whose():
    """The person behind the only link."""
    return Share.objects.select_related("person").get().person


def test_it_asks_to_be_kept_by_nobody(measured, person):
    """No search engine, no other site, no cache; and no cookie is set."""
    answer = Client().get(made(person, measured))

    assert "noindex, nofollow" == answer["X-Robots-Tag"] and "no-referrer" == answer["Referrer-Policy"]
    assert "no-store" in answer["Cache-Control"] and not answer.cookies


def test_only_a_hash_is_kept(measured, person):
    """The secret stands in no row, the address is told once."""
    path = made(person, measured)
    secret = path.rstrip("/").split("/")[-1]

    assert secret not in str(list(Share.objects.values()))
    assert 64 == len(Share.objects.get().secret)
    assert secret not in person.get(f"/people/{measured.person_id}/how-it-goes/links/").content.decode()


def test_every_look_is_counted_and_logged(measured, person):
    """As done by nobody, through this link."""
    path = made(person, measured)
    for _ in range(3):
        Client().get(path)
    share = Share.objects.get()
    looks = AccessEntry.objects.filter(verb="shares.open")

    assert 3 == share.opened == looks.count()
    assert {(None, str(share.id), measured.person_id, "read")} == set(
        looks.values_list("actor_id", "subject_id", "person_id", "action"))  # fmt: skip
    page = person.get(f"/people/{measured.person_id}/how-it-goes/links/").content.decode()
    assert "Opened 3 times, last on" in page


def test_a_revoked_link_opens_nothing(measured, person):
    """And is told from no link at all by nothing."""
    path = made(person, measured)
    page = f"/people/{measured.person_id}/how-it-goes/links/"
    person.post(page, {"revoke": str(Share.objects.get().id)})
    ended, never = Client().get(path), Client().get("/shared/nothing/")

    assert 404 == ended.status_code == never.status_code
    assert "This link is not open" in ended.content.decode() and WORDS not in ended.content.decode()
    assert ended.content.decode().replace(path, "") == never.content.decode().replace("/shared/nothing/", "")
    assert "revoked" in person.get(page).content.decode()


def test_a_link_ends_by_itself(measured):
    """To the second, and what it was opened until then stays counted."""
    by = measured.actor()
    secret = shares.make(measured.episode_id, days=7, by=by)
    ends = Share.objects.get().expires_at

    assert read.opened(secret, now=ends - timedelta(seconds=1))
    assert read.opened(secret, now=ends) is None
    assert 1 == Share.objects.get().opened


@pytest.mark.parametrize("days", [0, 91, -1])
def test_no_link_is_open_too_long(measured, days):
    """Nor for no time at all."""
    with pytest.raises(errors.Unfit, match="expected 1 to 90"):
        shares.make(measured.episode_id, days=days, by=measured.actor())


def test_the_time_is_chosen_and_is_two_weeks_if_not(measured, person):
    """What is not among the choices is as if nothing had been chosen."""
    for chosen in ({"days": "90"}, {}, {"days": "3000"}):
        made(person, measured, **chosen)
    found = Share.objects.order_by("made_at")

    assert [90, 14, 14] == [(one.expires_at - one.made_at).days for one in found]


def test_too_many_links_are_refused_with_a_word(measured, person):
    """Those that are over do not count."""
    for _ in range(shares.MOST):
        shares.make(measured.episode_id, by=measured.actor())
    page = f"/people/{measured.person_id}/how-it-goes/links/"
    answer = person.post(page, {"days": "7"})

    assert 409 == answer.status_code and "Revoke one first." in answer.content.decode()
    Share.objects.update(made_at=timezone.now() - timedelta(days=20), expires_at=timezone.now() - timedelta(days=1))
    assert made(person, measured)


def test_a_neighbour_makes_and_ends_nothing(measured, neighbour):
    """Another clinic's link does not exist."""
    shares.make(measured.episode_id, by=measured.actor())

    with pytest.raises(errors.NotHere):
        shares.make(measured.episode_id, by=neighbour.actor())
    with pytest.raises(errors.NotHere):
        shares.revoke(Share.objects.get().id, by=neighbour.actor())


def test_nobody_revokes_what_is_not_listed(measured, person):
    """An id that is none is not found."""
    answer = person.post(f"/people/{measured.person_id}/how-it-goes/links/", {"revoke": "1"})

    assert 404 == answer.status_code


def test_both_pages_are_spanish(measured, person):
    """The address made on the Spanish page leads to the Spanish page."""
    path = made(person, measured, "/es")
    listing = f"/people/{measured.person_id}/how-it-goes/links/"
    own = {"Lift the kettle", "Glidepath", "English", "Español", "Riverside"}

    assert path.startswith("/es/shared/")
    shared = left_in_english(Client().get(path[3:]).content.decode(), Client().get(path).content.decode())
    listed = left_in_english(person.get(listing).content.decode(), person.get(f"/es{listing}").content.decode())
    assert {one for one in shared | listed if "kg" not in one and "person" not in one.lower()} <= own
