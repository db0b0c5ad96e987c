"""Nobody with a red flag is waved through."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Bar, Flag, PrecautionRecord, Rung
from glidepath.screen import (
    Answer,
    Answers,
    Cleared,
    DoctorClearance,
    Place,
    Reason,
    Referred,
    Unanswered,
    clearance,
    questions,
)

ORDER = [Rung.GO, Rung.WATCH, Rung.URGENT, Rung.EMERGENCY]


def flag(id: str, alone: Rung, together: Rung, suspicion: str = "fracture", *conditions: str) -> Flag:
    """Make a flag."""
    return Flag(id=id, question=f"{id}?", suspicion=suspicion, alone=alone, together=together, when="today",
                to_person="See a doctor today.", to_person_together="Together it is more.",
                to_clinician=f"{id} is present.", conditions=conditions, source="test", verified=True)


def precaution(id: str, bar: Bar, *regions: str) -> PrecautionRecord:
    """Make a precaution."""
    return PrecautionRecord(id=id, question=f"{id}?", bar=bar, regions=regions, adapted=f"Adapt for {id}.",
                            why=f"{id} needs a doctor's word.", source="test", verified=True)


FLAGS = {
    item.id: item for item in (
        flag("numb_saddle", Rung.EMERGENCY, Rung.EMERGENCY, "cauda equina"),
        flag("weight_loss", Rung.URGENT, Rung.URGENT, "cancer"),
        flag("older", Rung.WATCH, Rung.URGENT),
        flag("steroids", Rung.WATCH, Rung.URGENT),
    )
}
PRECAUTIONS = {
    item.id: item for item in (
        precaution("anticoagulant", Bar.HOLD), precaution("wound", Bar.AVOID), precaution("fear", Bar.ADAPT),
    )
}
WOUND = {"wound": (Place(region="calf", side=Side.LEFT),)}
NO_PRECAUTION = dict.fromkeys(PRECAUTIONS, Answer.NO)
CHOICES = (Answer.YES, Answer.NO, Answer.UNSURE, None)


def ask(flags: dict[str, Answer | None], precautions: dict[str, Answer] | None = None,
        **other: object) -> Cleared | Referred | Unanswered:
    """Go through the small gate; None is a question left open."""
    given_flags = {name: answer for name, answer in flags.items() if answer is not None}
    answers = Answers(flags=given_flags, precautions=NO_PRECAUTION if precautions is None else precautions,
                      **other)  # type: ignore[arg-type]
    return clearance(answers, flags=FLAGS, precautions=PRECAUTIONS)


def all_no(**changed: Answer | None) -> dict[str, Answer | None]:
    """Answer no to every flag but those named."""
    return dict.fromkeys(FLAGS, Answer.NO) | changed


@pytest.mark.parametrize("given_answers", list(product(CHOICES, repeat=len(FLAGS))))
def test_no_combination_with_a_referring_flag_is_ever_cleared(given_answers: tuple[Answer | None, ...]) -> None:
    """Every combination of yes, no, unsure and open over all flags of the small gate."""
    answers = dict(zip(FLAGS, given_answers, strict=True))
    outcome = ask(answers)
    refers = any(answers[name] in (Answer.YES, Answer.UNSURE) for name in ("numb_saddle", "weight_loss"))
    both = all(answers[name] in (Answer.YES, Answer.UNSURE) for name in ("older", "steroids"))

    if refers or both:
        assert isinstance(outcome, Referred)
    elif None in given_answers:
        assert isinstance(outcome, Unanswered)
    else:
        assert isinstance(outcome, Cleared)


def test_everything_answered_no_goes_ahead() -> None:
    """The lowest rung, nothing to watch."""
    outcome = ask(all_no())

    assert isinstance(outcome, Cleared)
    assert (Rung.GO, ()) == (outcome.rung, outcome.watch)


def test_one_weak_sign_goes_ahead_watching() -> None:
    """A sign that says little alone is carried along, not dropped."""
    outcome = ask(all_no(older=Answer.YES))

    assert isinstance(outcome, Cleared)
    assert [("older", Rung.WATCH)] == [(reason.flag, reason.rung) for reason in outcome.watch]


def test_unsure_is_not_a_no_and_says_so() -> None:
    """What is not ruled out stops like what is there."""
    outcome = ask(all_no(weight_loss=Answer.UNSURE))

    assert isinstance(outcome, Referred)
    assert not outcome.reasons[0].ruled_in
    assert "Not ruled out" in outcome.reasons[0].to_clinician


def test_an_emergency_does_not_wait_for_the_other_questions() -> None:
    """One emergency answer is enough, whatever is still open."""
    outcome = ask({"numb_saddle": Answer.YES}, {})

    assert isinstance(outcome, Referred)
    assert Rung.EMERGENCY == outcome.rung
    assert "See a doctor today." in outcome.sentence


def test_the_most_urgent_reason_comes_first() -> None:
    """An emergency stands before an urgent reason."""
    outcome = ask(all_no(weight_loss=Answer.YES, numb_saddle=Answer.YES))

    assert isinstance(outcome, Referred)
    assert ["numb_saddle", "weight_loss"] == [reason.flag for reason in outcome.reasons]


def test_a_misspelt_answer_is_refused() -> None:
    """An answer to a question nobody asks must not vanish."""
    with pytest.raises(ValueError, match="no safety question is called weigth_loss"):
        clearance(Answers(flags={"weigth_loss": Answer.YES}), flags=FLAGS, precautions=PRECAUTIONS)


def test_a_clearance_with_a_referring_reason_cannot_be_made() -> None:
    """Even by hand: the value itself refuses."""
    reason = Reason(flag="x", suspicion="x", rung=Rung.URGENT, when="", to_person="", to_clinician="",
                    source="", ruled_in=True)

    with pytest.raises(ValueError, match="cannot be cleared"):
        Cleared(rung=Rung.GO, watch=(reason,), precautions=())


def test_anticoagulants_hold_until_a_doctor_has_cleared() -> None:
    """Without the doctor a hold over the whole body, with the doctor an adaptation that names them."""
    yes = NO_PRECAUTION | {"anticoagulant": Answer.YES}
    held = ask(all_no(), yes)
    freed = ask(all_no(), yes, doctor={"anticoagulant": DoctorClearance(by="Dr Osei", on=date(2026, 3, 1))})

    assert isinstance(held, Cleared)
    assert isinstance(freed, Cleared)
    assert (Bar.HOLD, ()) == (held.precautions[0].bar, held.precautions[0].places)
    assert Bar.ADAPT == freed.precautions[0].bar
    assert "Dr Osei on 2026-03-01" in freed.precautions[0].sentence


def test_a_wound_needs_a_place() -> None:
    """A local precaution without a place is still open; with one it is in force there."""
    yes = NO_PRECAUTION | {"wound": Answer.YES}
    placed = ask(all_no(), yes, places=WOUND)

    assert isinstance(ask(all_no(), yes), Unanswered)
    assert isinstance(placed, Cleared)
    assert WOUND["wound"] == placed.precautions[0].places


def test_questions_of_other_conditions_are_not_asked() -> None:
    """A flag that belongs to one condition is asked there and nowhere else; the most urgent come first."""
    flags = FLAGS | {"hop": flag("hop", Rung.URGENT, Rung.URGENT, "bone", "shin_splints")}

    assert "hop" not in [item.id for item in questions(flags, condition="neck_pain")]
    assert "hop" in [item.id for item in questions(flags, condition="shin_splints")]
    assert "numb_saddle" == questions(flags)[0].id


@given(st.fixed_dictionaries({name: st.sampled_from([Answer.YES, Answer.NO, Answer.UNSURE]) for name in FLAGS}),
       st.sampled_from(sorted(FLAGS)))
def test_one_more_yes_never_lowers_the_rung(answers: dict[str, Answer], name: str) -> None:
    """The ladder is climbed and never descended by saying yes."""
    def height(given_answers: dict[str, Answer]) -> int:
        outcome = ask(dict(given_answers))
        assert not isinstance(outcome, Unanswered)
        return ORDER.index(outcome.rung)

    assert height(answers | {name: Answer.YES}) >= height(answers | {name: Answer.NO})
