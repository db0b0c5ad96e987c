"""The clinic the figures are taken on. Run as a process: it migrates, fills and prints the ids as JSON."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "glidepath.web.site.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from glidepath.catalogue import shelf  # noqa: E402
from glidepath.plan import Goal  # noqa: E402
from glidepath.web.records.actions import episodes, people  # noqa: E402
from glidepath.web.records.models import Account, Reading, Visit  # noqa: E402
from tests.web.house import SIGNS, House, build  # noqa: E402

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PEOPLE = {"hundred": 25, "few": 7, "many": 700, "saving": 1}
"""Visits of each person; a visit leaves four readings, so 25 visits leave the hundred."""
LAST = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
GOAL = Goal(words="Grip without pain", sign=SIGNS[0], target=1.0)


def main() -> None:
    """Make the tables and the clinic; print who is in it and how to come in."""
    call_command("migrate", verbosity=0)
    house = build("Bench")
    made = {name: str(_person(name, visits, house)) for name, visits in PEOPLE.items()}
    if connection.vendor == "postgresql":  # as it does by itself within a minute; the figures shall not hang on when
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    browser = Client()
    browser.force_login(Account.objects.get(id=house.accounts["clinician"]), backend=BACKEND)
    session = browser.cookies[settings.SESSION_COOKIE_NAME].value
    chart = browser.get(f"/people/{house.person_id}/", headers={"host": "127.0.0.1"})
    csrf = browser.cookies[settings.CSRF_COOKIE_NAME].value
    assert chart.status_code == 200, chart.status_code
    print(json.dumps({
        **made, "visit": str(house.visit_id), "csrf": csrf,
        "cookie": f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={csrf}",
    }))  # fmt: skip


def _person(name: str, visits: int, house: House) -> UUID:
    """A person with one episode of so many closed visits."""
    by = house.actor()
    person_id = people.add(given_name=name.title(), family_name="Ray", born=date(1980, 1, 2), by=by)
    episode_id = episodes.open(person_id, condition="tennis_elbow", side="right", signs=SIGNS, goal=GOAL, by=by)
    belongs = {"clinic_id": house.clinic_id, "person_id": person_id, "episode_id": episode_id}
    made = [
        Visit(**belongs, clinician_id=house.accounts["clinician"], number=number, status="closed", ending="closed",
              started_at=at, ended_at=at + timedelta(minutes=40))
        for number, at in enumerate((LAST - timedelta(days=visits - n) for n in range(visits)), 1)
    ]  # fmt: skip
    Visit.objects.bulk_create(made, batch_size=200)
    rows = [row for visit in made for row in _readings(visit, belongs, visits)]
    Reading.objects.bulk_create(rows, batch_size=200)
    return person_id


def _readings(visit: Any, belongs: dict[str, UUID], visits: int) -> Iterator[Reading]:
    """Two signs before and after treatment, slowly getting better."""
    share = visit.number / visits
    for context, minute in (("before", 5), ("after", 30)):
        for sign, value in zip(SIGNS, (7 - round(4 * share), 40 + round(25 * share)), strict=True):
            measure = shelf().measures[sign.measure]
            yield Reading(
                **belongs, visit_id=visit.id, measure=sign.measure, motion=sign.motion, label=sign.label,
                side=sign.side.value, value=float(value), unit=measure.unit, method=measure.methods[0],
                rater="Clinician", at=visit.started_at + timedelta(minutes=minute), context=context,
            )  # fmt: skip


if __name__ == "__main__":
    main()
