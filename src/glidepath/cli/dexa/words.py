"""Scans and their comparison in words and tables."""

from rich.console import Console

from glidepath.catalogue import shelf
from glidepath.cli.terminal import hang, table
from glidepath.exchange.dexa import Incoming, Preview
from glidepath.track.dexa import Compared, Moved, Shift, Standing, part_words

STANDING = {Standing.NEW: "new", Standing.KEPT: "kept already", Standing.CHANGED: "kept, analysed anew"}
SHIFT = {
    Shift.MORE: ("more", "real"), Shift.LESS: ("less", "real"), Shift.WITHIN_ERROR: ("within error", "within_error"),
    Shift.CANNOT_JUDGE: ("not judged", "cannot_be_judged"),
}  # fmt: skip
"""A word and a style for each; no style is that of better or worse."""


def say_preview(out: Console, found: Preview) -> None:
    """Print what would be saved, scan after scan, and what would not."""
    for one in found.incoming:
        _incoming(out, one)
    for said in found.left_out:
        hang(out, ("left out: ", "quiet"), said)
    if not found.incoming:
        hang(out, "No scan to save.")


def _incoming(out: Console, one: Incoming) -> None:
    """One scan with its parts."""
    scan = one.read.scan
    facts = (scan.scanner or "scanner not named", scan.place, STANDING[one.standing])
    hang(out, (f"{scan.on}", "head"), *(f" · {fact}" for fact in facts if fact))
    hang(out, (f"Known as {one.identity}. Written in {one.read.unit}, shown and kept in g.", "quiet"))
    rows = table("region", "lean g", "fat g", "bone g")
    for part in scan.parts:
        masses = (_grams(mass) for mass in (part.lean_g, part.fat_g, part.bone_g))
        rows.add_row(part_words(part.region, part.side), *masses)
    out.print(rows)
    for said in one.read.remarks:
        hang(out, said, lead="! ", indent=2)
    out.print()


def say_compared(out: Console, one: Compared) -> None:
    """Print what moved between two scans, and left against right."""
    hang(out, (f"{one.before.on} to {one.after.on}", "head"))
    for said in one.remarks:
        hang(out, said, lead="! ", indent=2)
    rows = table("region", "tissue", "before g", "after g", "change", "LSC g", "so")
    for moved in one.moved:
        word, style = SHIFT[moved.shift]
        part = part_words(moved.region, moved.side)
        rows.add_row(part, moved.tissue, _grams(moved.before_g), _grams(moved.after_g), _change(moved),
                     "" if moved.lsc is None else _grams(moved.lsc), f"[{style}]{word}[/{style}]")  # fmt: skip
    out.print(rows)
    if one.sides:
        known = f"the {one.injured} side is the injured one" if one.injured else "no injured side is named"
        hang(out, ("Left against right", "head"), f" ({known})")
    for pair in one.sides:
        hang(out, f"{pair.on}  ", pair.symmetry.sentence, indent=2)
    for closing in one.closings:
        taken = closing.before.injured
        name = f"{shelf().measures[taken.measure].name} of the {taken.label}: "
        hang(out, name, closing.sentence[:1].lower() + closing.sentence[1:], indent=2)
    for population, source in sorted({(moved.figure.population, moved.figure.source) for moved in one.moved
                                      if moved.figure}):  # fmt: skip
        hang(out, (f"Precision of {population}: {source}", "quiet"))
    hang(out, ("LSC: least significant change. Whether more or less is better is for the aim to say.", "quiet"))
    out.print()


def _change(moved: Moved) -> str:
    """A change in grams and per cent."""
    share = "" if moved.percent is None else f" ({moved.percent:+.1f} %)"
    return f"{moved.after_g - moved.before_g:+.0f}{share}"


def _grams(mass: float | None) -> str:
    return "" if mass is None else f"{mass:.0f}"
