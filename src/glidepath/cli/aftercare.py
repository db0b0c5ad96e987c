"""`glidepath aftercare`: what a person does at home, from a visit file or for a complaint."""

from pathlib import Path
from typing import Any, NoReturn

import click
import msgspec

from glidepath.aftercare import Irritability, Item, Programme, Stage, Withheld, propose
from glidepath.body import Side
from glidepath.catalogue import Shelf, shelf
from glidepath.catalogue.exercise import Exercise, checklists, equipment, exercises, soreness
from glidepath.cli.library.finding import unknown
from glidepath.cli.reading import read
from glidepath.cli.terminal import console, hang, print_json, wrong
from glidepath.measure import Change, change, sign_of
from glidepath.screen import TO_READ, Cleared
from glidepath.visit import FileError, Played, VisitFile, play

FILES = {".yaml", ".yml", ".json"}


@click.command("aftercare")
@click.argument("what", metavar="FILE|CONDITION")
@click.option("--minutes", type=click.FloatRange(1, 120), default=5, show_default=True, help="The most a day.")
@click.option("--equipment", "owned", multiple=True, help="What the person owns, such as band; may stand many times.")
@click.option("--side", type=click.Choice([side.value for side in Side]), help="For a CONDITION; a FILE has its own.")
@click.option("--stage", type=click.Choice([one.value for one in Stage]), default="early", show_default=True)
@click.option("--irritability", type=click.Choice([one.value for one in Irritability]), default="moderate",
              show_default=True, help="How easily the complaint is stirred up.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the programme with its exercises as JSON.")
def command(
    what: str, minutes: float, owned: tuple[str, ...], side: str | None, stage: str, irritability: str, as_json: bool
) -> None:
    """Propose about five minutes a day, with the reason for each exercise.

    FILE is a person's file as `glidepath visit run` plays it: its last visit gives the clearance, and a range that
    really grew comes first. CONDITION is an id such as neck_pain: that programme is to read, nobody is cleared by it.
    Ends with 1 where there is no programme.
    """
    held = shelf()
    for name in owned:
        if name not in equipment():
            unknown("equipment", name, equipment())
    condition, own_side, clearance, changes = _asked(what, side, held, as_json=as_json)
    made = propose(
        held.conditions[condition], own_side, clearance, exercises=exercises(), equipment=equipment(),
        checklists=checklists(), measures=held.measures, body=held.body, changes=changes, owned=owned,
        minutes=minutes, stage=Stage(stage), irritability=Irritability(irritability),
    )  # fmt: skip
    if isinstance(made, Withheld):
        _refuse(made.reasons, as_json)
    if as_json:
        print_json(_as_data(made))
    else:
        _say(made, held)


def _asked(
    what: str, side: str | None, held: Shelf, *, as_json: bool
) -> tuple[str, Side, Cleared, tuple[Change, ...]]:
    """The complaint, side, clearance and changes; leave with 2 for what is neither a file nor a complaint."""
    path = Path(what)
    if path.suffix not in FILES and not path.exists():
        plain = what.strip().lower().replace(" ", "_")
        if plain not in held.conditions:
            unknown("condition", what, held.conditions)
        if side in (Side.LEFT, Side.RIGHT) and not held.conditions[plain].sided:
            wrong(f"{plain} has no side: leave --side out")
        return plain, Side(side or Side.MIDLINE), TO_READ, ()
    if side:
        wrong("--side goes with a CONDITION: a FILE says its own")
    source = read(path)
    given = source.as_kind(VisitFile)
    try:
        played = play(given, shelf=held)
    except FileError as error:
        source.fail(error.place, str(error))
    outcome = played[-1].state.clearance
    if not isinstance(outcome, Cleared):
        _refuse((outcome.sentence if outcome else "The safety questions were not answered.",), as_json)
    return given.condition, given.side, outcome, _changes(played, held)


def _changes(played: tuple[Played, ...], held: Shelf) -> tuple[Change, ...]:
    """What changed from the first reading of each sign to the last over all visits."""
    taken = [reading for one in played for reading in one.state.readings]
    first = {sign_of(reading): reading for reading in reversed(taken)}
    last = {sign_of(reading): reading for reading in taken}
    return tuple(
        change(first[sign], last[sign], measure=held.measures[sign.measure], condition=played[0].opening.condition)
        for sign in last if first[sign] is not last[sign]
    )


def _refuse(reasons: tuple[str, ...], as_json: bool) -> NoReturn:
    """Say why there is no programme and leave with 1."""
    print_json({"withheld": reasons}) if as_json else console().print(" ".join(reasons))
    raise SystemExit(1)


def _as_data(made: Programme) -> dict[str, Any]:
    """A programme with the exercises and checklists it names."""
    return {
        **msgspec.to_builtins(made), "minutes": made.minutes,
        "exercises": {item.exercise: exercises()[item.exercise] for item in made.items},
        "checklists": {name: checklists()[name] for name in made.checklists},
        "soreness": list(soreness().values()),
    }


def _say(made: Programme, held: Shelf) -> None:
    """Print a programme in its five parts."""
    out = console()
    where = "" if made.side is Side.MIDLINE else f", {made.side.value}"
    hang(out, (f"{held.conditions[made.condition].name}{where}: {made.minutes:g} minutes a day", "head"))
    for item in made.items:
        one = exercises()[item.exercise]
        out.print()
        hang(out, (one.name, "head"), f" ({item.use.value}; {_dose(item, one)})")
        hang(out, item.because, indent=2)
        for number, step in enumerate((one.begin, *one.steps), start=1):
            hang(out, step, lead=f"  {number}. ")
        hang(out, f"Stop for {' or '.join(one.stop)}.", indent=2)
    _rest(made)


def _dose(item: Item, one: Exercise) -> str:
    """How much of an exercise, and whether anybody has signed it."""
    both = ", both sides" if item.sides == 2 else ""
    unsigned = "" if one.verified and one.dose.verified else ", unverified"
    return (f"{one.dose.sets} × {one.dose.reps}, {one.dose.seconds} s each{both}, {one.dose.days} days a week; "
            f"{item.minutes:g} min{unsigned}")


def _rest(made: Programme) -> None:
    """Print what goes with the exercises."""
    parts = [("Mind", made.cautions), ("Left out", made.withheld), ("Load", made.load)]
    parts += [(checklists()[name].name, checklists()[name].items) for name in made.checklists]
    parts += [("Track", made.track), ("Soreness", tuple(one.says for one in soreness().values()))]
    out = console()
    for title, lines in parts:
        if lines:
            out.print()
            hang(out, (title, "head"))
        for line in lines:
            hang(out, line, lead="  - ")
