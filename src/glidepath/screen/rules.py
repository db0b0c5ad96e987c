"""The safety gate: answers become a clearance with precautions, a referral, or questions still open.

The ladder has four rungs (IFOMPT framework, Finucane 2020): go ahead; go ahead watching; do not start, urgent; do
not start, emergency. Nothing outvotes a flag, a missing answer is not a no, and unsure is not cleared.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Bar, Flag, PrecautionRecord, Rung, Tongue
from glidepath.screen.values import (
    Answer,
    Answers,
    Cleared,
    Outcome,
    Place,
    Precaution,
    Reason,
    Referred,
    Unanswered,
)

LADDER = (Rung.GO, Rung.WATCH, Rung.URGENT, Rung.EMERGENCY)
STOPS = frozenset({Rung.URGENT, Rung.EMERGENCY})
CLEARED = "{adapted} Cleared by {by} on {on}."
"""What is said of a precaution that a doctor has cleared."""
CLEARED_AS = re.compile(r"(.+) Cleared by (.+) on (\S+)\.", re.DOTALL)
NOW = "now"
"""How soon somebody on the highest rung is seen, whatever one sign alone would ask for."""


def questions(flags: Mapping[str, Flag], *, condition: str = "") -> tuple[Flag, ...]:
    """List the flags asked for a condition, the most urgent first."""
    asked = [flag for flag in flags.values() if not flag.conditions or condition in flag.conditions]
    return tuple(sorted(asked, key=lambda flag: (-_height(flag.alone), flag.suspicion, flag.id)))


def clearance(
    answers: Answers,
    *,
    flags: Mapping[str, Flag],
    precautions: Mapping[str, PrecautionRecord],
    condition: str = "",
) -> Outcome:
    """Decide whether care may start.

    A flag that refers wins over everything, open questions included: an emergency does not wait for paperwork.

    Raises: ValueError when an answer is to a question that the catalogue does not hold.
    """
    _known(answers, flags, precautions)
    asked = questions(flags, condition=condition)
    found = reasons(answers, flags)
    stops = tuple(reason for reason in found if reason.rung in STOPS)
    if stops:
        return Referred(rung=stops[0].rung, reasons=stops, sentence=_refer_sentence(stops))
    open_flags = tuple(flag.id for flag in asked if flag.id not in answers.flags)
    open_places = tuple(record.id for record in precautions.values() if _is_open(record, answers))
    if open_flags or open_places:
        count = len(open_flags) + len(open_places)
        words = "one question is" if count == 1 else f"{count} questions are"
        return Unanswered(flags=open_flags, precautions=open_places,
                          sentence=f"Not cleared yet: {words} still open, and a missing answer is not a no.")
    return Cleared(
        rung=found[0].rung if found else Rung.GO, watch=found,
        precautions=tuple(_precaution(record, answers) for record in precautions.values()
                          if answers.precautions[record.id] is not Answer.NO),
    )


def _known(
    answers: Answers, flags: Mapping[str, Flag], precautions: Mapping[str, PrecautionRecord]
) -> None:
    """Refuse answers to questions nobody asks: a misspelt flag must not vanish."""
    strange = [name for name in answers.flags if name not in flags]
    strange += [name for given in (answers.precautions, answers.places, answers.doctor) for name in given
                if name not in precautions]
    if strange:
        raise ValueError(f"no safety question is called {', '.join(sorted(set(strange)))}")


def reasons(answers: Answers, flags: Mapping[str, Flag]) -> tuple[Reason, ...]:
    """Give every flag that is present or not ruled out with the rung it stands on, highest first."""
    present = [flags[name] for name, answer in answers.flags.items() if answer is not Answer.NO]
    together: dict[str, int] = defaultdict(int)
    for flag in present:
        together[flag.suspicion] += 1
    found = [
        _reason(flag, several=together[flag.suspicion] > 1, ruled_in=answers.flags[flag.id] is Answer.YES)
        for flag in present
    ]
    return tuple(sorted(found, key=lambda reason: (-_height(reason.rung), reason.flag)))


def _reason(flag: Flag, *, several: bool, ruled_in: bool) -> Reason:
    """Put a flag on its rung, and speak of it as of that rung: two of one suspicion stand at least as high as one."""
    rung = max(flag.alone, flag.together, key=_height) if several else flag.alone
    return Reason(
        flag=flag.id, suspicion=flag.suspicion, rung=rung, when=NOW if rung is Rung.EMERGENCY else flag.when,
        to_person=flag.to_person if rung is flag.alone else flag.to_person_together,
        to_clinician=for_clinician(flag, ruled_in=ruled_in), source=flag.source, ruled_in=ruled_in,
    )


def for_clinician(flag: Flag, *, ruled_in: bool, spoken: Tongue = IN_ENGLISH) -> str:
    """What a flag tells a clinician, in a language; one that was not ruled out says so."""
    sign = spoken.say(flag.to_clinician)
    return sign if ruled_in else spoken.say("Not ruled out (unsure): {sign}", sign=sign)


def precaution_words(sentence: str, spoken: Tongue = IN_ENGLISH) -> str:
    """Say the sentence of a precaution in a language; the name of the doctor who cleared it stays as it was written."""
    cleared = CLEARED_AS.fullmatch(sentence)
    if cleared is None:
        return spoken.say(sentence)
    adapted, by, on = cleared.groups()
    return spoken.say(CLEARED, adapted=spoken.say(adapted), by=by, on=on)


def _is_open(record: PrecautionRecord, answers: Answers) -> bool:
    """Say whether a precaution still needs an answer, or a place for one that is local."""
    answer = answers.precautions.get(record.id)
    if answer is None:
        return True
    return record.bar is Bar.AVOID and answer is not Answer.NO and not _places(record, answers)


def _precaution(record: PrecautionRecord, answers: Answers) -> Precaution:
    """Put a precaution in force; a hold that a doctor has cleared becomes an adaptation."""
    doctor = answers.doctor.get(record.id)
    if record.bar is Bar.HOLD and doctor is not None:
        return Precaution(id=record.id, bar=Bar.ADAPT, places=_places(record, answers),
                          sentence=CLEARED.format(adapted=record.adapted, by=doctor.by, on=doctor.on.isoformat()))
    sentence = record.adapted if record.bar is Bar.ADAPT else record.why
    return Precaution(id=record.id, bar=record.bar, places=_places(record, answers), sentence=sentence)


def _places(record: PrecautionRecord, answers: Answers) -> tuple[Place, ...]:
    """Give where a precaution lies: the place the person named, else the regions the record concerns."""
    named = answers.places.get(record.id, ())
    return named or tuple(_everywhere(region) for region in record.regions)


def _everywhere(region: str) -> Place:
    """Give a region on both sides, which is what a midline place stands for."""
    return Place(region=region, side=Side.MIDLINE)


def _refer_sentence(stops: Sequence[Reason]) -> str:
    """Say in one sentence that care does not start, how soon to be seen, and what to do."""
    first = stops[0]
    return f"Do not start. To be seen {first.when}: {first.to_person}"


def _height(rung: Rung) -> int:
    """Give how high a rung stands, 0 for go."""
    return LADDER.index(rung)
