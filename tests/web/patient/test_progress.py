"""The page of one's own progress: what it says, in both languages, and the same on paper."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.measure import Context, Reading, Sign
from glidepath.plan import Goal
from glidepath.web.progress.loaded import Loaded
from glidepath.web.progress.story import story
from glidepath.web.records.actions import episodes, people, readings
from tests.web.public.test_spanish import left_in_english

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
KETTLE = Sign(measure="psfs", label="Lift the kettle", side=Side.MIDLINE)
GRIP = Sign(measure="grip_pain_free", side=Side.RIGHT)
WORDS = "Carry the shopping home"


def taken(sign: Sign, *values: float, side: Side | None = None, context: Context = Context.BEFORE) -> list[Reading]:
    """Readings of a sign, twice a week."""
    measure = shelf().measures[sign.measure]
    return [
        Reading(measure=measure.id, label=sign.label, side=side or sign.side, value=value, unit=measure.unit,
                method=measure.methods[0], trials=(value,) * measure.trials if measure.trials > 1 else (),
                at=START + timedelta(days=3 * number), context=context)
        for number, value in enumerate(values)
    ]  # fmt: skip


ALL = [*taken(GRIP, 12, 25, 28), *taken(GRIP, 30, 30, 31, side=Side.LEFT), *taken(KETTLE, 2, 4, 7)]
PAIN = Sign(measure="nprs", label="worst of the day", side=Side.MIDLINE)


@pytest.fixture
def measured(house):
    """The house's person with a goal, three visits measured, and a week of pain written down that flares."""
    for number, value in enumerate((2, 3, 2, 3, 2, 8, 9, 3)):
        at = START + timedelta(days=number, hours=9)
        readings.add(house.person_id, [Reading(measure="nprs", label=PAIN.label, side=Side.MIDLINE, value=value,
                                               unit="/10", method="self_report", at=at, context=Context.HOME)],
                     episode_id=house.episode_id, by=house.actor())  # fmt: skip
    readings.add(house.person_id, ALL, episode_id=house.episode_id, by=house.actor())
    rating = Reading(measure="groc", side=Side.MIDLINE, value=3, unit="points", method="self_report",
                     at=START + timedelta(days=60), context=Context.HOME)  # fmt: skip
    readings.add(house.person_id, [rating], episode_id=house.episode_id, by=house.actor())
    episodes.change(house.episode_id, goal=Goal(words=WORDS, sign=GRIP, target=27.0), by=house.actor())
    return house


def opened(client, house, language=""):
    """The page in a language."""
    return client.get(f"{language}/people/{house.person_id}/how-it-goes/").content.decode()


def test_the_goal_comes_first_in_their_own_words(measured, sign_in):
    """With what shows it, from where to where, and whether it is there."""
    page = opened(sign_in(measured.accounts["person"]), measured)

    assert WORDS in page and "You are there." in page
    assert page.index(WORDS) < page.index("Lift the kettle")
    assert "12 kg" in page and "28 kg" in page and "27 kg" in page


def test_a_sign_says_whether_it_is_better_and_how_sure(measured, sign_in):
    """In plain words, with both sides beside each other."""
    page = opened(sign_in(measured.accounts["person"]), measured)

    assert "Better since 5 March 2026" in page
    assert "The last 2 times all showed it. That is hardly chance." in page
    assert "Right side: 28 kg. Left side: 31 kg." in page


def test_what_nobody_can_judge_is_not_called_better(measured, sign_in):
    """The error of own activities is not published, so the numbers stand alone."""
    page = opened(sign_in(measured.accounts["person"]), measured)
    activity = page[page.index('id="activities"') : page.index('id="signs"')]

    assert "Lift the kettle" in activity and "Nobody can say for sure whether this is better." in activity
    assert "Better since" not in activity


def test_a_flare_up_and_own_ratings_are_there(measured, sign_in):
    """A rating of change is shown as it is and is no sign; a flare-up is marked on every picture."""
    page = opened(sign_in(measured.accounts["person"]), measured)

    assert "a flare-up of 2 days, worst 9/10, usually 2/10" in page
    assert page.count('class="event-mark event-flare"') == page.count('class="series-chart"') > 2
    assert "<b>+3</b> (better)" in page and "Overall change" not in page


def test_the_clinician_sees_the_same_marks(measured, sign_in):
    """On the page with the sentences for a colleague."""
    page = sign_in(measured.accounts["clinician"]).get(f"/people/{measured.person_id}/progress/").content.decode()

    assert "a flare-up of 2 days" in page and 'class="event-mark event-flare"' in page
    assert "+3 of −5 to +5" in page


def test_it_is_spanish_throughout(measured, sign_in):
    """But for the person's own words, which are marked as such."""
    client = sign_in(measured.accounts["person"])
    shared = left_in_english(opened(client, measured), opened(client, measured, "/es"))

    assert shared <= {"Glidepath", "English", "Español", "Riverside", "Lift the kettle"} | _names(shared)
    assert "Mejor desde el 5 de marzo de 2026" in opened(client, measured, "/es")


def _names(shared):
    """What is neither language: names and numbers with their units."""
    return {one for one in shared if one.startswith(("person", "Person")) or not any(c.isalpha() for c in one)
            or one.replace("kg", "").strip(" 0123456789→,.") == ""}  # fmt: skip


def test_before_anything_was_measured_it_is_too_early(house, sign_in):
    """An empty page says so, and offers no paper."""
    new = people.add(given_name="New", family_name="Comer", born=date(1990, 1, 1), by=house.actor())
    client = sign_in(house.accounts["clinician"])

    assert "It is too early to tell." in client.get(f"/people/{new}/how-it-goes/").content.decode()
    assert 404 == client.get(f"/people/{new}/how-it-goes/progress.pdf").status_code


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ((12,), "It is too early to tell."),
        ((12, 13), "So far nothing has changed by more than chance."),
        ((12, 25, 26), "Better: 1 of 1."),
        ((12, 13, 26), "Better: 0 of 1. Perhaps better: 1."),
        ((26, 12), "Better: 0 of 1. Worse: 1."),
        ((), "Nothing has been measured yet."),
    ],
)
def test_the_sum_claims_no_more_than_its_parts(values, says):
    """What was seen once is perhaps better, and counts for no more."""
    episode = {"id": "e", "condition": "tennis_elbow", "side": "right", "signs": None, "goal": None, "plan": None}
    loaded = Loaded(episode=episode, readings=taken(GRIP, *values), visits=[], events=())

    assert says == story(loaded, shelf=shelf()).lead


@pytest.mark.parametrize("language", ["", "/es"])
def test_it_is_there_on_paper(measured, sign_in, language):
    """A tagged PDF in the language of the page, whose pictures have words."""
    address = f"{language}/people/{measured.person_id}/how-it-goes/progress.pdf"
    answer = sign_in(measured.accounts["person"]).get(address)
    read = PdfReader(BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in read.pages)
    spoken = tongue(language.strip("/") or "en", "own")

    assert "application/pdf" == answer["Content-Type"]
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"] and (spoken.id == read.trailer["/Root"]["/Lang"])
    assert WORDS in text and spoken.say("What was measured") in text
    assert "28 kg" in text
