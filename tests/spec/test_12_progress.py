"""Chapter 12. Whether somebody gets better, since when, and what stays.

A grip without pain is measured at every visit, before treatment and after, and now and then on the other hand. Three
questions are asked of the row: since when is it better by more than the error, which way does it go, and what of a
visit's gain is there at the next. The fourth is asked of both hands: is the gap between them real, and who closed it.
"""

from datetime import UTC, datetime, timedelta

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Context, Gap, Reading, closing, reading, symmetry
from glidepath.track import Course, milestones, retention, trend

GRIP = shelf().measures["grip_pain_free"]
ELBOW = "tennis_elbow"


def grip(kilos: float, *, day: int, side: Side = Side.RIGHT, context: Context = Context.BEFORE) -> Reading:
    """A grip of the injured right hand unless said otherwise; after treatment is twenty minutes later."""
    at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC) + timedelta(days=day, minutes=20 * (context is Context.AFTER))
    return reading(GRIP, side=side, method=GRIP.methods[0], at=at, context=context, trials=(kilos,) * GRIP.trials,
                   rater="clinician")  # fmt: skip


BEFORE = [grip(kilos, day=4 * visit) for visit, kilos in enumerate((12, 19, 15, 21, 24, 27))]
AFTER = [grip(kilos, day=4 * visit, context=Context.AFTER) for visit, kilos in enumerate((20, 27, 24, 29))]


def test_since_when_it_is_real():
    """The error is 6.4 kg: 19 exceeded it once, 15 did not, and from 21 on every reading does."""
    found = milestones(BEFORE, measure=GRIP, condition=ELBOW)

    assert found.sentence == (
        "Better by more than the error since 14 Mar 2026, first seen on 6 Mar 2026; worthwhile since 14 Mar 2026."
    )


def test_which_way_it_goes():
    """The median of all slopes, with an interval that lies above nothing."""
    found = trend(BEFORE, measure=GRIP)

    assert Course.BETTER == found.course
    assert found.sentence.startswith("Better by 5.") and "kg a week" in found.sentence


def test_what_stays_between_visits():
    """Of 8 gained at the first visit 7 were there at the next; each share has the error of three readings."""
    found = retention([*BEFORE, *AFTER], measure=GRIP, condition=ELBOW)

    assert [0.88, -0.5, 0.67, 0.38] == [round(one.share, 2) for one in found.kept if one.share is not None]
    assert found.kept[0].low is not None and found.kept[0].low < 0.3
    assert found.sentence.startswith("About 52 % of a visit's gain was there at the next, the middle of 4 visits")


def test_the_gap_and_who_closed_it():
    """18 kg between the hands was real; 3 kg is not, and it was the injured one that gained."""
    first = symmetry(BEFORE[0], grip(30, day=0, side=Side.LEFT), measure=GRIP, condition=ELBOW)
    last = symmetry(BEFORE[-1], grip(30, day=20, side=Side.LEFT), measure=GRIP, condition=ELBOW)

    assert (Gap.REAL, 40.0) == (first.verdict, first.index)
    assert (Gap.WITHIN_ERROR, 90.0) == (last.verdict, last.index)
    assert closing(first, last, measure=GRIP, condition=ELBOW).sentence == (
        "The gap went from 18 to 3 kg: closed by more than the error of 9.1 kg."
    )


def test_a_gap_closed_by_a_loss_is_not_a_success():
    """Nothing gained on the injured side, ten lost on the other."""
    first = symmetry(grip(12, day=0), grip(30, day=0, side=Side.LEFT), measure=GRIP, condition=ELBOW)
    last = symmetry(grip(12, day=20), grip(18, day=20, side=Side.LEFT), measure=GRIP, condition=ELBOW)

    assert "the other side lost" in closing(first, last, measure=GRIP, condition=ELBOW).sentence
