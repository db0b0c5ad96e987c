"""Who is overdue: by the days on record, for the clinic's own people, without a word of what is wrong with them."""

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glidepath.plan import propose
from glidepath.web.records.actions import appointments, episodes
from glidepath.web.records.models import Episode, Visit
from tests.web.diaries import ZONE
from tests.web.house import SIGNS


def planned(house, *, began):
    """A course of the first person twice a week for three weeks, whose one visit began so many days ago."""
    today = timezone.localdate(timezone=ZONE)
    plan = propose(starts=today - timedelta(days=began), signs=SIGNS)
    episodes.change(house.episode_id, plan=plan, by=house.actor())
    Visit.objects.filter(id=house.visit_id).update(started_at=timezone.now() - timedelta(days=began))
    return today


def sections(answer):
    """The parts of the page with who stands in them."""
    assert 200 == answer.status_code
    found = re.findall(r'<h2 id="(\w+)">.*?</section>', answer.content.decode(), re.S)
    whole = answer.content.decode()
    return {part: re.findall(r"Ray, \w+", whole.split(f'<h2 id="{part}">')[1].split("</section>")[0]) for part in found}


def test_who_is_past_the_day_is_overdue_and_booked_with_one_tap(house, diary, desk):
    """Ten days after the first visit, six days over; the link shows at once what fits of the five visits left."""
    planned(house, began=10)
    answer = desk.get("/diary/overdue/")
    text = answer.content.decode()

    assert {"overdue": ["Ray, Mia"]} == sections(answer)
    assert "Visit 2 was due on" in text and "6 days over" in text and "elbow" not in text.lower()
    link = re.search(r'href="(/diary/book/\?[^"]+)"', text).group(1).replace("&amp;", "&")
    shown = desk.get(link).content.decode()
    assert 5 == shown.count('class="fit') - shown.count('class="fits') and str(diary.id) in link


def test_booking_takes_somebody_off(house, diary, desk):
    """Booked, they are late or in time; cancelled, overdue again."""
    planned(house, began=10)
    made = appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(9)], by=house.actor())
    assert {"late": ["Ray, Mia"]} == sections(desk.get("/diary/overdue/"))
    assert f"/diary/appointments/{made[0]}/" in desk.get("/diary/overdue/").content.decode()
    appointments.cancel(made[0], by=house.actor())
    assert {"overdue": ["Ray, Mia"]} == sections(desk.get("/diary/overdue/"))


def test_who_is_not_due_yet_and_who_is_through(house, diary, desk):
    """A visit today: nothing booked yet. Every visit of the plan held: through. Closed: gone."""
    planned(house, began=0)
    assert {"unbooked": ["Ray, Mia"]} == sections(desk.get("/diary/overdue/"))
    episode = Episode.objects.get(id=house.episode_id)
    Episode.objects.filter(id=episode.id).update(plan=episode.plan | {"visits": 1})
    assert {"through": ["Ray, Mia"]} == sections(desk.get("/diary/overdue/"))
    Visit.objects.filter(id=house.visit_id).update(status="closed", ending="closed", ended_at=timezone.now())
    episodes.close(house.episode_id, outcome="goal_met", by=house.actor())
    answer = desk.get("/diary/overdue/")
    assert {} == sections(answer) and "No plan of care goes on" in answer.content.decode()


def test_the_clinic_next_door_is_not_told(house, neighbour, desk, sign_in):
    """Each clinic has its own list; only whoever may open a chart is led to one."""
    planned(neighbour, began=10)
    assert {} == sections(desk.get("/diary/overdue/"))
    chart = f"/people/{neighbour.person_id}/"
    for role, led in (("clinician", True), ("desk", False)):
        shown = sign_in(neighbour.accounts[role]).get("/diary/overdue/").content.decode()
        assert "Ray, Mia" in shown and led == (chart in shown)


def test_many_take_as_many_reads_as_one(house, diary, desk):
    """The list is read in one go, whoever is on it."""
    planned(house, began=10)
    desk.get("/diary/overdue/")
    with CaptureQueriesContext(connection) as one:
        desk.get("/diary/overdue/")
    row = Episode.objects.get(id=house.episode_id)
    for _ in range(20):
        episodes.open(house.other_person_id, condition=row.condition, side=row.side, signs=SIGNS, plan=row.plan,
                      by=house.actor())  # fmt: skip
    with CaptureQueriesContext(connection) as many:
        assert 21 == len(sections(desk.get("/diary/overdue/"))["overdue"])

    assert len(one) == len(many)
