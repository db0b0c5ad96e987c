"""Three to five activities in the person's own words, each from 0 (cannot) to 10 (as before)."""

from statistics import fmean
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.body import Side
from glidepath.catalogue import Tongue, measures, tongue
from glidepath.measure import Context, Reading, number, reading
from glidepath.web.patient.taken import Taken
from glidepath.web.patient.testing.taken import at_home, since
from glidepath.web.patient.testing.views import PARTS
from glidepath.web.patient.testing.words import MOST_WORDS, own_words
from glidepath.web.records import access
from glidepath.web.records.actions import readings as write
from glidepath.web.records.queries import episodes
from glidepath.web.spoken import address, own_page

MEASURE, METHOD = "psfs", "self_report"
FEWEST, MOST = 3, 5
"""How many activities make a mean that is comparable: three to five, as the measure says."""


@access.person("reading.add", reads="activities")
def activities_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Show the person's own activities with a scale each; keep every one, and their mean where there are enough."""
    spoken, problem = tongue(language, *PARTS), ""
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    sets = _sets([one for one in at_home(person_id, seen) if (one.measure, one.method) == (MEASURE, METHOD)])
    last = list(sets[-1]) if sets else []
    rows = [(name, "") for name in last] + [("", "")] * (MOST - len(last))
    if request.method == "POST":
        rows = _rows(request.POST, known=last)
        made, problem = _made(rows, spoken)
        if made:
            write.add(person_id, made, episode_id=running["id"] if running else None, by=seen.actor)
            return redirect(f"{address('activities', language, person_id=person_id)}#taken")
    same = [one for one in sets if set(one) == set(last)]
    context = {
        "person": seen.person, "own": seen.role.own_only, "rows": rows, "problem": problem, "fewest": FEWEST,
        "most_words": MOST_WORDS, "sets": sets[-5:][::-1], "number": number, "mean": _mean,
        "others": len(same) < len(sets),
        "since": since(_means(same), condition=running["condition"] if running else "", spoken=spoken),
    }  # fmt: skip
    return own_page(request, "patient/activities.html", context, status=422 if problem else 200, spoken=spoken,
                    name="activities", person_id=person_id)  # fmt: skip


def _rows(given: QueryDict, *, known: list[str]) -> list[tuple[str, str]]:
    """The activities and their scores as they were sent."""
    return [
        (own_words(given.get(f"activity-{at}", ""), known), given.get(f"score-{at}", "")) for at in range(1, MOST + 1)
    ]


def _made(rows: list[tuple[str, str]], spoken: Tongue) -> tuple[list[Reading], str]:
    """A reading of each activity, or what is wrong."""
    told = [(name, score) for name, score in rows if name or score]
    names = [name for name, _ in told]
    if len(told) < FEWEST:
        return [], spoken.say("Write at least {count} activities.", count=FEWEST)
    if not all(names):
        return [], spoken.say("Write in a few words what the activity is.")
    if len({name.casefold() for name in names}) < len(names):
        return [], spoken.say("Two activities have the same name.")
    if any(not (score.isdecimal() and int(score) <= 10) for _, score in told):
        return [], spoken.say("Tap a number from 0 to 10 for each activity.")
    now = timezone.now()
    return [
        reading(measures()[MEASURE], side=Side.MIDLINE, method=METHOD, at=now, context=Context.HOME, label=name,
                value=float(score))
        for name, score in told
    ], ""  # fmt: skip


def _sets(taken: list[Taken]) -> list[dict[str, Taken]]:
    """What was told at one time, the oldest first, each time in the order of the names: one moment has no order."""
    found: dict[object, dict[str, Taken]] = {}
    for one in sorted(taken, key=lambda one: (one.at, one.label.casefold())):
        if one.label:
            found.setdefault(one.at, {})[one.label] = one
    return list(found.values())


def _mean(told: dict[str, Taken]) -> float:
    """The mean of the activities told at one time, to the finest the measure has."""
    return round(fmean(one.value for one in told.values()), 1)


def _means(sets: list[dict[str, Taken]]) -> list[Reading]:
    """The mean of the same activities at each time; it follows from what is kept and is not kept itself."""
    return [
        reading(measures()[MEASURE], side=Side.MIDLINE, method=METHOD, at=next(iter(told.values())).at,
                context=Context.HOME, value=_mean(told))
        for told in sets
    ]  # fmt: skip
