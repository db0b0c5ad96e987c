"""A programme is kept in English and said in any language: its reasons follow from what is kept beside them."""

from datetime import date, timedelta

import msgspec
import pytest

from glidepath.aftercare import (
    Ground,
    Load,
    Programme,
    Report,
    Why,
    added,
    because,
    cautions,
    harder,
    next_step,
    tracks,
    week,
    withheld,
    wording,
)
from glidepath.catalogue import IN_ENGLISH, Tongue, tongue
from glidepath.measure import sentence
from glidepath.screen import Answer, Answers, Cleared, DoctorClearance, clearance, precaution_words
from tests.aftercare.made import EXERCISES, MOTIONS, SHELF, grown, programme
from tests.aftercare.phrases import phrases

SPANISH = tongue("es", "exercises", "own")
HELD = {"exercises": EXERCISES, "measures": SHELF.measures, "motions": MOTIONS}
DAY = date(2026, 3, 20)


def said(made: Programme, spoken: Tongue = IN_ENGLISH) -> list[str]:
    """Everything a programme says."""
    condition = SHELF.conditions[made.condition]
    return [*(because(item, condition, **HELD, spoken=spoken) for item in made.items), *cautions(made, spoken),
            *withheld(made, spoken), *map(spoken.say, made.load),
            *tracks(made, measures=SHELF.measures, motions=MOTIONS, spoken=spoken)]  # fmt: skip


@pytest.mark.parametrize("condition", sorted(SHELF.conditions))
def test_english_is_what_was_kept_and_spanish_is_another(condition: str) -> None:
    """After a trip through JSON, as a record keeps it."""
    gains = (grown("cervical_rotation", 48, 74), grown("shoulder_abduction", 90, 140, method="inclinometer"))
    made = programme(condition, changes=gains, minutes=10)
    made = msgspec.json.decode(msgspec.json.encode(made), type=Programme)

    kept = [*(item.because for item in made.items), *made.cautions, *made.withheld, *made.load, *made.track]
    assert kept == said(made)
    assert set() == set(kept) & set(said(made, SPANISH))


def test_a_programme_that_was_kept_before_reasons_were_is_read() -> None:
    """Its sentences stand as they were."""
    made = msgspec.to_builtins(programme("neck_pain"))
    made.pop("tracked")
    for item in made["items"]:
        item.pop("why")
    old = msgspec.convert(made, Programme)

    assert [*(item.because for item in old.items), *old.load, *old.track] == said(old)


def test_a_step_up_and_a_choice_are_said_in_spanish() -> None:
    """The exercise it is harder than by its Spanish name; what a clinician wrote as it was written."""
    made = programme("plantar_fasciitis", minutes=10)
    made = msgspec.structs.replace(made, most=60, offered=tuple(EXERCISES))
    below = next(item.exercise for item in made.items if EXERCISES[item.exercise].harder)
    above = harder(made, below, exercises=EXERCISES, motions=MOTIONS)
    new = next(item for item in above.items if item.why and item.why.ground is Ground.HARDER)
    free = [name for name in EXERCISES if name not in {item.exercise for item in made.items}]
    chosen = added(made, free[0], exercises=EXERCISES, motions=MOTIONS).items[-1]
    own = added(made, free[0], exercises=EXERCISES, motions=MOTIONS, because="Mia asked for it.").items[-1]
    condition = SHELF.conditions[made.condition]

    assert f"The next step after {EXERCISES[below].name}." == new.because
    assert SPANISH.say(EXERCISES[below].name) in because(new, condition, **HELD, spoken=SPANISH)
    assert "Elegido por su terapeuta." == because(chosen, condition, **HELD, spoken=SPANISH)
    assert "Mia asked for it." == because(own, condition, **HELD, spoken=SPANISH)


def test_what_was_won_is_said_with_its_error() -> None:
    """Both values, the method, the error and its source."""
    gain = grown("cervical_rotation", 48, 74)
    told = wording.reason(Why(ground=Ground.WON, won=gain), SHELF.conditions["neck_pain"], **HELD, spoken=SPANISH)

    assert told.startswith("Usa lo que se ha ganado: Giro del cuello, derecha, pasó de 48 a 74 ")
    assert "grados (aparato CROM): mejora de 26, más que el error de" in told
    assert gain.sentence == sentence(gain, SHELF.measures["range"])
    assert gain.mdc and gain.mdc.source in told


def test_a_precaution_that_a_doctor_cleared_keeps_the_name_and_the_day() -> None:
    """Through the gate, in both languages."""
    answers = Answers(
        flags=dict.fromkeys(SHELF.flags, Answer.NO),
        precautions=dict.fromkeys(SHELF.precautions, Answer.NO) | {"anticoagulants": Answer.YES},
        doctor={"anticoagulants": DoctorClearance(by="Dr Lee on Main. St", on=DAY)},
    )
    outcome = clearance(answers, flags=SHELF.flags, precautions=SHELF.precautions)
    assert isinstance(outcome, Cleared)
    kept = outcome.precautions[0].sentence

    assert kept == precaution_words(kept)
    assert "Presión ligera" in precaution_words(kept, SPANISH)
    assert precaution_words(kept, SPANISH).endswith("Con el permiso de Dr Lee on Main. St, 2026-03-20.")


STEPS = {
    "ring": [(6, True), (2, False)], "easier": [(6, True)], "keep": [(2, True)],
    "harder": [(2, True), (2, True), (2, True)],
}  # fmt: skip


@pytest.mark.parametrize("way", STEPS)
def test_the_next_step_and_a_week_of_load_are_said_in_spanish(way: str) -> None:
    """With the same figures, and as strong."""
    reports = [Report(on=DAY - timedelta(days=day), worst=worst, settled=calm)
               for day, (worst, calm) in enumerate(STEPS[way])]  # fmt: skip
    english, spanish = next_step(reports, on=DAY), next_step(reports, on=DAY, spoken=SPANISH)
    loads = [Load(on=DAY - timedelta(days=back), amount=back + 1) for back in range(14)]

    assert way == english.way == spanish.way
    assert digits(english.sentence) == digits(spanish.sentence)
    assert ("llámenos" in spanish.sentence) == (way == "ring")
    assert "28 km esta semana, 77 km la semana anterior: 63.6 % menos." == week(
        loads, ends=DAY, unit="km", spoken=SPANISH).sentence  # fmt: skip


def digits(text: str) -> list[str]:
    """The figures of a sentence, in order."""
    return [one for one in text if one.isdigit()]


def test_every_phrase_has_its_spanish() -> None:
    """Also those that no programme here happened to say."""
    assert set() == phrases() - set(SPANISH.sentences)
