"""The last ninety days of a person on one page: it is what a device shows of them with no network."""

from datetime import timedelta
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from glidepath.catalogue import tongue
from glidepath.web.patient.days.told import told
from glidepath.web.patient.home import home_page
from glidepath.web.patient.taken import Taken
from glidepath.web.records import access
from glidepath.web.records.queries import home, readings

BACK = timedelta(days=90)
MOST = 1000
"""Readings that are looked through at most."""


@access.person("record.read", reads="days")
def listing(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """What was measured and written down, the newest day first."""
    since, spoken = timezone.now() - BACK, tongue(language, "own")
    entries = home.entries(person_id, clinic_id=seen.clinic_id, since=since.date())
    found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=MOST)
    taken = [one for one in msgspec.json.decode(found, type=list[Taken]) if one.at >= since]
    context = {"person": seen.person, "days": told(taken, entries, spoken=spoken), "back": BACK.days}
    return home_page(request, seen, "patient/days.html", context, spoken=spoken, name="days", person_id=person_id)
