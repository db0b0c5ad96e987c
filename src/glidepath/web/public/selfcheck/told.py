"""A conclusion in words: each reason with what the person said, what to do, what to take along."""

from collections.abc import Sequence

from glidepath.body import Body, Side, Value
from glidepath.catalogue import Bar, Item, Shelf, Tongue
from glidepath.catalogue.selfcheck import Advice, SelfCheck
from glidepath.screen import Answer, Conclusion, Place, SelfAnswers, complaints

SIDES = {Side.LEFT: "left", Side.RIGHT: "right"}
"""What the sides are called; a place on the midline has none."""


class Because(Value, frozen=True, kw_only=True):
    """Signs of one kind that were told, what they may mean, and what to mind."""

    said: tuple[str, ...]
    unsure: tuple[str, ...]
    means: str
    mind: str


class Told(Value, frozen=True, kw_only=True):
    """The result page: sentences in English, to be said in the person's language."""

    advice: Advice
    rungs: tuple[tuple[str, bool], ...]
    when: str
    when_says: str
    because: tuple[Because, ...]
    holds: tuple[str, ...]
    tell: tuple[str, ...]
    fits: tuple[str, ...]
    lacks: tuple[str, ...]
    complaints: tuple[tuple[str, str], ...]


class Row(Value, frozen=True, kw_only=True):
    """One answer for a clinician to read; `heard` is yes, no or not sure."""

    says: str
    heard: str


def told(made: Conclusion, answers: SelfAnswers, check: SelfCheck, held: Shelf) -> Told:
    """Put a conclusion into words."""
    said = check.said
    whens = {one.id: one for one in said.whens}
    items = [item for screen in check.safety.screens for item in screen.items]
    waits = [item for item in items if item.precautions and answers.items.get(item.id, Answer.NO) is not Answer.NO]
    holds = [item for item in waits if any(held.precautions[name].bar is Bar.HOLD for name in item.precautions)]
    watched = {reason.flag for reason in made.watch}
    tell = [item.says for item in items if item.flag in watched] + [item.says for item in waits if item not in holds]
    points = {point.id: point for point in check.points.points}
    found = complaints((place.region for place in answers.places), held.conditions)
    return Told(
        advice=next(one for one in said.advice if one.id == made.result),
        rungs=tuple((one.rung, one.id == made.result) for one in said.advice),
        when=whens[made.when].title if made.when else "", when_says=whens[made.when].says if made.when else "",
        because=_because(made, items, check), holds=tuple(item.says for item in holds), tell=tuple(tell),
        fits=tuple(points[name].fits for name in made.fits) if answers.points is not None else (),
        lacks=tuple(points[name].lacks for name in made.lacks) if answers.points is not None else (),
        complaints=tuple((name, held.conditions[name].plain) for name in found),
    )  # fmt: skip


def rows(answers: SelfAnswers, check: SelfCheck) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Give every safety answer, screen by screen, as it would be read out."""
    words = {Answer.YES: "yes", Answer.NO: "no", Answer.UNSURE: "not sure"}
    made = []
    for screen in check.safety.screens:
        found = [Row(says=item.says, heard=words[answers.items[item.id]])
                 for item in screen.items if item.id in answers.items]  # fmt: skip
        if not found and screen.id in answers.lines:
            found = [Row(says=screen.line, heard=words[answers.lines[screen.id]])]
        if found:
            made.append((screen.title, tuple(found)))
    return tuple(made)


def place_name(place: Place, body: Body, spoken: Tongue) -> str:
    """Give a place in words, such as "Calf (left)"."""
    name = spoken.say(body.regions[place.region].name)
    return f"{name} ({spoken.say(SIDES[place.side])})" if place.side in SIDES else name


def _because(made: Conclusion, items: Sequence[Item], check: SelfCheck) -> tuple[Because, ...]:
    """Gather the signs by what they may mean, most urgent first."""
    says = {item.flag: item.says for item in items if item.flag}
    means = {one.id: one for one in check.said.suspicions}
    found = []
    for kind in dict.fromkeys(reason.suspicion for reason in made.stops):
        of = [reason for reason in made.stops if reason.suspicion == kind]
        found.append(Because(
            said=tuple(says[reason.flag] for reason in of if reason.ruled_in),
            unsure=tuple(says[reason.flag] for reason in of if not reason.ruled_in),
            means=means[kind].says, mind=means[kind].mind,
        ))  # fmt: skip
    return tuple(found)
