"""What was sent from a step of the self-check, put beside what was answered before."""

from collections.abc import Mapping

import msgspec
from django.http import QueryDict

from glidepath.body import Side
from glidepath.catalogue import Screen, SelfCheck
from glidepath.screen import Answer, Place, SelfAnswers
from glidepath.screen.selfcheck import PLACE, POINTS, SIGNS, STORY

MOST_PLACES = 12
"""Places kept of one body; more say no more than everywhere."""


def merged(answers: SelfAnswers, step: str, sent: QueryDict, check: SelfCheck, regions: Mapping[str, object],
           asked: tuple[str, ...]) -> SelfAnswers:  # fmt: skip
    """Give the answers with those of one step; `asked` are the questions on the screen that was sent.

    On a safety screen the button says no to whatever was not answered: it is the answer, not its absence.
    """
    if step == PLACE:
        return msgspec.structs.replace(answers, places=_places(sent.getlist("place"), regions))
    if step == STORY:
        since = {one.id for one in check.points.since} & {sent.get("since", "")}
        linked = tuple(one.id for one in check.points.linked if one.id in sent.getlist("linked"))
        return msgspec.structs.replace(answers, since=next(iter(since), ""), linked=linked)
    if step == POINTS:
        true = sent.getlist("point")
        return msgspec.structs.replace(answers, points=tuple(one.id for one in check.points.points if one.id in true))
    told = {name: _answer(sent.get(name)) for name in asked}
    if step == SIGNS:
        return _signs(answers, told, check)
    return msgspec.structs.replace(answers, items=answers.items | told)


def lacks(answers: SelfAnswers, step: str) -> bool:
    """Say whether a step cannot be left without an answer: where it hurts, and how long."""
    return (step == PLACE and not answers.places) or (step == STORY and not answers.since)


def screen_of(step: str, check: SelfCheck) -> Screen | None:
    """Give the safety screen of a step; None for the others."""
    return next((screen for screen in check.safety.screens if screen.id == step), None)


def anchor(region: str, side: Side) -> str:
    """Name a place in the list: its id on the page and its value in the form."""
    return f"{region}.{side.value}"


def _places(sent: list[str], regions: Mapping[str, object]) -> tuple[Place, ...]:
    """Read the places; what is not on file is passed over."""
    found = [name.rpartition(".") for name in dict.fromkeys(sent)]
    return tuple(
        Place(region=region, side=Side(side)) for region, _, side in found if region in regions and side in set(Side)
    )[:MOST_PLACES]


def _signs(answers: SelfAnswers, told: Mapping[str, Answer], check: SelfCheck) -> SelfAnswers:
    """Take the answers to whole screens; a no takes back what was answered on that screen before."""
    shut = {item.id for screen in check.safety.screens for item in screen.items if told.get(screen.id) is Answer.NO}
    items = {name: answer for name, answer in answers.items.items() if name not in shut}
    return msgspec.structs.replace(answers, items=items, lines={**answers.lines, **told})


def _answer(sent: str | None) -> Answer:
    return Answer(sent) if sent in set(Answer) else Answer.NO
