"""Measuring one's own range: what is kept, what is refused, and what it is held against."""

import re

import pytest

from glidepath.body import Side
from glidepath.catalogue import guides
from glidepath.web.patient.measuring.pictures import drawn
from glidepath.web.records.models import Reading


def post(client, house, trials, guide="neck_turn", side="left"):
    """Send three trials."""
    data = {f"trial-{at}": value for at, value in enumerate(trials, 1)}
    return client.post(f"/people/{house.person_id}/measure/{guide}/{side}/", data)


@pytest.fixture
def person(house, sign_in):
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def test_three_trials_become_a_reading_by_phone(house, person):
    """Their mean, with the trials, taken at home by nobody else, in the running complaint."""
    assert 302 == post(person, house, ["41", "42,5", " 44 "]).status_code
    kept = Reading.objects.get(person_id=house.person_id, method="phone")

    assert (42.5, [41.0, 42.5, 44.0]) == (kept.value, kept.trials)
    assert ("home", "", "left", house.episode_id) == (kept.context, kept.rater, kept.side, kept.episode_id)


@pytest.mark.parametrize(
    ("trials", "says"),
    [
        (["40", "41", ""], "2 of 3 trials: measure 1 more."),
        (["40", "41", "60"], "The trials lie 20 degrees apart"),
        (["40", "41", "much"], "A value is not a number"),
        (["240", "241", "242"], "lies outside"),
    ],
)
def test_a_poor_measurement_is_refused_and_stays(house, person, trials, says):
    """With the reason; what was measured is not lost, and nothing is kept."""
    answer = post(person, house, trials)
    page = answer.content.decode()

    assert 422 == answer.status_code
    assert says in page and "Nothing you measured is lost." in page
    assert trials == re.findall(r'data-trial="\d".*?value="([^"]*)"', page)
    assert not Reading.objects.filter(method="phone").exists()


def test_values_by_phone_are_judged_by_their_own_scatter(house, person):
    """From the second reading on: no error is published for the phone at the neck, the person's own trials give one."""
    post(person, house, ["40", "41", "42"])
    post(person, house, ["60", "61", "62"])
    page = person.get(f"/people/{house.person_id}/measure/neck_turn/left/").content.decode()

    assert "went from 41 to 61 degrees (phone)" in page
    assert "from the person&#39;s own repeated trials" in page or "from the person's own repeated trials" in page
    assert "Measure the right side" in page


def test_a_goniometer_is_never_in_the_row(house, person):
    """What the clinic measured another way is not held against the phone."""
    post(person, house, ["40", "41", "42"], guide="wrist_down", side="right")
    page = person.get(f"/people/{house.person_id}/measure/wrist_down/right/").content.decode()

    assert "went from" not in page


@pytest.mark.parametrize("address", ["neck_turn/midline", "neck_forward/left", "tail/left"])
def test_what_is_no_guide_is_not_there(house, person, address):
    """Nor is a side that it does not have."""
    assert 404 == person.get(f"/people/{house.person_id}/measure/{address}/").status_code


def test_the_list_shows_the_last_value(house, person):
    """Beside its side."""
    post(person, house, ["40", "41", "42"])

    assert "41 degrees" in person.get(f"/people/{house.person_id}/measure/").content.decode()


@pytest.mark.parametrize("name", sorted(guides()))
def test_every_guide_is_drawn(name):
    """Both sides, in words too; the lunge has no picture, because the figure's pelvis does not move."""
    sides = (Side.LEFT, Side.RIGHT) if guides()[name].sided else (Side.MIDLINE,)
    for side in sides:
        assert ("<svg" in drawn(name, side)) == (name != "lunge")
