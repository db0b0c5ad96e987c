"""What is due is fetched: outside any transaction, kept once, tried again, and given up with its reason."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from glidepath.web.records import work
from glidepath.web.records.actions import scan_links
from glidepath.web.records.models import Scan, ScanLink
from glidepath.web.records.queries import scans
from glidepath.web.records.scans import fetching, source
from glidepath.web.records.scans.question import Got
from glidepath.web.records.scans.source import NotFetched
from tests.exchange.dexa import made_up
from tests.remote.bodyspec.server import PARTNER, SECRET, USER, Made, Reply, detail, serving
from tests.web.house import build

pytestmark = pytest.mark.server
LIST = f"/api/v1/partners/{PARTNER}/users/{USER}/results"


@pytest.fixture
def made(settings) -> Iterator[Made]:
    """BodySpec with one scan of its partner's user."""
    with serving({"one": made_up.composition("one")}) as found:
        settings.BODYSPEC_API = found.base
        settings.BODYSPEC_PARTNER_ID, settings.BODYSPEC_PARTNER_SECRET = PARTNER, SECRET
        yield found


def kept(house):
    """What is on record."""
    return scans.of_person(house.person_id, clinic_id=house.clinic_id)


def link(house, user=USER):
    """Say who the person is there."""
    return scan_links.link(house.person_id, user, agreed=True, by=house.actor())


def later(**time):
    """A moment from now."""
    return datetime.now(UTC) + timedelta(**time)


def test_what_was_told_is_fetched_by_a_round_and_kept_once(house, made):
    """By nobody in particular; told again it is asked again, and an analysis done anew takes the place of the old."""
    link(house)
    assert (1, 0) == (work.once().fetched, work.once().fetched)
    (one,) = kept(house)
    assert ("one", "bodyspec", None) == (one.scan.result, one.row["source"], one.row["added_by_id"])

    made.results = {"one": made_up.composition("one", left_leg=made_up.region(lean=9.0)), "two": None}
    assert 1 == scan_links.told(USER) and 1 == scan_links.told(USER) == fetching.fetch_due()
    (anew,) = kept(house)
    assert 9000.0 == anew.scan.parts[1].lean_g and one.id == anew.id
    row = ScanLink.objects.get()
    assert row.fetched_at and row.due_at is None and "" == row.error and 0 == row.tries


def test_a_link_that_has_ended_is_not_fetched(house, made):
    """Nor one of a site that is no partner."""
    link(house)
    scan_links.unlink(house.person_id, by=house.actor())

    assert 0 == fetching.fetch_due() and not made.asked and 0 == scan_links.told(USER)


def test_what_fails_for_now_is_tried_again(house, made):
    """A minute later, and not before; what was told is not forgotten."""
    link(house)
    made.scripted[LIST] = [Reply(503, detail("Down"), {"Retry-After": "0"})] * 4
    assert 0 == fetching.fetch_due() == fetching.fetch_due()
    row = ScanLink.objects.get()
    assert "again and again" in row.error and 1 == row.tries and row.due_at and row.leased_until is None

    assert 1 == fetching.fetch_due(now=lambda: later(minutes=2)) and 1 == len(kept(house))


def test_what_fails_for_good_waits_for_somebody_to_look(house, made):
    """A user who is not linked there: the reason stands on the page, and a new event tries again."""
    link(house, "nobody")

    assert 0 == fetching.fetch_due() == fetching.fetch_due(now=lambda: later(days=9))
    row = ScanLink.objects.get()
    assert "not linked to the partner" in row.error and row.due_at is None and not Scan.objects.exists()


def test_a_lease_that_lapsed_is_taken_up(house, made):
    """Whoever held it was killed; until then nobody else takes it."""
    link(house)
    assert fetching._lease(later()) is not None and fetching._lease(later()) is None
    assert 1 == fetching.fetch_due(now=lambda: later(minutes=20))


def watched(monkeypatch, meanwhile=lambda: None, fails=None):
    """Ask nobody; answers where it is noted whether a transaction was open, and what happened meanwhile."""
    within = []

    def of_user(user):
        within.append(connection.in_atomic_block)
        meanwhile()
        if fails:
            raise fails
        return Got(reads=(), left_out=())

    monkeypatch.setattr(source, "of_user", of_user)
    return within


def test_no_transaction_is_open_while_the_network_is_asked_and_nothing_told_meanwhile_is_lost(
    lasting, settings, monkeypatch
):
    """With commits that are real; more told during a fetch makes another one due at once."""
    settings.BODYSPEC_PARTNER_ID = PARTNER
    house = build("Riverside")
    link(house)
    within = watched(monkeypatch, meanwhile=lambda: scan_links.told(USER))
    row = fetching._lease(later())

    assert fetching._fetch(row, later) and [False] == within
    assert ScanLink.objects.get().due_at is not None
    watched(monkeypatch)
    assert 1 == fetching.fetch_due(now=later) and ScanLink.objects.get().due_at is None


@pytest.mark.parametrize("error", [RuntimeError("a fault"), NotFetched("unreachable", "not reached")])
def test_one_that_fails_keeps_no_other_waiting(house, settings, monkeypatch, error):
    """A fault of ours as well as of a network."""
    settings.BODYSPEC_PARTNER_ID = PARTNER
    watched(monkeypatch, fails=error)
    link(house)
    scan_links.link(house.other_person_id, "other", agreed=True, by=house.actor())

    assert 0 == fetching.fetch_due() == fetching.fetch_due()
    assert 2 == ScanLink.objects.exclude(error="").count() == ScanLink.objects.filter(due_at__isnull=False).count()


def test_whoever_does_not_answer_is_not_waited_for(house, made, monkeypatch):
    """The process that asks is ended when its time is over; nothing of it is left running."""
    monkeypatch.setattr(source, "ROUND_SECONDS", 1)
    made.scripted[LIST] = [Reply(200, silent=True)]
    link(house)

    assert 0 == fetching.fetch_due()
    assert "has not answered everything within 1 seconds" in ScanLink.objects.get().error
