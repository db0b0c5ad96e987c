"""Fetches what is due: a link is leased, BodySpec is asked outside any transaction, and what came is kept.

Several may fetch at once: on PostgreSQL each skips what another has locked, SQLite has one writer at a time. A lease
that lapses (its worker was killed) is taken up again, and a scan that was kept already is not kept twice.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from glidepath.exchange import next_try
from glidepath.web.records import writer
from glidepath.web.records.actions import scans
from glidepath.web.records.actor import nobody
from glidepath.web.records.errors import Refused
from glidepath.web.records.models import ScanLink
from glidepath.web.records.scans import source

LEASE = timedelta(minutes=15)
"""How long a worker has for one person: a hundred results, three answers each, by a slow network."""
MOST = 3
"""People fetched in one round: each may take a minute by a slow network, and messages wait meanwhile."""
FINAL = frozenset({"sign_in", "forbidden"})
"""Refusals that another try does not meet: it is for somebody to look at the link, or at the partner's secret."""


def fetch_due(*, now: Callable[[], datetime] = timezone.now, stopped: Callable[[], bool] = lambda: False) -> int:
    """Fetch for a few links that are due, one after the other; answers how many came to an end.

    `stopped` is asked before each, so that a worker ends between two. What fails ends the round: it may be the network,
    and whoever is due next is fetched in the round after.
    """
    done = 0
    while settings.BODYSPEC_PARTNER_ID and done < MOST and not stopped() and (row := _lease(now())) is not None:
        if not _fetch(row, now):
            break
        done += 1
    return done


def _lease(now: datetime) -> ScanLink | None:
    """Take the link that has been due longest, if there is one, for this worker alone."""
    free = Q(leased_until=None) | Q(leased_until__lte=now)
    rows = ScanLink.objects.filter(free, due_at__isnull=False, ended_at=None, next_try_at__lte=now).order_by("due_at")
    if not rows.exists():  # asked first, so that a worker with nothing to do takes no turn to write
        return None
    with transaction.atomic():
        if connection.vendor == "postgresql":
            rows = rows.select_for_update(skip_locked=True)
        row = rows.first()
        if row is not None:
            row.leased_until, row.tries = now + LEASE, row.tries + 1
            row.save(update_fields=["leased_until", "tries"])
    return row


def _fetch(row: ScanLink, now: Callable[[], datetime]) -> bool:
    """Ask for one person and keep what comes, or say why not; answers whether it came to an end."""
    try:
        got = source.of_user(row.user)
        scans.add(row.person_id, [one.scan for one in got.reads], source="bodyspec", unit="kg",
                  by=nobody(row.clinic_id, at=now()))  # fmt: skip
    except source.NotFetched as refused:
        return _again(row, refused.says, at=now(), final=refused.why in FINAL)
    except Refused as refused:
        return _again(row, str(refused), at=now(), final=True)
    except Exception as error:  # whatever is wrong with one person's scans must not keep the others waiting
        return _again(row, f"a fault of ours: {type(error).__name__}", at=now())
    _settle(row, fetched_at=now(), error="", tries=0)
    return True


def _again(row: ScanLink, why: str, *, at: datetime, final: bool = False) -> bool:
    """Try again later; where that is of no use, or was the last time, wait until somebody has looked."""
    due = None if final else next_try(row.tries, failed=at)
    if due is None:
        _settle(row, error=why[:300])
        return False
    writer.write(lambda: ScanLink.objects.filter(id=row.id).update(leased_until=None, next_try_at=due, error=why[:300]))
    return False


def _settle(row: ScanLink, **facts: object) -> None:
    """Nothing is due any more, unless more was told meanwhile."""

    def job() -> None:
        ScanLink.objects.filter(id=row.id).update(leased_until=None)
        same = ScanLink.objects.filter(id=row.id, due_at=row.due_at)
        if same.update(due_at=None, next_try_at=None, **facts):
            return
        ScanLink.objects.filter(id=row.id, due_at__isnull=False).update(next_try_at=F("due_at"), tries=0)

    writer.write(job)
