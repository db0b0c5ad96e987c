"""What the pages of an intake show: where it stands, the name of each step, what to do now."""

from typing import Any

import msgspec

from glidepath.assess import Intake, given, missing, raised, several, steps, told_to_do
from glidepath.assess.intake import CARE, MORE
from glidepath.body import Value
from glidepath.catalogue import Sheet, consents, intake_questions, self_check, shelf
from glidepath.catalogue.intake import KEEP
from glidepath.screen import Answer, Conclusion, Result
from glidepath.screen.selfcheck import PLACE, SIGNS, STORY
from glidepath.web.public.intake.given import about
from glidepath.web.public.selfcheck.given import screen_of

URGENT = (Result.GO_NOW, Result.EVALUATED_FIRST)


class Standing(Value, frozen=True, kw_only=True):
    """Where an intake stands: its steps, those still open, whether it was begun, and what to do where that presses."""

    steps: tuple[str, ...]
    open: tuple[str, ...]
    begun: bool
    pressing: Conclusion | None

    @property
    def next(self) -> str:
        """The first step that is open, empty where none is."""
        return self.open[0] if self.open else ""

    def after(self, step: str) -> str:
        """The next open step after one, else the first that is open, else empty."""
        later = self.steps[self.steps.index(step) + 1 :] if step in self.steps else ()
        return next((one for one in later if one in self.open), self.next)


def read(kept: Any) -> Intake:
    """Read an intake as it is kept; nothing kept is an empty one, and a place that is no longer on file is left out."""
    intake, regions = msgspec.convert(kept or {}, Intake), shelf().body.regions
    places = tuple(one for one in intake.answers.places if one.region in regions)
    return msgspec.structs.replace(intake, answers=msgspec.structs.replace(intake.answers, places=places))


def standing(intake: Intake) -> Standing:
    """Say where an intake stands."""
    check, held, questions = self_check(), shelf(), intake_questions()
    made = told_to_do(intake, check, flags=held.flags, precautions=held.precautions, conditions=held.conditions)
    pressing = made if isinstance(made, Conclusion) and made.result in URGENT else None
    return Standing(
        steps=steps(intake, check, questions, flags=held.flags, conditions=held.conditions),
        open=missing(intake, check, questions, flags=held.flags, conditions=held.conditions),
        begun=given(intake, KEEP) is not None, pressing=pressing,
    )  # fmt: skip


def sheet_of(step: str) -> Sheet | None:
    """The sheet of a step; None for the others."""
    return next((sheet for sheet in intake_questions().sheets if sheet.id == step), None)


def name_of(step: str) -> str:
    """What a step is called in the list."""
    screen, sheet = screen_of(step, self_check()), sheet_of(step)
    if screen or sheet:
        return (screen or sheet).title  # type: ignore[union-attr]
    return {
        PLACE: "Where it hurts", SIGNS: self_check().safety.signs_title, STORY: "How long, and since what?",
        MORE: intake_questions().more.title, CARE: consents()[CARE].title,
    }[step]  # fmt: skip


def closely(intake: Intake) -> list[dict[str, Any]]:
    """What is asked more closely: each question that was not a no, with the precautions it stood for."""
    held = shelf().precautions
    return [
        {
            "item": item, "written": about(item.id), "words": intake.written.get(about(item.id), ""),
            "single": [(name, held[name].question, intake.precautions.get(name, "")) for name in item.precautions]
            if len(item.precautions) > 1 else [],
        }
        for item in several(intake, self_check())
    ]  # fmt: skip


def raises(before: Intake, after: Intake) -> bool:
    """Say whether a step told of a sign that refers, or of one not ruled out, that was not told before."""
    flags = shelf().flags
    known = {one.flag for one in raised(before, self_check(), flags=flags)}
    return any(one.flag not in known for one in raised(after, self_check(), flags=flags))


ANSWERS = ((Answer.YES, "Yes"), (Answer.UNSURE, "Not sure"), (Answer.NO, "No"))
"""The three answers and what they are called."""
