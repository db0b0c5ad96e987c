"""Again, onward or stop: each answer, with its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Evidence, Side
from glidepath.catalogue import Measure
from glidepath.measure import Context, Reading, Verdict, sign_of
from glidepath.palpate import Candidate
from glidepath.release import Pass
from glidepath.retest import Again, Aim, Onward, Round, Stop, Why, next_step, onward
from tests.samples import degrees, pain, reading, small_body

BODY = small_body()
MEASURES: dict[str, Measure] = {"nprs": pain(), "range": degrees()}


def at(value: float, *, after: bool = False, motion: str = "ankle_dorsiflexion") -> Reading:
    """A range reading before or after."""
    context = Context.AFTER if after else Context.BEFORE
    return reading("range", value, motion=motion, context=context, minute=5 if after else 0)


def hurt(value: float, *, after: bool = False) -> Reading:
    """A pain reading before or after."""
    return reading("nprs", value, context=Context.AFTER if after else Context.BEFORE, minute=5 if after else 0)


def round_on(name: str, *before: Reading, tolerance: int = 4) -> Round:
    """A round of one pass on the right."""
    one = Pass(structure=name, side=Side.RIGHT, contact="thumb", tolerance=tolerance, seconds=20)
    return Round(structure=name, side=Side.RIGHT, passes=(one,), before=before)


def ask(before: list[Reading], after: list[Reading], **other: object) -> Again | Onward | Stop:
    """Ask for the next step after one round on the sole, with ten minutes left."""
    facts: dict[str, object] = {"done": round_on("sole", *before), "minutes_left": 10.0, "limit": 7, **other}
    return next_step(before, after, body=BODY, measures=MEASURES, **facts)  # type: ignore[arg-type]


def test_a_real_change_short_of_the_goal_asks_for_one_more_round() -> None:
    """The structure responds, so it is treated again."""
    answer = ask([at(10)], [at(17, after=True)])

    assert isinstance(answer, Again)
    assert Verdict.REAL == answer.changes[0].verdict


def test_after_two_rounds_even_a_responding_structure_is_left() -> None:
    """Two rounds are its share."""
    answer = ask([at(10)], [at(17, after=True)], earlier=[round_on("sole", at(10))])

    assert isinstance(answer, Onward)
    assert "has had its share" in answer.sentence


def test_noise_leads_onward_along_the_best_supported_link() -> None:
    """A change within error leaves the structure for the one with strong evidence."""
    answer = ask([at(10)], [at(13, after=True)])

    assert isinstance(answer, Onward)
    assert ("calf", Evidence.STRONG) == (answer.options[0].structure, answer.options[0].evidence)
    assert answer.options[0].reasons


def test_links_are_followed_in_both_directions() -> None:
    """From the calf the chain leads down to the sole and across to the deep calf."""
    names = [option.structure for option in onward(round_on("calf"), body=BODY)]

    assert ["sole", "deep_calf"] == names


def test_what_was_treated_or_is_barred_is_not_suggested() -> None:
    """Neither an earlier round nor a place behind a precaution comes up again."""
    options = onward(
        round_on("calf"), earlier=[round_on("sole")], body=BODY, barred=frozenset({("deep_calf", Side.RIGHT)})
    )

    assert () == options


def test_hands_and_range_add_to_the_chain() -> None:
    """A candidate that is also linked keeps the link's grade and gathers both reasons."""
    candidate = Candidate(structure="deep_calf", side=Side.RIGHT, score=0.9, reasons=("tender, 8/10",))
    first = onward(round_on("calf"), candidates=[candidate], body=BODY)[0]

    assert ("deep_calf", Evidence.CONVENTION) == (first.structure, first.evidence)
    assert "tender, 8/10" in first.reasons
    assert 2 == len(first.reasons)


def test_a_candidate_felt_and_found_silent_is_not_suggested() -> None:
    """A negative score never becomes a suggestion."""
    candidate = Candidate(structure="calf", side=Side.LEFT, score=-1.0, reasons=("felt",))

    assert Side.LEFT not in {option.side for option in onward(round_on("calf"), candidates=[candidate], body=BODY)}


@pytest.mark.parametrize(("before", "after"), [([at(20)], [at(10, after=True)]), ([hurt(4)], [hurt(6, after=True)])])
def test_worse_stops(before: list[Reading], after: list[Reading]) -> None:
    """A loss beyond error, or two points more pain, ends treatment for today."""
    answer = ask(before, after)

    assert isinstance(answer, Stop)
    assert Why.WORSE == answer.why


@given(st.integers(0, 10), st.integers(2, 10), st.floats(0, 60), st.integers(0, 60))
def test_a_flare_always_stops(start: int, rise: int, minutes: float, gained: int) -> None:
    """Whatever else was won, two points more pain is never waved through."""
    if start + rise > 10:
        start, rise = 10 - rise, rise
    answer = ask([hurt(start), at(10)], [hurt(start + rise, after=True), at(10 + gained, after=True)],
                 minutes_left=minutes)

    assert isinstance(answer, Stop)
    assert Why.WORSE == answer.why


def test_a_pass_past_the_limit_stops() -> None:
    """Discomfort beyond the protocol's limit ends treatment even when the range grew."""
    answer = ask([at(10)], [at(17, after=True)], done=round_on("sole", at(10), tolerance=8))

    assert isinstance(answer, Stop)
    assert Why.TOLERANCE == answer.why


def test_the_goal_stops() -> None:
    """The aim of the course reached, treatment closes."""
    aim = Aim(sign=sign_of(at(0)), value=16, at_least=True)
    answer = ask([at(10)], [at(17, after=True)], aims=[aim])

    assert isinstance(answer, Stop)
    assert Why.GOAL_MET == answer.why


def test_worthwhile_everywhere_stops() -> None:
    """When every deciding sign changed by a worthwhile amount there is nothing more to win today."""
    answer = ask([hurt(7)], [hurt(3, after=True)])

    assert isinstance(answer, Stop)
    assert Why.GOAL_MET == answer.why


def test_time_stops() -> None:
    """With no time for another round, treatment closes."""
    answer = ask([at(10)], [at(13, after=True)], minutes_left=1.0)

    assert isinstance(answer, Stop)
    assert Why.TIME == answer.why


def test_three_silent_rounds_stop() -> None:
    """Three rounds without a real change: nothing responds."""
    answer = ask([at(10)], [at(11, after=True)], earlier=[round_on("calf"), round_on("deep_calf")])

    assert isinstance(answer, Stop)
    assert Why.NO_RESPONSE == answer.why


def test_pressure_pain_threshold_alone_never_asks_for_more() -> None:
    """A measure that may not decide does not count as a response, however large its change."""
    measures = MEASURES | {"nprs": pain(decides=False)}
    answer = next_step([hurt(9)], [hurt(1, after=True)], done=round_on("sole", hurt(9)), body=BODY,
                       measures=measures, minutes_left=10, limit=7)

    assert not isinstance(answer, Again)
    assert not (isinstance(answer, Stop) and answer.why is Why.GOAL_MET)


def test_an_after_without_a_before_is_refused() -> None:
    """There is nothing to hold it against."""
    with pytest.raises(ValueError, match="no reading before treatment"):
        ask([hurt(4)], [at(12, after=True)])
