"""An intake in the words a clinician reads: signs that refer first, then what to work around, then the story."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from glidepath.assess import Agreed, Intake, loudest, missing, reported
from glidepath.body import Side, Value
from glidepath.catalogue import consents, intake_questions, self_check, shelf
from glidepath.screen import STOPS, Answer, Reason, heard, reasons

WORDS = {Answer.YES: "yes", Answer.UNSURE: "not sure", Answer.NO: "no"}


class Told(Value, frozen=True, kw_only=True):
    """What was told, to be read: `stops` refer, `watch` are carried along; `lines` are questions with their answers.

    `changed` are flags among both that the newest version takes back. `open` counts the steps not gone through.
    """

    stops: tuple[Reason, ...]
    watch: tuple[Reason, ...]
    changed: frozenset[str]
    signs: tuple[tuple[str, str], ...]
    nos: int
    precautions: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    story: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, str], ...]
    agreed: tuple[tuple[str, Agreed], ...]
    open: int


def read(content: Mapping[str, Any]) -> Intake:
    """Read an intake as it is kept."""
    return msgspec.convert(content, Intake)


def told(versions: Sequence[Mapping[str, Any]]) -> Told:
    """Put an intake into words: the newest of its versions, the oldest first, with the signs told in any of them."""
    check, held, several = self_check(), shelf(), [read(one) for one in versions]
    intake = several[-1]
    found = reasons(loudest(several, check), held.flags)
    stops = tuple(one for one in found if one.rung in STOPS)
    now = {one.flag for one in reasons(reported(intake, check), held.flags)}
    safety = heard(intake.answers, check)
    items = [item for screen in check.safety.screens for item in screen.items if item.id in safety]
    said = [(item.says, WORDS[safety[item.id]]) for item in items if safety[item.id] is not Answer.NO]
    known = {one.id: one.says for one in (*check.points.since, *check.points.linked)}
    story = [("How long", known.get(intake.answers.since, ""))]
    story.append(("Linked to", "; ".join(known[one] for one in intake.answers.linked if one in known)))
    titles = {one.id: one.title for one in consents().values()}
    return Told(
        stops=stops, watch=tuple(one for one in found if one not in stops), signs=tuple(said),
        changed=frozenset(one.flag for one in found if one.flag not in now),
        nos=len(items) - len(said), precautions=tuple(_precautions(intake)),
        places=tuple(_place(one.region, one.side) for one in intake.answers.places if one.region in held.body.regions),
        story=tuple((asks, answer) for asks, answer in story if answer), lines=tuple(_lines(intake)),
        agreed=tuple((titles.get(one.id, one.id), one) for one in intake.agreed),
        open=len(missing(intake, check, intake_questions(), flags=held.flags, conditions=held.conditions)),
    )  # fmt: skip


def _precautions(intake: Intake) -> Iterator[tuple[str, str]]:
    """What to work around, as the gate asks it, where it is present or not ruled out."""
    held = shelf().precautions
    for name, answer in reported(intake, self_check()).precautions.items():
        if answer is not Answer.NO and name in held:
            yield held[name].question, WORDS[answer]


def _lines(intake: Intake) -> Iterator[tuple[str, str]]:
    """Every further question that was answered, in its order; then what was written about safety questions."""
    for sheet in intake_questions().sheets:
        for field in sheet.fields:
            names = {one.id: one.says for one in field.choices}
            ticked = [names[one] for one in intake.ticked.get(field.id, ()) if one in names]
            answer = "; ".join(ticked) or intake.written.get(field.id, "")
            if answer:
                yield field.asks, answer
    for screen in self_check().safety.screens:
        for item in screen.items:
            if intake.written.get(f"about_{item.id}"):
                yield item.says, intake.written[f"about_{item.id}"]


def _place(region: str, side: Side) -> str:
    """A place in words."""
    name = shelf().body.regions[region].name
    return name if side is Side.MIDLINE else f"{name}, {side.value}"
