"""The safety questions in short: emergencies first and by themselves, the others in lines that a yes opens.

They are those of the self-check, asked where this person's complaint hurts; only signs, no reasons for care.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict

from glidepath.body import Value
from glidepath.catalogue import Choice, Item, Rung, Screen, self_check, shelf
from glidepath.screen import Answer, Answers, Reason, asked, reasons

FIRST, LINES, SIGNS = "first", "lines", "signs"
TOLD = (Answer.YES, Answer.UNSURE)
"""Not sure is not no: it is asked on, told and kept like a yes."""


class Heard(Value, frozen=True, kw_only=True):
    """What was answered so far: signs and lines that were not a no."""

    signs: dict[str, Answer] = {}
    lines: dict[str, Answer] = {}

    @property
    def flags(self) -> dict[str, Answer]:
        """The signs by the flags they stand for."""
        flag = {item.id: item.flag for screen in self_check().safety.screens for item in screen.items}
        return {flag[name]: answer for name, answer in self.signs.items()}


def asks(step: str, regions: Sequence[str], heard: Heard) -> tuple[Item, ...] | tuple[Choice, ...]:
    """Give what a step asks somebody whose complaint is felt in these regions."""
    screens = self_check().safety.screens
    if step == FIRST:
        return tuple(item for screen in screens if not screen.line for item in _signs(screen, regions))
    if step == LINES:
        return tuple(Choice(id=one.id, says=one.line) for one in screens if one.line and _signs(one, regions))
    return tuple(item for screen in screens if screen.id in heard.lines for item in _signs(screen, regions))


def heard_of(post: QueryDict) -> Heard:
    """Read what was answered, on the screen that was sent and before; what nobody asks is passed over."""
    screens = self_check().safety.screens
    return Heard(signs=_told(post, [item.id for screen in screens for item in screen.items if item.flag]),
                 lines=_told(post, [screen.id for screen in screens if screen.line]))  # fmt: skip


def after(step: str, heard: Heard) -> str:
    """Give the step that follows, empty where everything is known: an emergency ends it at once."""
    if any(reason.rung is Rung.EMERGENCY for reason in found(heard.flags)):
        return ""
    if step == FIRST:
        return LINES
    return SIGNS if step == LINES and heard.lines else ""


def found(flags: Mapping[str, Answer]) -> tuple[Reason, ...]:
    """Give what these signs may mean, the most urgent first."""
    return reasons(Answers(flags=dict(flags)), shelf().flags)


def carried(heard: Heard, shown: Sequence[Any]) -> list[tuple[str, str]]:
    """Give the hidden fields that take earlier answers along."""
    here = {one.id for one in shown}
    told = {**heard.signs, **heard.lines}
    return [(name, answer.value) for name, answer in told.items() if name not in here]


def _signs(screen: Screen, regions: Sequence[str]) -> tuple[Item, ...]:
    held = shelf()
    items = asked(screen, regions, flags=held.flags, conditions=held.conditions)
    return tuple(item for item in items if item.flag)


def _told(post: QueryDict, names: Sequence[str]) -> dict[str, Answer]:
    return {name: Answer(post[name]) for name in names if post.get(name) in TOLD}
