"""The self-check: what somebody answers alone at home becomes one of four things to do, with reasons.

Safety first: the rung of a warning sign is the one the gate gives it, no other answer can lower it, and while a safety
question is open nothing is concluded but an alarm.
"""

from collections.abc import Iterable, Mapping, Sequence

from glidepath.catalogue import Bar, Condition, Flag, Item, PrecautionRecord, Rung, Screen, SelfCheck
from glidepath.screen.rules import STOPS, reasons
from glidepath.screen.values import Answer, Answers, Conclusion, Open, Reason, Result, SelfAnswers

ENOUGH_POINTS = 3
"""Several of the six points (the brief); three is the project's own."""
SELF_CARE_WEEKS = 4
"""Weeks for which self-care comes first: the lower bound of the brief's 4 to 6."""
WHENS = ("now", "today", "within two weeks", "at a routine appointment")
"""How soon to be seen, soonest first, in the words of the flags."""
PLACE, STORY, POINTS = "place", "story", "points"
"""The steps that are no safety questions: where it hurts, how long and since what, and the six points."""
SIGNS = "signs"
"""The step that asks about whole screens, one line each."""
SELF_CARE = "self_care"
"""The point that is true only when it has lasted long enough, too."""


def complaints(regions: Iterable[str], conditions: Mapping[str, Condition]) -> tuple[str, ...]:
    """Give the complaints felt in any of these regions, those that fit most of them first."""
    pointed = set(regions)
    hits = {name: len(pointed & set(one.regions)) for name, one in conditions.items()}
    return tuple(sorted((name for name, count in hits.items() if count), key=lambda name: (-hits[name], name)))


def asked(
    screen: Screen, regions: Iterable[str], *, flags: Mapping[str, Flag], conditions: Mapping[str, Condition]
) -> tuple[Item, ...]:
    """Give the questions of a safety screen for somebody who hurts there.

    A region that belongs to no complaint, and no region at all, are asked everything.
    """
    pointed = set(regions)
    found = set(complaints(pointed, conditions))
    strange = any(not complaints([region], conditions) for region in pointed)
    everything = strange or not pointed
    return tuple(
        item for item in screen.items
        if not item.flag or everything or not flags[item.flag].conditions or found & set(flags[item.flag].conditions)
    )  # fmt: skip


def lines_of(
    check: SelfCheck, regions: Iterable[str], *, flags: Mapping[str, Flag], conditions: Mapping[str, Condition]
) -> tuple[Screen, ...]:
    """Give the screens that somebody who hurts there is first asked about in one line each."""
    pointed = tuple(regions)
    return tuple(screen for screen in check.safety.screens
                 if screen.line and asked(screen, pointed, flags=flags, conditions=conditions))  # fmt: skip


def heard(answers: SelfAnswers, check: SelfCheck) -> dict[str, Answer]:
    """Give the answer to every safety item that has one: its own, or else the no to the line that named it."""
    named = [item.id for screen in check.safety.screens for item in screen.items
             if answers.lines.get(screen.id) is Answer.NO]  # fmt: skip
    return dict.fromkeys(named, Answer.NO) | answers.items


def steps(
    answers: SelfAnswers, check: SelfCheck, *, flags: Mapping[str, Flag], conditions: Mapping[str, Condition]
) -> tuple[str, ...]:
    """Give what is asked in order: emergencies, the place, safety, the story, the points.

    Safety screens go by their ids. One with nothing to ask there is left out, and so is one whose line was a no.
    """
    regions = [place.region for place in answers.places]
    first = [screen.id for screen in check.safety.screens if screen.first]
    then: list[str] = []
    for screen in check.safety.screens:
        if screen.first or not asked(screen, regions, flags=flags, conditions=conditions):
            continue
        if screen.line and SIGNS not in then:
            then.append(SIGNS)
        if not screen.line or answers.lines.get(screen.id, Answer.NO) is not Answer.NO:
            then.append(screen.id)
    return (*first, PLACE, *then, STORY, POINTS)


def unanswered(
    answers: SelfAnswers, check: SelfCheck, *, flags: Mapping[str, Flag], conditions: Mapping[str, Condition]
) -> tuple[str, ...]:
    """Give the steps at which something is still open, in their order."""
    regions = [place.region for place in answers.places]
    told = heard(answers, check)
    silent = {
        screen.id for screen in check.safety.screens
        if any(item.id not in told for item in asked(screen, regions, flags=flags, conditions=conditions))
    }  # fmt: skip
    opened = {
        PLACE: not answers.places, STORY: not answers.since, POINTS: answers.points is None,
        SIGNS: any(screen.line and screen.id in silent and screen.id not in answers.lines
                   for screen in check.safety.screens),
    }  # fmt: skip
    return tuple(step for step in steps(answers, check, flags=flags, conditions=conditions)
                 if step in silent or opened.get(step, False))  # fmt: skip


def conclude(
    answers: SelfAnswers,
    check: SelfCheck,
    *,
    flags: Mapping[str, Flag],
    precautions: Mapping[str, PrecautionRecord],
    conditions: Mapping[str, Condition],
) -> Conclusion | Open:
    """Say what to do: go now, be seen by a doctor first, self-care first, or worth discussing; or what is open.

    An emergency is told at once, however much is open. Any other sign that refers is told when no safety question is
    open that could stand higher; a softer word needs everything answered.

    Raises: ValueError for an answer to something that is not asked.
    """
    _known(answers, check)
    given = as_at_the_door(answers, check)
    found = reasons(given, flags)
    stops = tuple(reason for reason in found if reason.rung in STOPS)
    missing = unanswered(answers, check, flags=flags, conditions=conditions)
    emergency = any(reason.rung is Rung.EMERGENCY for reason in stops)
    if missing and not emergency and (not stops or set(missing) - {STORY, POINTS}):
        return Open(missing=missing)
    fits = _points(answers, check)
    held = tuple(sorted(name for name, answer in given.precautions.items() if answer is not Answer.NO))
    result, when = _result(stops, [precautions[name] for name in held], fits, _lasted(answers, check))
    return Conclusion(
        result=result, when=when, stops=stops, watch=tuple(reason for reason in found if reason.rung not in STOPS),
        precautions=held, fits=fits,
        lacks=tuple(point.id for point in check.points.points if point.id not in fits),
    )  # fmt: skip


def as_at_the_door(answers: SelfAnswers, check: SelfCheck) -> Answers:
    """Put the answers of a self-check as the gate knows them.

    One item that stands for several precautions cannot say which: each is then unsure, and so not ruled out.
    """
    flags: dict[str, Answer] = {}
    precautions: dict[str, Answer] = {}
    told = heard(answers, check)
    for screen in check.safety.screens:
        for item in screen.items:
            answer = told.get(item.id)
            if answer is None:
                continue
            if item.flag:
                flags[item.flag] = answer
            several = len(item.precautions) > 1 and answer is Answer.YES
            precautions |= dict.fromkeys(item.precautions, Answer.UNSURE if several else answer)
    return Answers(flags=flags, precautions=precautions)


def _known(answers: SelfAnswers, check: SelfCheck) -> None:
    """Refuse an answer to something nobody asks: a misspelt sign must not vanish."""
    items = {item.id for screen in check.safety.screens for item in screen.items}
    strange = set(answers.items) - items
    strange |= set(answers.lines) - {screen.id for screen in check.safety.screens if screen.line}
    strange |= set(answers.linked) - {one.id for one in check.points.linked}
    strange |= set(answers.points or ()) - {one.id for one in check.points.points}
    strange |= ({answers.since} if answers.since else set()) - {one.id for one in check.points.since}
    if strange:
        raise ValueError(f"the self-check does not ask {', '.join(sorted(strange))}")


def _lasted(answers: SelfAnswers, check: SelfCheck) -> bool:
    """Say whether it has hurt for as long as self-care comes first."""
    weeks = {one.id: one.weeks for one in check.points.since}
    return weeks.get(answers.since, 0) >= SELF_CARE_WEEKS


def _points(answers: SelfAnswers, check: SelfCheck) -> tuple[str, ...]:
    """Give the points that fit, in their order; self-care counts only when it has lasted."""
    true = set(answers.points or ())
    if not _lasted(answers, check):
        true.discard(SELF_CARE)
    return tuple(point.id for point in check.points.points if point.id in true)


def urgency(stops: Sequence[Reason]) -> tuple[Result, str]:
    """Give what signs that refer call for, and how soon: an emergency now, else the soonest of them.

    Raises: ValueError where there is none.
    """
    if any(reason.rung is Rung.EMERGENCY for reason in stops):
        return Result.GO_NOW, WHENS[0]
    return Result.EVALUATED_FIRST, min((reason.when for reason in stops), key=WHENS.index)


def _result(
    stops: Sequence[Reason], held: Sequence[PrecautionRecord], fits: Sequence[str], lasted: bool
) -> tuple[Result, str]:
    """Give the result and how soon (empty where nothing is to be seen)."""
    if stops:
        return urgency(stops)
    tried = lasted and SELF_CARE in fits
    if any(record.bar is Bar.HOLD for record in held) or (tried and len(fits) < ENOUGH_POINTS):
        return Result.EVALUATED_FIRST, WHENS[-1]
    return (Result.WORTH_DISCUSSING if tried else Result.SELF_CARE_FIRST), ""
