"""Doses and entries in plain words, in the language of a page."""

from glidepath.aftercare import AnyEntry, Exercised, Felt, Item, Loaded, Morning, one_sided
from glidepath.body import Side
from glidepath.catalogue import Tongue, body
from glidepath.catalogue.exercise import Exercise, loads


def dose(exercise: Exercise, spoken: Tongue) -> str:
    """Say how much of an exercise is done: `10 times, 5 seconds each; 2 rounds`."""
    say, much = spoken.say, exercise.dose
    once = (say("hold for {seconds} seconds", seconds=much.seconds) if much.reps == 1
            else say("{reps} times, {seconds} seconds each", reps=much.reps, seconds=much.seconds))  # fmt: skip
    rounds = say("{sets} rounds", sets=much.sets)
    return f"{once}; {rounds}" if much.sets > 1 else once


def often(exercise: Exercise, spoken: Tongue) -> str:
    """Say on how many days of the week."""
    days = exercise.dose.days
    return spoken.say("every day") if days >= 7 else spoken.say("{days} days a week", days=days)


def where(item: Item, exercise: Exercise, side: Side, spoken: Tongue) -> str:
    """Say on which side an exercise is done; empty where it has none."""
    if item.sides == 2:
        return spoken.say("both sides, one after the other")
    if side is Side.MIDLINE or not one_sided(exercise, body().motions):
        return ""
    return spoken.say("on the left") if side is Side.LEFT else spoken.say("on the right")


def line(entry: AnyEntry, spoken: Tongue) -> str:
    """Say an entry of a form in a line."""
    say = spoken.say
    match entry:
        case Exercised(done=done, worst=worst, note=note):
            told = say("Done: {count}. Worst pain meanwhile: {worst} of 10.", count=len(done), worst=worst)
            return f"{told} “{note}”" if note else told
        case Morning(settled=settled):
            return say("Settled by the next morning.") if settled else say("Not settled by the next morning.")
        case Felt(pain=pain, soreness=None):
            return say("Worst pain of the day: {pain} of 10.", pain=pain)
        case Felt(pain=pain, soreness=sore):
            return say("Worst pain of the day: {pain} of 10. Soreness: {sore} of 10.", pain=pain, sore=sore)
        case Loaded(what=what, amount=amount) if what in loads():
            return f"{say(loads()[what].name)}: {amount:g} {loads()[what].unit}."
        case _:
            return ""
