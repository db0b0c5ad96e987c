"""`glidepath measures`: every measure with its errors."""

import click
from rich.text import Text

from glidepath.catalogue import Direction, Figure, Measure, measures
from glidepath.cli.terminal import console, print_json, table
from glidepath.measure import method_words


@click.command("measures")
@click.option("--json", "as_json", is_flag=True, help="Print every figure with its population, method and source.")
def command(as_json: bool) -> None:
    """List every measure: unit, methods, which way is better, and the published errors it is judged by.

    MDC is the minimal detectable change (beyond it a change is real), MCID the minimal clinically important
    difference (from there it is worthwhile). They depend on method and population and are never merged. A precision
    is that of one scan; a change is least significant at 2.77 times it.
    """
    found = measures()
    if as_json:
        print_json(list(found.values()))
        return
    rows = table("measure", "unit\nbetter", "methods", "MDC", "MCID")
    for one in found.values():
        better = "lower" if one.direction is Direction.LOWER else "higher"
        named = Text.assemble((one.id, "head"), "\n", one.name)
        methods = "\n".join(map(method_words, one.methods))
        rows.add_row(named, f"{one.unit}\n{better}", methods, _errors(one), _spread(one.mcid))
    out = console()
    out.print(rows)
    star = "A star marks figures that nobody has verified yet: shown, never decisive."
    out.print(f"\n[quiet]{len(found)} measures. {star}[/quiet]")


def _errors(one: Measure) -> str:
    """The published errors of a change; those of a scan where a change is judged by its precision."""
    if one.mdc or not one.precision:
        return _spread(one.mdc)
    values = sorted(held.value for held in one.precision)
    star = "" if all(held.verified for held in one.precision) else "*"
    return f"precision\n{values[0]:g} to {values[-1]:g} % ({len(values)}){star}"


def _spread(figures: tuple[Figure, ...]) -> str:
    """The published figures from least to most; a dash where none is known."""
    if not figures:
        return "–"
    values = sorted({figure.value for figure in figures if figure.kind == "points"})
    shares = sorted({figure.value for figure in figures if figure.kind == "percent"})
    parts = [f"{values[0]:g}" if len(values) == 1 else f"{values[0]:g} to {values[-1]:g}"] if values else []
    parts += [f"{shares[0]:g} %" if len(shares) == 1 else f"{shares[0]:g} to {shares[-1]:g} %"] if shares else []
    star = "*" if not all(figure.verified for figure in figures) else ""
    return f"{', '.join(parts)} ({len(figures)}){star}"
