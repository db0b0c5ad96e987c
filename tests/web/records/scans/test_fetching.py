"""What is due is fetched: outside any transaction, kept once, tried again, and given up with its reason."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from glidepath.web.records import work
from glidepath.web.records.actions import scan_links
from glidepath.web.records.models import Scan, ScanLink
from glidepath.web.records.queries import scans
from glidepath.web.records.scans import bodyspec, fetching
from glidepath.web.records.scans.source import Got, NotFetched
from tests.exchange.dexa import made_up
from tests.remote.bodyspec.server import PARTNER, SECRET, USER, Made, Reply, detail, serving
from tests.web.house import build

pytestmark = pytest.mark.server
LIST = f"/api/v1/partners/{PARTNER}/users/{USER}/results"


@pytest.fixture
def made(settings, monkeypatch) -> Iterator[Made]:
    """BodySpec with one scan of its partner's user."""
    with serving({"one": made_up.composition("one")}) as found:
        settings.BODYSPEC_API = found.base
        settings.BODYSPEC_PARTNER_ID, settings.BODYSPEC_PARTNER_SECRET = PARTNER, SECRET
        monkeypatch.setattr(bodyspec.time, "sleep", lambda seconds: None)
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
    made.scripted[LIST] = [Reply(503, detail("Down"))] * 4
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


class Watched:
    """A source that notes how it was asked, and has more told meanwhile."""

    within: bool | None = None
    meanwhile = staticmethod(lambda: None)
    fails: Exception | None = None

    def of_user(self, user):
        """Give nothing."""
        Watched.within = connection.in_atomic_block
        Watched.meanwhile()
        if Watched.fails:
            raise Watched.fails
        return Got(reads=(), left_out=())


def test_no_transaction_is_open_while_the_network_is_asked_and_nothing_told_meanwhile_is_lost(lasting, settings):
    """With commits that are real; more told during a fetch makes another one due at once."""
    settings.GLIDEPATH_SCANS, settings.BODYSPEC_PARTNER_ID = f"{__name__}.Watched", PARTNER
    Watched.meanwhile, Watched.fails = staticmethod(lambda: scan_links.told(USER)), None
    house = build("Riverside")
    link(house)
    row = fetching._lease(later())

    assert fetching._fetch(row, later) and Watched.within is False
    assert ScanLink.objects.get().due_at is not None
    Watched.meanwhile = staticmethod(lambda: None)
    assert 1 == fetching.fetch_due(now=later) and ScanLink.objects.get().due_at is None


@pytest.mark.parametrize("error", [RuntimeError("a fault"), NotFetched("unreachable", "not reached")])
def test_one_that_fails_keeps_no_other_waiting(house, settings, error):
    """A fault of ours as well as of a network."""
    settings.GLIDEPATH_SCANS, settings.BODYSPEC_PARTNER_ID = f"{__name__}.Watched", PARTNER
    Watched.meanwhile, Watched.fails = staticmethod(lambda: None), error
    link(house)
    scan_links.link(house.other_person_id, "other", agreed=True, by=house.actor())

    assert 0 == fetching.fetch_due() == fetching.fetch_due()
    assert 2 == ScanLink.objects.exclude(error="").count() == ScanLink.objects.filter(due_at__isnull=False).count()
