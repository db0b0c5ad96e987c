"""Over the flags on file: nobody with a referring sign, an unsure answer to one, or an open question is cleared."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Bar, Flag, Rung, shelf
from glidepath.screen import Answer, Answers, Cleared, Outcome, Place, Referred, Unanswered, clearance, questions

FLAGS = shelf().flags
PRECAUTIONS = shelf().precautions
STOPS = (Rung.URGENT, Rung.EMERGENCY)
CONDITIONS = st.sampled_from(sorted(shelf().conditions))
ALONE = sorted(name for name, flag in FLAGS.items() if flag.alone in STOPS)
PAIRS = sorted(
    (one.id, two.id) for one, two in combinations(FLAGS.values(), 2)
    if one.suspicion == two.suspicion
    and any(rung in STOPS for flag in (one, two) for rung in (flag.alone, flag.together))
)
PRESENT = st.sampled_from([Answer.YES, Answer.UNSURE])
SOMETIMES = st.dictionaries(st.sampled_from(sorted(FLAGS)), st.sampled_from(list(Answer)))


def go(flags: dict[str, Answer], condition: str, precautions: dict[str, Answer] | None = None) -> Outcome:
    """Go through the gate on file; local precautions lie on the right calf."""
    given_precautions = dict.fromkeys(PRECAUTIONS, Answer.NO) if precautions is None else precautions
    places = {name: (Place(region="calf", side=Side.RIGHT),) for name, record in PRECAUTIONS.items()
              if record.bar is Bar.AVOID}
    answers = Answers(flags=flags, precautions=given_precautions, places=places)
    return clearance(answers, flags=FLAGS, precautions=PRECAUTIONS, condition=condition)


def nothing_but(**present: Answer) -> dict[str, Answer]:
    """Answer no to every flag on file but these."""
    return dict.fromkeys(FLAGS, Answer.NO) | present


@given(SOMETIMES, st.sampled_from(ALONE), PRESENT, CONDITIONS)
def test_a_flag_that_refers_alone_is_never_cleared(
    others: dict[str, Answer], name: str, answer: Answer, condition: str
) -> None:
    """Whatever else is answered or left open, asked for this complaint or not."""
    assert isinstance(go(others | {name: answer}, condition), Referred)


@given(SOMETIMES, st.sampled_from(PAIRS), PRESENT, PRESENT, CONDITIONS)
def test_two_flags_that_refer_together_are_never_cleared(
    others: dict[str, Answer], pair: tuple[str, str], one: Answer, two: Answer, condition: str
) -> None:
    """Two signs of one suspicion stand higher than one."""
    assert isinstance(go(others | {pair[0]: one, pair[1]: two}, condition), Referred)


@given(SOMETIMES, CONDITIONS)
def test_what_the_person_is_told_fits_the_rung(given_flags: dict[str, Answer], condition: str) -> None:
    """Nobody on the highest rung hears "today", and nobody who is referred hears that it is only watched."""
    found = go(given_flags, condition)
    for reason in found.reasons if isinstance(found, Referred) else ():
        flag = FLAGS[reason.flag]
        assert reason.to_person == (flag.to_person if reason.rung is flag.alone else flag.to_person_together)
        assert (reason.when == "now") == (reason.rung is Rung.EMERGENCY)
        assert ("emergency department" in reason.to_person) == (reason.rung is Rung.EMERGENCY)


@given(CONDITIONS, st.data())
def test_a_missing_answer_is_never_cleared(condition: str, data: st.DataObject) -> None:
    """Every question asked for the complaint must be answered, and every precaution too."""
    asked = [flag.id for flag in questions(FLAGS, condition=condition)]
    left_out = data.draw(st.sets(st.sampled_from(asked + sorted(PRECAUTIONS)), min_size=1))
    flags = {name: answer for name, answer in nothing_but().items() if name not in left_out}
    precautions = {name: Answer.NO for name in PRECAUTIONS if name not in left_out}

    assert isinstance(go(flags, condition, precautions), Unanswered)


@given(SOMETIMES, CONDITIONS)
def test_an_unsure_answer_is_never_passed_over(others: dict[str, Answer], condition: str) -> None:
    """Unsure counts like yes: a clearance, where one is given, names every such flag as watched."""
    answers = nothing_but(**others)
    outcome = go(answers, condition)

    if isinstance(outcome, Cleared):
        present = {name for name, answer in answers.items() if answer is not Answer.NO}
        assert present == {reason.flag for reason in outcome.watch}
        assert all(FLAGS[name].alone not in STOPS for name in present)


@pytest.mark.parametrize("flag", FLAGS.values(), ids=lambda flag: flag.id)
def test_each_flag_alone_stands_on_its_rung(flag: Flag) -> None:
    """One present flag refers where its record says so, and is watched otherwise."""
    outcome = go(nothing_but(**{flag.id: Answer.YES}), "neck_pain")

    assert isinstance(outcome, Referred if flag.alone in STOPS else Cleared)
    assert outcome.rung is flag.alone


def test_nothing_present_is_let_through() -> None:
    """A gate that lets nobody through would be no gate."""
    outcome = go(nothing_but(), "neck_pain")

    assert isinstance(outcome, Cleared)
    assert outcome.rung is Rung.GO


def test_every_flag_is_asked_of_somebody_and_the_dangerous_ones_of_everybody_or_by_name() -> None:
    """A flag that is never asked cannot stop anybody."""
    asked = {flag.id for condition in shelf().conditions for flag in questions(FLAGS, condition=condition)}

    assert set(FLAGS) == asked
    assert all(flag.alone in (Rung.WATCH, *STOPS) for flag in FLAGS.values())
