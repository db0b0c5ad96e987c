"""A person's progress as they read it: what they could not do and can do, in their own words and in plain ones."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Measure, Shelf, Tongue
from glidepath.directory import day_words
from glidepath.measure import Reading, Sign, number
from glidepath.plan import Goal
from glidepath.track import Plain, Said, closing_said, plain, sides_said, standing, value_said
from glidepath.web.drawing import Series
from glidepath.web.progress.gathered import (
    by_sign,
    drawn_together,
    goal_of,
    judged,
    ratings,
    series_of,
    signs_of,
    visit_days,
)
from glidepath.web.progress.loaded import Loaded
from glidepath.web.progress.panels import Pair, pair

OWN = "psfs"
"""The measure whose names are the person's own words."""
SIDES = {Side.LEFT: "left side", Side.RIGHT: "right side", Side.MIDLINE: ""}


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One side of one thing: its name, empty where it has none, and what is said of it."""

    side: str
    plain: Plain


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was measured: its name, whether that is the person's own words, each side, and both together.

    `shows_goal` says that this is what the goal is held against.
    """

    name: str
    own_words: bool
    told: tuple[Told, ...]
    sides: tuple[str, ...]
    series: Series
    shows_goal: bool


class Aim(msgspec.Struct, frozen=True, kw_only=True):
    """The goal in the person's words, what shows it, where that began, was last (`on` a day) and should be."""

    words: str
    shown_by: str
    then: str
    now: str
    on: str
    target: str
    reached: bool


class Rated(msgspec.Struct, frozen=True, kw_only=True):
    """How the person themselves rated the change, and when."""

    on: str
    value: str
    words: str


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """All of it, the goal and the own activities first; `lead` sums up, and says where it is too early to."""

    lead: str
    aim: Aim | None
    activities: tuple[Block, ...]
    signs: tuple[Block, ...]
    ratings: tuple[Rated, ...]
    happened: tuple[tuple[str, str], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The activities, then the signs."""
        return (*self.activities, *self.signs)


def story(loaded: Loaded, *, shelf: Shelf, spoken: Tongue = IN_ENGLISH) -> Story:
    """Tell an episode's progress in the language of a page."""
    episode, kept = loaded.episode, judged(loaded.readings)
    goal, taken, chosen = goal_of(episode), by_sign(kept), signs_of(episode, kept)
    first = [goal.sign] if goal else []
    ordered = {sign: taken[sign] for sign in (*first, *chosen, *taken) if standing(taken.get(sign, ()))}
    blocks = [
        _block(index, loaded, together, goal, shelf, spoken) for index, together in enumerate(drawn_together(ordered))
    ]
    return Story(
        lead=_lead([told.plain for block in blocks for told in block.told], spoken),
        aim=_aim(goal, taken, shelf, spoken),
        activities=tuple(one for one in blocks if one.own_words),
        signs=tuple(one for one in blocks if not one.own_words),
        ratings=tuple(_rated(one, spoken) for one in ratings(loaded.readings)),
        happened=tuple((day_words(one.day, spoken), one.words) for one in loaded.events),
    )  # fmt: skip


def _block(
    index: int, loaded: Loaded, together: Mapping[Sign, list[Reading]], goal: Goal | None, shelf: Shelf, spoken: Tongue
) -> Block:  # fmt: skip
    """One thing that was measured, on every side it was measured on."""
    episode, sign = loaded.episode, next(iter(together))
    measure, condition = shelf.measures[sign.measure], episode["condition"]
    stood = {one: standing(found) for one, found in together.items()}
    series = series_of(index, episode, stood, visit_days(episode, loaded.visits), goal, shelf, events=loaded.events,
                       spoken=spoken)  # fmt: skip
    beside = pair({one.side: found for one, found in stood.items()}, Side(episode["side"]), measure, condition)
    name = _name(sign, measure, shelf, spoken)
    return Block(
        name=name, own_words=sign.measure == OWN and bool(sign.label),
        told=tuple(_told(one, found, measure, condition, spoken) for one, found in together.items()),
        sides=_sides(beside, spoken), series=msgspec.structs.replace(series, name=name),
        shows_goal=bool(goal and goal.sign in together),
    )  # fmt: skip


def _told(sign: Sign, found: Sequence[Reading], measure: Measure, condition: str, spoken: Tongue) -> Told:
    name = SIDES[sign.side]
    return Told(side=spoken.say(name).capitalize() if name else "",
                plain=plain(found, measure=measure, condition=condition, spoken=spoken))  # fmt: skip


def _sides(beside: Pair | None, spoken: Tongue) -> tuple[str, ...]:
    """How the two sides stand, and what became of the gap."""
    if beside is None:
        return ()
    since = (closing_said(beside.since, spoken=spoken),) if beside.since else ()
    return (sides_said(beside.now, spoken=spoken), *since)


def _name(sign: Sign, measure: Measure, shelf: Shelf, spoken: Tongue) -> str:
    """Name what is measured plainly; an activity by the person's own words."""
    if sign.measure == OWN and sign.label:
        return sign.label
    said = spoken.say(shelf.body.motions[sign.motion].name if sign.motion else measure.plain)
    label = f": {spoken.say(sign.label)}" if sign.label else ""
    return f"{said[0].upper()}{said[1:]}{label}"


def _aim(
    goal: Goal | None, taken: Mapping[Sign, Sequence[Reading]], shelf: Shelf, spoken: Tongue
) -> Aim | None:  # fmt: skip
    """The goal, and how far it is."""
    if goal is None:
        return None
    found, measure = standing(taken.get(goal.sign, ())), shelf.measures[goal.sign.measure]
    upward = measure.direction == "higher_better"
    last = found[-1].value if found else None
    reached = last is not None and (last >= goal.target if upward else last <= goal.target)
    target = msgspec.structs.replace(found[-1], value=goal.target) if found else None
    return Aim(
        words=goal.words, shown_by=_name(goal.sign, measure, shelf, spoken),
        then=value_said(found[0], spoken) if found else "", now=value_said(found[-1], spoken) if found else "",
        on=day_words(found[-1].at.date(), spoken) if found else "",
        target=value_said(target, spoken) if target else number(goal.target), reached=reached,
    )  # fmt: skip


def _lead(told: Sequence[Plain], spoken: Tongue) -> str:
    """Sum up without a word too much."""
    say = spoken.say
    known = [one for one in told if one.said not in (Said.EARLY, Said.UNKNOWN)]
    count = Counter(one.said for one in known)
    if not told:
        return say("Nothing has been measured yet.")
    if not known:
        return say("It is too early to tell.") if any(one.said is Said.EARLY for one in told) else say(
            "The numbers are here, but nobody can say yet what they mean.")  # fmt: skip
    changed = count[Said.BETTER] + count[Said.PERHAPS] + count[Said.WORSE]
    parts = [
        say("Better: {count} of {all}.", count=str(count[Said.BETTER]), all=str(len(known))) if changed
        else say("So far nothing has changed by more than chance.")
    ]
    if count[Said.PERHAPS]:
        parts.append(say("Perhaps better: {count}.", count=str(count[Said.PERHAPS])))
    if count[Said.WORSE]:
        parts.append(say("Worse: {count}.", count=str(count[Said.WORSE])))
    if len(known) < len(told):
        parts.append(say("Too early to tell, or not known: {count}.", count=str(len(told) - len(known))))
    return " ".join(parts)


def _rated(one: Reading, spoken: Tongue) -> Rated:
    """A rating of the change since the start."""
    key = "better" if one.value > 0 else "worse" if one.value < 0 else "no change"
    value = f"{one.value:+g}".replace("-", "−") if one.value else "0"
    return Rated(on=day_words(one.at.date(), spoken), value=value, words=spoken.say(key))
