"""What the form of a follow-up asks, and what was answered."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Screen, Shelf, Tongue
from glidepath.measure import Context, Reading, Sign, reading
from glidepath.screen import Answer, SelfAnswers

METHOD = "self_report"
TENTHS = tuple(range(11))
RATED = tuple(range(-5, 6))
RATING = Sign(measure="groc", side=Side.MIDLINE)
ENDS = {
    "psfs": ("0: cannot", "10: as before"), "nprs": ("0: none", "10: the worst there could be"),
    "groc": ("−5: much worse", "+5: much better"),
}  # fmt: skip
"""What the ends of each scale are called, in the project's own words."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One question with a scale: its name in the form, the sign, its words, and what was chosen."""

    name: str
    sign: Sign
    says: str
    own_words: str
    scale: tuple[int, ...]
    ends: tuple[str, str]
    chosen: int | None


def questions(signs: Iterable[Sign], given: Mapping[str, str], spoken: Tongue) -> list[Question]:
    """Give the questions, with what was chosen already; the rating of the change comes last."""
    made = []
    for number, sign in enumerate((*signs, RATING)):
        name, scale = f"sign-{number}", RATED if sign is RATING else TENTHS
        typed = given.get(name, "")
        made.append(Question(
            name=name, sign=sign, says=_says(sign, spoken), own_words=sign.label if sign.measure == "psfs" else "",
            scale=scale, ends=tuple(spoken.say(one) for one in ENDS[sign.measure]),  # type: ignore[arg-type]
            chosen=next((step for step in scale if str(step) == typed), None),
        ))  # fmt: skip
    return made


def readings(answered: Sequence[Question], *, at: datetime, shelf: Shelf) -> list[Reading]:
    """Give the answers as readings taken at home."""
    return [
        reading(shelf.measures[one.sign.measure], side=one.sign.side, method=METHOD, at=at, context=Context.HOME,
                value=float(one.chosen), motion=one.sign.motion, label=one.sign.label)
        for one in answered if one.chosen is not None
    ]  # fmt: skip


def safety_answers(given: Mapping[str, str], screens: Iterable[Screen], opened: Sequence[str]) -> SelfAnswers:
    """Read the safety questions: what was left out of what was shown is a no, as the button says."""
    items: dict[str, Answer] = {}
    lines: dict[str, Answer] = {}
    values = {one.value: one for one in Answer}
    for screen in screens:
        if screen.line:
            lines[screen.id] = values.get(given.get(f"line-{screen.id}", ""), Answer.NO)
        for item in screen.items:
            said = values.get(given.get(item.id, ""))
            if said is None and (not screen.line or screen.id in opened):
                said = Answer.NO
            if said is not None:
                items[item.id] = said
    return SelfAnswers(items=items, lines=lines)


def _says(sign: Sign, spoken: Tongue) -> str:
    """The question about a sign."""
    if sign.measure == "psfs":
        return spoken.say("How well does this go now?")
    if sign.measure == "groc":
        return spoken.say("How is it now, against before your care here?")
    label = f" ({spoken.say(sign.label)})" if sign.label else ""
    return spoken.say("How strong is the pain now?") + label
