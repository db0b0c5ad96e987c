"""The intake: what somebody tells before a visit, alone, step by step, and what the clinic must see of it at once.

The safety questions are those of the self-check and stand on the same rungs. Nothing that was said is lost on the way:
an answer to several things in one stays until each of them has an answer, and is not talked down by them.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from glidepath.assess.values import Agreed, Intake
from glidepath.catalogue import Condition, Consent, Flag, Item, PrecautionRecord, Questions, SelfCheck, tongue
from glidepath.screen import (
    STOPS,
    Answer,
    Answers,
    Conclusion,
    Open,
    Reason,
    SelfAnswers,
    as_at_the_door,
    conclude,
    heard,
    reasons,
    unanswered,
)
from glidepath.screen import steps as safety_steps
from glidepath.screen.selfcheck import POINTS

MORE, CARE = "more", "care"
"""The step that asks anew, one by one, what was asked together; and the one that asks for consent to care."""


def agreed(consent: Consent, *, language: str, at: datetime) -> Agreed:
    """Keep a consent as it was given: its version, and its words in the language they were read in.

    Raises: KeyError for a language that is not there.
    """
    say = tongue(language).say
    words = tuple(say(one) for one in (*consent.words, consent.yes))
    return Agreed(id=consent.id, version=consent.version, words=words, language=language, at=at)


def given(intake: Intake, consent: str) -> Agreed | None:
    """Give a consent that stands: the newest of its kind, unless it was taken back."""
    found = [one for one in intake.agreed if one.id == consent]
    return found[-1] if found and found[-1].withdrawn is None else None


def withdraw(intake: Intake, consent: str, *, at: datetime) -> Intake:
    """Take a consent back: it stays on record with the moment, and stands no more."""
    last = given(intake, consent)
    kept = tuple(msgspec.structs.replace(one, withdrawn=at) if one is last else one for one in intake.agreed)
    return msgspec.structs.replace(intake, agreed=kept)


def several(intake: Intake, check: SelfCheck) -> tuple[Item, ...]:
    """Give the questions about precautions that were not answered with no: each is asked more closely."""
    told = heard(intake.answers, check)
    items = (item for screen in check.safety.screens for item in screen.items if item.precautions)
    return tuple(item for item in items if told.get(item.id, Answer.NO) is not Answer.NO)


def steps(
    intake: Intake, check: SelfCheck, questions: Questions, *, flags: Mapping[str, Flag],
    conditions: Mapping[str, Condition],
) -> tuple[str, ...]:  # fmt: skip
    """Give what is asked in order: the self-check without its points, more where needed, sheets, consent to care."""
    first = safety_steps(intake.answers, check, flags=flags, conditions=conditions)
    more = (MORE,) if several(intake, check) else ()
    return (*(step for step in first if step != POINTS), *more, *(sheet.id for sheet in questions.sheets), CARE)


def missing(
    intake: Intake, check: SelfCheck, questions: Questions, *, flags: Mapping[str, Flag],
    conditions: Mapping[str, Condition],
) -> tuple[str, ...]:  # fmt: skip
    """Give the steps that were not gone through yet, or at which a safety question is open."""
    silent = unanswered(intake.answers, check, flags=flags, conditions=conditions)
    return tuple(step for step in steps(intake, check, questions, flags=flags, conditions=conditions)
                 if step not in intake.sent or step in silent)  # fmt: skip


def reported(intake: Intake, check: SelfCheck) -> Answers:
    """Put what was told as the gate knows it.

    Single precautions count where they were asked; where every one of several is a no although together they were not,
    each stays unsure: a contradiction is asked about and not resolved here.
    """
    door = as_at_the_door(intake.answers, check)
    precautions = dict(door.precautions)
    for item in several(intake, check):
        single = {name: intake.precautions[name] for name in item.precautions if name in intake.precautions}
        if any(answer is not Answer.NO for answer in single.values()):
            precautions |= single
    return Answers(flags=door.flags, precautions=precautions)


def loudest(versions: Iterable[Intake], check: SelfCheck) -> Answers:
    """Give what is present or not ruled out in any of several versions, a yes before an unsure.

    Who takes a sign back after reading what it may mean has still told it: somebody has to ask.
    """
    flags: dict[str, Answer] = {}
    precautions: dict[str, Answer] = {}
    for one in versions:
        told = reported(one, check)
        for into, answers in ((flags, told.flags), (precautions, told.precautions)):
            into |= {name: answer for name, answer in answers.items()
                     if answer is not Answer.NO and into.get(name) is not Answer.YES}  # fmt: skip
    return Answers(flags=flags, precautions=precautions)


def raised(intake: Intake, check: SelfCheck, *, flags: Mapping[str, Flag]) -> tuple[Reason, ...]:
    """Give the signs that refer, most urgent first, however much of the intake is still open."""
    return tuple(one for one in reasons(reported(intake, check), flags) if one.rung in STOPS)


def told_to_do(
    intake: Intake, check: SelfCheck, *, flags: Mapping[str, Flag], precautions: Mapping[str, PrecautionRecord],
    conditions: Mapping[str, Condition],
) -> Conclusion | Open:  # fmt: skip
    """Conclude as the self-check does, with its points taken as not asked, and without what is asked no more."""
    answers = msgspec.structs.replace(still_asked(intake.answers, check), points=())
    return conclude(answers, check, flags=flags, precautions=precautions, conditions=conditions)


def still_asked(answers: SelfAnswers, check: SelfCheck) -> SelfAnswers:
    """Leave out what no question of today asks: kept answers may be older than the questions."""
    screens, points = check.safety.screens, check.points
    items = {item.id for screen in screens for item in screen.items}
    return msgspec.structs.replace(
        answers, items={name: one for name, one in answers.items.items() if name in items},
        lines={name: one for name, one in answers.lines.items() if name in {screen.id for screen in screens}},
        since=answers.since if answers.since in {one.id for one in points.since} else "",
        linked=tuple(one for one in answers.linked if one in {choice.id for choice in points.linked}),
    )  # fmt: skip
