"""The intake: what is asked, what is open, and what can never be lost of it."""

from datetime import UTC, datetime

import msgspec
from hypothesis import given as given_by
from hypothesis import strategies as st

from glidepath.assess import (
    Agreed,
    Intake,
    agreed,
    given,
    loudest,
    missing,
    raised,
    reported,
    several,
    steps,
    told_to_do,
    withdraw,
)
from glidepath.assess.intake import still_asked
from glidepath.catalogue import consents, intake_questions, self_check, shelf
from glidepath.screen import STOPS, Answer, Cleared, Conclusion, Open, Place, SelfAnswers, clearance

CHECK, QUESTIONS, HELD = self_check(), intake_questions(), shelf()
ITEMS = [item for screen in CHECK.safety.screens for item in screen.items]
TOGETHER = [item for item in ITEMS if len(item.precautions) > 1]
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
BOTH = {"flags": HELD.flags, "conditions": HELD.conditions}
ANSWERS = st.sampled_from(list(Answer))
CALF = (Place(region="calf", side="left"),)


def intakes() -> st.SearchStrategy[Intake]:
    """Any intake, half answered and at odds with itself."""
    items = st.dictionaries(st.sampled_from([item.id for item in ITEMS]), ANSWERS)
    single = st.dictionaries(st.sampled_from([name for item in TOGETHER for name in item.precautions]), ANSWERS)
    return st.builds(lambda told, one: Intake(answers=SelfAnswers(items=told, places=CALF), precautions=one),
                     items, single)  # fmt: skip


def whole(**told: Answer) -> Intake:
    """An intake with every safety question answered with no but for what is told."""
    items = {item.id: told.get(item.id, Answer.NO) for item in ITEMS}
    return Intake(answers=SelfAnswers(items=items, places=CALF, since="days"))


def test_the_same_safety_questions_as_the_self_check_then_the_sheets_then_consent():
    """Emergencies first, no points, more only where something was not a no, and care last."""
    plain, more = (steps(one, CHECK, QUESTIONS, **BOTH) for one in (whole(), whole(bleeding=Answer.YES)))

    assert ("head_and_heart", "nerves_and_bones", "place") == plain[:3] and "points" not in plain
    assert ("trouble", "health", "goals", "care") == plain[-4:]
    assert set(more) - set(plain) == {"more"}
    assert ["bleeding"] == [one.id for one in several(whole(bleeding=Answer.UNSURE), CHECK)]


def test_what_was_answered_elsewhere_is_open_until_it_was_looked_through():
    """A self-check handed over fills the answers in; each step is still sent once, and then none is open."""
    told = whole()
    order = steps(told, CHECK, QUESTIONS, **BOTH)

    assert order == missing(told, CHECK, QUESTIONS, **BOTH)
    assert () == missing(msgspec.structs.replace(told, sent=order), CHECK, QUESTIONS, **BOTH)
    silent = msgspec.structs.replace(Intake(), sent=order)
    assert "head_and_heart" in missing(silent, CHECK, QUESTIONS, **BOTH)


@given_by(intakes())
def test_nothing_that_was_said_is_lost_at_the_door(told: Intake):
    """Every sign that was not a no refers as the gate has it, whatever else was told; no precaution is talked down."""
    door = reported(told, CHECK)
    for item in ITEMS:
        heard = told.answers.items.get(item.id)
        if item.flag and heard is not None:
            assert heard is door.flags[item.flag]
        if item.precautions and heard not in (None, Answer.NO):
            assert any(door.precautions[name] is not Answer.NO for name in item.precautions)
    expected = {one.flag for one in raised(told, CHECK, flags=HELD.flags)}
    outcome = clearance(door, flags=HELD.flags, precautions=HELD.precautions)
    assert not expected or expected == {reason.flag for reason in outcome.reasons}
    assert not isinstance(outcome, Cleared)


@given_by(intakes())
def test_what_to_do_is_never_softer_than_what_was_raised(told: Intake):
    """Where it is concluded at all, a sign that refers is among the reasons, and the highest rung leads."""
    made, signs = told_to_do(told, CHECK, precautions=HELD.precautions, **BOTH), raised(told, CHECK, flags=HELD.flags)

    if isinstance(made, Conclusion):
        assert {one.flag for one in signs} == {one.flag for one in made.stops}
    else:
        assert isinstance(made, Open) and all(one.rung.value == "urgent" for one in signs)
    assert all(one.rung in STOPS for one in signs)


def test_single_answers_refine_what_was_asked_together():
    """Blood thinners and no bleeding disorder; with a no to both after a yes, each stays unsure."""
    told = whole(bleeding=Answer.YES)
    one = msgspec.structs.replace(told, precautions={"anticoagulants": Answer.YES, "bleeding_disorder": Answer.NO})
    none = msgspec.structs.replace(told, precautions={"anticoagulants": Answer.NO, "bleeding_disorder": Answer.NO})

    assert [Answer.UNSURE] * 2 == [reported(told, CHECK).precautions[name] for name in one.precautions]
    assert one.precautions == {name: reported(one, CHECK).precautions[name] for name in one.precautions}
    assert [Answer.UNSURE] * 2 == [reported(none, CHECK).precautions[name] for name in one.precautions]


def test_a_consent_is_kept_in_the_words_that_stood_there():
    """In the language they were read in, with their version; taken back, it stays with its moments."""
    care = consents()["care"]
    said = agreed(care, language="es", at=AT)
    told = Intake(agreed=(said,))
    back = withdraw(told, "care", at=AT)

    assert (care.version, "es", AT) == (said.version, said.language, said.at)
    assert "tratamiento manual" in said.words[-1] and len(said.words) == len(care.words) + 1
    assert said == given(told, "care") and given(told, "keep") is None
    assert given(back, "care") is None and AT == back.agreed[0].withdrawn
    again = Agreed(id="care", version="2", words=(), language="en", at=AT)
    assert again == given(msgspec.structs.replace(back, agreed=(*back.agreed, again)), "care")


def test_answers_of_an_older_version_are_passed_over_and_kept():
    """A question that is asked no more decides nothing; reading it is no fault."""
    old = SelfAnswers(items={"gout": Answer.YES}, lines={"moon": Answer.NO}, since="ever", linked=("luck",),
                      places=CALF)  # fmt: skip

    assert SelfAnswers(places=CALF) == still_asked(old, CHECK)
    assert isinstance(told_to_do(Intake(answers=old), CHECK, precautions=HELD.precautions, **BOTH), Open)


@given_by(st.lists(intakes(), min_size=1, max_size=4))
def test_no_version_takes_back_what_another_told(versions: list[Intake]):
    """Whatever was not a no in any version is there, a yes as a yes, and nothing else."""
    whole_of = loudest(versions, CHECK)
    each = [reported(one, CHECK) for one in versions]
    for kind in ("flags", "precautions"):
        answers = [pair for one in each for pair in getattr(one, kind).items()]
        told = [(name, answer) for name, answer in answers if answer is not Answer.NO]
        found = getattr(whole_of, kind)
        assert {name for name, _ in told} == set(found)
        assert all(found[name] is Answer.YES for name, answer in told if answer is Answer.YES)
        assert all((name, answer) in told for name, answer in found.items())
