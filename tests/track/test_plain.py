"""What a person is told of a sign: never better within the error, never surer than it is, and in words for twelve."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.measure import Context, Reading, change, closing, symmetry
from glidepath.track import Said, closing_said, plain, sides_said
from tests.catalogue.test_plain_language import YEAR_AT_TWELVE, index

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
GRIP = shelf().measures["grip_pain_free"]
SPANISH = tongue("es", "own")


def grips(*values, side=Side.RIGHT, method=GRIP.methods[0]):
    """Grip without pain, twice a week."""
    return [Reading(measure=GRIP.id, side=side, value=value, unit="kg", method=method,
                    trials=(value,) * GRIP.trials if GRIP.trials > 1 else (),
                    at=START + timedelta(days=3 * number), context=Context.BEFORE)
            for number, value in enumerate(values)]  # fmt: skip


def told(readings, **more):
    """What is said of a tennis elbow."""
    return plain(readings, measure=GRIP, condition="tennis_elbow", **more)


CASES = {
    Said.EARLY: grips(12), Said.BETTER: grips(12, 25, 26), Said.PERHAPS: grips(12, 12, 26), Said.SAME: grips(12, 13),
    Said.FADED: grips(12, 26, 13), Said.WORSE: grips(26, 12),
    Said.UNKNOWN: [*grips(12), msgspec.structs.replace(grips(0, 30)[1], method="other")],
}  # fmt: skip


@pytest.mark.parametrize("said", CASES)
def test_each_case_has_its_words(said):
    """And each of them is said in Spanish too, all of it."""
    english, spanish = told(CASES[said]), told(CASES[said], spoken=SPANISH)

    assert said is english.said is spanish.said
    assert english.sentence != spanish.sentence
    assert english.sure == spanish.sure == "" or english.sure != spanish.sure


def test_the_words_of_a_change_that_lasted():
    """Since when, and how often it has shown."""
    made = told(CASES[Said.BETTER])

    assert ("12 kg", "26 kg", 3) == (made.then, made.now, made.times)
    assert "Better since 5 March 2026" in made.sentence
    assert "The last 2 times all showed it. That is hardly chance." == made.sure


def test_a_change_seen_once_is_not_to_be_trusted_yet():
    """A single reading beyond the error comes by chance."""
    assert "So far only the last time showed it." in told(CASES[Said.PERHAPS]).sure


def test_it_can_be_read_at_twelve():
    """All that can be said, together."""
    said = [text for case in CASES.values() for text in (told(case).sentence, told(case).sure) if text]
    said += [sides_said(_pair(20, 30)), sides_said(_pair(30, 30)), closing_said(_closing((10, 30), (28, 30)))]

    assert index(said) <= YEAR_AT_TWELVE


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12))
def test_nothing_within_the_error_is_called_better(values):
    """Whatever was measured, and the last change decides."""
    readings = grips(*map(float, values))
    won = change(readings[0], readings[-1], measure=GRIP, condition="tennis_elbow").verdict.won

    assert won == (told(readings).said in (Said.BETTER, Said.PERHAPS))


@given(st.lists(st.integers(0, 60), min_size=3, max_size=12))
def test_what_is_trusted_has_shown_twice_running(values):
    """The last two readings both lie beyond the error."""
    readings = grips(*map(float, values))
    if told(readings).said is Said.BETTER:
        for one in readings[-2:]:
            assert change(readings[0], one, measure=GRIP, condition="tennis_elbow").verdict.won


def _pair(hurt, other, day=0):
    one, another = grips(float(hurt))[0], grips(float(other), side=Side.LEFT)[0]
    moved = [msgspec.structs.replace(each, at=each.at + timedelta(days=day)) for each in (one, another)]
    return symmetry(*moved, measure=GRIP, condition="tennis_elbow")


def _closing(before, after):
    return closing(_pair(*before), _pair(*after, day=20), measure=GRIP, condition="tennis_elbow")


@pytest.mark.parametrize(
    ("hurt", "other", "says"),
    [(10, 30, "The hurt side is behind by 20 kg."), (40, 15, "The hurt side is ahead by 25 kg."),
     (29, 30, "both sides are the same")],
)  # fmt: skip
def test_the_sides_stand_beside_each_other(hurt, other, says):
    """Both values come first, whatever is said of them."""
    assert f"Right side: {hurt} kg. Left side: {other} kg." in sides_said(_pair(hurt, other))
    assert says in sides_said(_pair(hurt, other))


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [((5, 40), (38, 40), "the gap has become smaller."), ((5, 40), (6, 40), "not changed by enough"),
     ((38, 40), (5, 40), "the gap has grown"), ((10, 50), (10, 12), "That is no gain.")],
)  # fmt: skip
def test_a_gap_is_said_to_close_only_where_it_does(before, after, says):
    """And not where the other side lost."""
    assert says in closing_said(_closing(before, after))


