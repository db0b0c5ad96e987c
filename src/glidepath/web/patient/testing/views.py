"""A list of tests at home, and a page for one of them on one side."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.body import Side
from glidepath.catalogue import Tongue, measures, tongue
from glidepath.catalogue.hometests import HomeTest, home_tests
from glidepath.measure import Context, Reading, number, reading, unit_words, unsteady
from glidepath.web.patient.sides import sides
from glidepath.web.patient.taken import Taken
from glidepath.web.patient.testing.taken import at_home, since
from glidepath.web.patient.testing.words import MOST_WORDS, own_words, value
from glidepath.web.records import access
from glidepath.web.records.actions import readings as write
from glidepath.web.records.queries import episodes
from glidepath.web.spoken import address, own_page
from glidepath.web.spoken.figure import exercise_figure

PARTS = ("own", "exercises")
"""The parts of a language that these pages say."""
SHOWN = 5
"""Readings of one sign that are listed, the newest ones."""


@access.person("reading.add", reads="tests")
def listing(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """What can be tested, with the last value on each side and its day."""
    taken = at_home(person_id, seen)
    rows = [(test, [(side, _last(taken, test, side)) for side in sides(test)]) for test in home_tests().values()]
    spoken = tongue(language, *PARTS)
    context = {"person": seen.person, "own": seen.role.own_only, "rows": rows, "number": number,
               "unit_words": partial(unit_words, spoken=spoken)}  # fmt: skip
    return own_page(request, "patient/tests.html", context, spoken=spoken, name="tests", person_id=person_id)


@access.person("reading.add", reads="tests")
def one(
    request: HttpRequest, seen: access.Access, person_id: UUID, test: str, side: str, language: str
) -> HttpResponse:
    """Show how a test is done and take its trials; what was typed stays when something does not hold."""
    chosen, on = _chosen(test, side)
    spoken, problem = tongue(language, *PARTS), ""
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    taken = [one for one in at_home(person_id, seen) if _is_of(one, chosen, on)]
    labels = list(dict.fromkeys(one.label for one in taken[::-1]))
    given, label = [""] * chosen.trials, chosen.label
    if request.method == "POST":
        given = [request.POST.get(f"trial-{at}", "").strip()[:12] for at in range(1, chosen.trials + 1)]
        label = own_words(request.POST.get("words", ""), labels) if chosen.words else chosen.label
        made, problem = _made(given, chosen, on, label, spoken)
        if made is not None:
            write.add(person_id, [made], episode_id=running["id"] if running else None, by=seen.actor)
            return redirect(f"{address('test', language, person_id=person_id, test=test, side=side)}#taken")
    condition = running["condition"] if running else ""
    alike = {name: [one for one in taken if one.label == name] for name in labels}
    groups = [(name, found[-SHOWN:][::-1], since(found, condition=condition, spoken=spoken))
              for name, found in alike.items()]  # fmt: skip
    context = {
        "person": seen.person, "test": chosen, "side": on, "given": given, "problem": problem, "label": label,
        "groups": groups, "others": [other for other in sides(chosen) if other is not on], "number": number,
        "most_words": MOST_WORDS,
        "measure": measures()[chosen.measure], "unit": _unit(chosen), "unit_words": partial(unit_words, spoken=spoken),
        "figure": exercise_figure(chosen.shows, on, spoken) if chosen.shows else "",
    }  # fmt: skip
    return own_page(request, "patient/test.html", context, status=422 if problem else 200, spoken=spoken, name="test",
                    person_id=person_id, test=test, side=side)  # fmt: skip


def _chosen(test: str, side: str) -> tuple[HomeTest, Side]:
    """The test and the side of an address. Raises Http404 where there is no such."""
    found = home_tests().get(test)
    on = next((one for one in sides(found) if one.value == side), None) if found else None
    if found is None or on is None:
        raise Http404
    return found, on


def _unit(test: HomeTest) -> str:
    return measures()[test.measure].unit


def _made(
    given: list[str], test: HomeTest, side: Side, label: str, spoken: Tongue
) -> tuple[Reading | None, str]:
    """A reading from what was typed, or what is wrong with it."""
    if test.words and not label:
        return None, spoken.say("Write in a few words what you do.")
    try:
        trials = [value(text, _unit(test)) for text in given if text]
    except ValueError:
        return None, spoken.say("A value is not a number: write it such as 42 or 3.5.")
    if problem := unsteady(trials, wanted=test.trials, most=test.apart, unit=_unit(test), spoken=spoken):
        return None, problem
    measure = measures()[test.measure]
    if not all(measure.low <= trial <= measure.high for trial in trials):
        return None, spoken.say("A value is outside of what can be: expected {low} to {high} {unit}.",
                                low=number(measure.low), high=number(measure.high), unit=measure.unit)  # fmt: skip
    return reading(
        measure, side=side, method=test.method, at=timezone.now(), context=Context.HOME, label=label,
        value=trials[0], trials=trials if len(trials) > 1 else (),
    ), ""  # fmt: skip


def _is_of(one: Taken, test: HomeTest, side: Side) -> bool:
    """Whether a reading is of a test on a side, by its method, and by its label unless that is the person's words."""
    return (one.measure, one.method, one.side) == (test.measure, test.method, side) and (
        bool(test.words) or one.label == test.label)  # fmt: skip


def _last(taken: list[Taken], test: HomeTest, side: Side) -> Taken | None:
    """The last reading of a test on a side, whatever the person's words."""
    return next((one for one in reversed(taken) if _is_of(one, test, side)), None)
