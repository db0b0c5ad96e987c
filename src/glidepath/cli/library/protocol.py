"""`glidepath protocol`: how a structure is treated, derived from what it does."""

from pathlib import Path

import click

from glidepath.body import Movement, Side, Value
from glidepath.catalogue import Shelf, shelf
from glidepath.cli.library.finding import named, unknown
from glidepath.cli.library.shapes import protocol_card
from glidepath.cli.reading import read
from glidepath.cli.terminal import console, hang, print_json
from glidepath.release import Protocol, Withheld, protocol
from glidepath.screen import TO_READ


class OwnRange(Value, frozen=True, kw_only=True):
    """How far one motion goes in this person, in the unit of the motion."""

    motion: str
    side: Side = Side.MIDLINE
    degrees: float


@click.command("protocol")
@click.argument("name")
@click.option("--side", type=click.Choice(["left", "right"]), default="right", show_default=True)
@click.option("--technique", default="active_release", show_default=True, help="Id of a technique.")
@click.option("--range", "ranges", type=click.Path(path_type=Path), help="A list of motion, side, degrees (YAML).")
@click.option("--cannot", multiple=True, help="A position the person cannot take, such as prone; may stand twice.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema protocol` says what.")
def command(
    name: str, side: str, technique: str, ranges: Path | None, cannot: tuple[str, ...], as_json: bool
) -> None:
    """Derive how the structure NAME (its id or name) is treated: start, contact, movement, end, and what to mind.

    The card is to read. Whoever treats a person puts them through the safety questions first (`glidepath screen`).
    Ends with 1 where the technique does not suit the structure.
    """
    held = shelf()
    item = named(held.body, name)
    for position in cannot:
        if position not in held.body.positions:
            unknown("position", position, held.body.positions)
    if technique not in held.techniques:
        unknown("technique", technique, held.techniques)
    own = _own(ranges, held) if ranges else {}
    made = protocol(item, Side(side), TO_READ, body=held.body, technique=held.techniques[technique],
                    available=own, avoid=cannot)  # fmt: skip
    if isinstance(made, Withheld):
        print_json({"withheld": made.reasons}) if as_json else console().print(" ".join(made.reasons))
        raise SystemExit(1)
    if as_json:
        print_json(protocol_card(held.body, made))
    else:
        _say(held, made)


def _own(path: Path, held: Shelf) -> dict[Movement, float]:
    """Read a person's own range; leave with 2 where a motion or a side does not exist."""
    source = read(path)
    found = {}
    for number, one in enumerate(source.as_kind(tuple[OwnRange, ...])):
        motion = held.body.motions.get(one.motion)
        if motion is None:
            source.fail(f"$[{number}].motion", f"no motion is called {one.motion!r}")
        if motion.sided == (one.side is Side.MIDLINE):
            expected = "left or right" if motion.sided else "midline"
            source.fail(f"$[{number}]", f"{one.motion} expects the side {expected}, found {one.side.value}")
        if one.degrees < 0:
            source.fail(f"$[{number}].degrees", f"expected 0 or more, found {one.degrees:g}")
        found[Movement(motion=one.motion, side=one.side)] = one.degrees
    return found


def _say(held: Shelf, made: Protocol) -> None:
    """Print a card in the order of the hand."""
    out, body = console(), held.body
    item = body.structures[made.structure]
    out.print(f"[head]{item.name}, {made.side.value}[/head] · {held.techniques[made.technique].name}")
    hang(out, (f"{made.grade.value.replace('_', ' ').capitalize()}; not signed off by a clinician.", "quiet"))
    for number, step in enumerate(made.steps, start=1):
        hang(out, step, lead=f"{number:>2} ", indent=3)
    for caution in made.cautions:
        hang(out, ("Mind: ", "worse"), caution, indent=3)
    drawn = [body.structures[one.structure].name for one in made.along if not one.parted]
    if drawn:
        hang(out, f"The same movement draws along {', '.join(drawn)}: only the contact tells them apart.", indent=3)
    if made.otherwise:
        also = ", ".join(body.positions[name].name.lower() for name in made.otherwise)
        hang(out, f"Who cannot lie so: {also}.", indent=3)
