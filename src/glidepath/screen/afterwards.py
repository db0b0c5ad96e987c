"""Safety asked again of somebody whose care has ended and who says that it is worse.

The questions and the rungs are those of the self-check. Where nothing refers, that is not a word that all is well.
"""

from collections.abc import Iterable, Mapping

import msgspec

from glidepath.body import Value
from glidepath.catalogue import Condition, Flag, Screen, SelfCheck
from glidepath.screen.rules import STOPS, reasons
from glidepath.screen.selfcheck import as_at_the_door, asked, urgency
from glidepath.screen.values import Answer, Reason, Result, SelfAnswers


class Concern(Value, frozen=True, kw_only=True):
    """What the answers come to: go now, be seen first, or None where nothing refers; and the reasons."""

    result: Result | None
    when: str
    stops: tuple[Reason, ...]
    watch: tuple[Reason, ...]


def signs_asked(
    regions: Iterable[str], check: SelfCheck, *, flags: Mapping[str, Flag], conditions: Mapping[str, Condition]
) -> tuple[Screen, ...]:
    """Give the safety screens for somebody who hurts there, with their warning signs alone."""
    pointed = tuple(regions)
    found = []
    for screen in check.safety.screens:
        items = tuple(item for item in asked(screen, pointed, flags=flags, conditions=conditions) if item.flag)
        if items:
            found.append(msgspec.structs.replace(screen, items=items))
    return tuple(found)


def to_open(answers: SelfAnswers, screens: Iterable[Screen]) -> tuple[Screen, ...]:
    """Give the screens whose line was not a no, and in which a sign has no answer of its own yet."""
    return tuple(
        screen for screen in screens
        if screen.line and answers.lines.get(screen.id, Answer.NO) is not Answer.NO
        and any(item.id not in answers.items for item in screen.items)
    )  # fmt: skip


def concern(answers: SelfAnswers, check: SelfCheck, *, flags: Mapping[str, Flag]) -> Concern:
    """Say what has to be done."""
    found = reasons(as_at_the_door(answers, check), flags)
    stops = tuple(reason for reason in found if reason.rung in STOPS)
    result, when = urgency(stops) if stops else (None, "")
    return Concern(result=result, when=when, stops=stops,
                   watch=tuple(reason for reason in found if reason.rung not in STOPS))  # fmt: skip
