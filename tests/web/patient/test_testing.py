"""Tests at home: what is kept, what is refused, and what it is held against."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from glidepath.catalogue.hometests import home_tests
from glidepath.web.records.models import Reading

ACTIVITIES = [("carry the shopping", "4"), ("open a jar", "2"), ("play the violin", "3")]


@pytest.fixture
def person(house, sign_in) -> Client:
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def post(client: Client, house: Any, test: str, side: str, *trials: str, words: str = "") -> Any:
    """Send what was measured."""
    data = {f"trial-{at}": value for at, value in enumerate(trials, 1)} | {"words": words}
    return client.post(f"/people/{house.person_id}/tests/{test}/{side}/", data)


def tell(client: Client, house: Any, *rows: tuple[str, str], space: str = "") -> Any:
    """Send activities with their scores."""
    data = {f"activity-{at}": name for at, (name, _) in enumerate(rows, 1)}
    data |= {f"score-{at}": score for at, (_, score) in enumerate(rows, 1) if score}
    return client.post(reverse(f"{space}activities", kwargs={"person_id": house.person_id}), data)


def test_trials_become_a_reading_by_its_method(house, person):
    """Their mean and the trials, by the gauge, at home, by nobody else."""
    assert 302 == post(person, house, "grip", "left", "30", "32,5", "31").status_code
    kept = Reading.objects.get(person_id=house.person_id, measure="grip_max")

    assert ("dynamometer", "home", "", "left", [30, 32.5, 31]) == (
        kept.method, kept.context, kept.rater, kept.side, kept.trials)  # fmt: skip
    assert kept.value == pytest.approx(31.17, abs=0.01) and house.episode_id == kept.episode_id


@pytest.mark.parametrize(
    ("test", "side", "trials", "words", "says"),
    [
        ("grip", "left", ("30", "31", ""), "", "2 of 3 trials"),
        ("grip", "left", ("30", "31", "45"), "", "The trials lie 15 kg apart, more than 6"),
        ("grip", "left", ("300", "301", "302"), "", "outside of what can be: expected 0 to 100 kg"),
        ("heel_raise", "right", ("many",), "", "A value is not a number"),
        ("heel_raise", "right", ("nan",), "", "outside of what can be"),
        ("heel_raise", "right", ("",), "", "Write what you measured."),
        ("sport_time", "midline", ("28",), " ", "Write in a few words"),
    ],
)
def test_what_does_not_hold_is_refused_and_stays(house, person, test, side, trials, words, says):
    """With the reason; what was typed is in the form again, and nothing is kept."""
    answer = post(person, house, test, side, *trials, words=words)
    page = answer.content.decode()

    assert 422 == answer.status_code and says in page and "Nothing you wrote is lost." in page
    assert all(f'value="{value}"' in page for value in trials)
    assert not Reading.objects.filter(person_id=house.person_id, measure=home_tests()[test].measure,
                                      context="home").exists()  # fmt: skip


def test_it_is_held_only_against_what_was_done_alike(house, person):
    """Two runs of one distance are two values of one sign; another distance stands for itself."""
    for words, value in (("run 5 km", "31"), ("run 5 km", "28.5"), ("run 10 km", "64")):
        post(person, house, "sport_time", "midline", value, words=words)
    page = person.get(f"/people/{house.person_id}/tests/sport_time/midline/").content.decode()

    assert 1 == page.count("went from 31 to 28.5") and "64 min" in page and "to 64" not in page
    assert "cannot be judged, because its error is not known" in page


def test_a_time_is_read_as_a_watch_shows_it(house, person):
    """And words that differ by capitals alone are the same words."""
    for words, value in (("Run 5 km", "27:30"), ("run  5 KM ", "1:02:15"), ("run 5 km", "26,5")):
        assert 302 == post(person, house, "sport_time", "midline", value, words=words).status_code
    kept = Reading.objects.filter(person_id=house.person_id, measure="sport_time").order_by("at")

    assert [("Run 5 km", 27.5), ("Run 5 km", 62.25), ("Run 5 km", 26.5)] == [(one.label, one.value) for one in kept]
    assert 422 == post(person, house, "sport_time", "midline", "27:75", words="run 5 km").status_code


def test_a_published_error_decides_with_its_source(house, person):
    """Grip without pain at a tennis elbow: beyond 6.4 kg real; nothing of the other hand."""
    for value in (10, 20):
        post(person, house, "grip_pain_free", "right", *[str(value)] * 3)
    post(person, house, "grip_pain_free", "left", "40", "40", "40")
    pages = [person.get(reverse(f"{space}test", kwargs={"person_id": house.person_id, "test": "grip_pain_free",
                                                        "side": "right"})).content.decode() for space in ("", "es:")]

    moved = "Grip without pain, right, went from 10 to 20 kg (dynamometer)"
    assert f"{moved}: 10 better, more than the error of 6.4 kg" in pages[0]
    assert "Agarre sin dolor, derecha" in pages[1] and "40 kg" not in pages[0] and "more than" not in pages[1]


def test_an_error_that_nobody_checked_is_named_and_does_not_decide(house, person):
    """The mean of own activities: 2 points are often quoted and were not read in a source."""
    tell(person, house, *ACTIVITIES)
    tell(person, house, *[(name.upper(), "9") for name, _ in ACTIVITIES])
    page = person.get(reverse("activities", kwargs={"person_id": house.person_id})).content.decode()

    assert "cannot be judged" in page and "is not verified and does not decide." in page
    assert {name for name, _ in ACTIVITIES} == {one.label for one in Reading.objects.filter(measure="psfs")}


def test_own_activities_are_kept_each_by_its_name(house, person):
    """Each is a reading with the person's words as its label; the mean of the same ones is held against itself."""
    tell(person, house, *ACTIVITIES)
    tell(person, house, *[(name, str(int(score) + 4)) for name, score in ACTIVITIES])
    kept = Reading.objects.filter(person_id=house.person_id, measure="psfs", context="home")
    page = person.get(reverse("activities", kwargs={"person_id": house.person_id})).content.decode()

    assert {name for name, _ in ACTIVITIES} == {one.label for one in kept} and 6 == len(kept)
    assert "from 3 to 7" in page and 'value="open a jar"' in page


def test_other_activities_are_not_held_against_these(house, person):
    """A mean of other things is another thing."""
    tell(person, house, *ACTIVITIES)
    tell(person, house, *ACTIVITIES[:2], ("sleep on the side", "9"))
    page = person.get(reverse("activities", kwargs={"person_id": house.person_id})).content.decode()

    assert "only the times with the same ones" in page and "went from" not in page


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (ACTIVITIES[:2], "Write at least 3 activities."),
        ([*ACTIVITIES[:2], ("", "4")], "Write in a few words what the activity is."),
        ([*ACTIVITIES[:2], ("Open a jar", "4")], "Two activities have the same name."),
        ([*ACTIVITIES[:2], ("climb", "")], "Tap a number from 0 to 10"),
        ([*ACTIVITIES[:2], ("climb", "11")], "Tap a number from 0 to 10"),
    ],
)
def test_activities_that_do_not_hold_are_refused_and_stay(house, person, rows, says):
    """With the reason; nothing is kept."""
    answer = tell(person, house, *rows)
    page = answer.content.decode()

    assert 422 == answer.status_code and says in page
    assert all(f'value="{name}"' in page for name, _ in rows)
    assert not Reading.objects.filter(person_id=house.person_id, measure="psfs", context="home").exists()


@pytest.mark.parametrize("test", home_tests())
def test_every_test_has_its_page_in_both_languages(house, person, test):
    """With its steps, and the figure of the movement where there is one."""
    side = "right" if home_tests()[test].sided else "midline"
    for space, word in (("", "You need:"), ("es:", "Necesita:")):
        path = reverse(f"{space}test", kwargs={"person_id": house.person_id, "test": test, "side": side})
        page = person.get(path).content.decode()
        assert word in page and bool(home_tests()[test].shows) == ("<moving-figure" in page)
    assert 404 == person.get(f"/people/{house.person_id}/tests/{test}/nothing/").status_code


def test_the_list_names_the_last_day(house, person):
    """Every test is on it, with the way to the diary and the activities."""
    post(person, house, "reach", "midline", "-4", "-3", "-3.5")
    page = person.get(reverse("tests", kwargs={"person_id": house.person_id})).content.decode()

    assert all(test.name in page for test in home_tests().values()) and "headaches/" in page
    assert "-3.5 cm, " in page.split("Sit and reach")[2].split("</li>")[0]
