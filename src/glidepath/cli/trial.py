"""`glidepath trial plan` and `trial judge`: one person's own trial, drawn and judged in one place."""

import secrets
from pathlib import Path

import click
import msgspec

from glidepath.catalogue import Direction, Measure, measures
from glidepath.cli.reading import Read, read
from glidepath.cli.terminal import console, hang, print_json, table, wrong
from glidepath.measure import number, unit_words
from glidepath.track.single import FEWEST, Design, Kind, Phase, Result, SingleError, count, judge, order


class TrialFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A trial as it was planned, with a value for each occasion; a missed one stays empty (`null` or `~`)."""

    design: Design
    measure: str
    phases: tuple[Phase, ...]
    values: tuple[float | None, ...] = ()


@click.command("plan")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), default=Kind.WITHDRAWAL.value,
              show_default=True, help="What chance decides: when it begins; begins, stops, begins; or each pair.")
@click.option("--occasions", type=click.IntRange(min=2), default=24, show_default=True, help="How often is measured.")
@click.option("--shortest", type=click.IntRange(min=1), default=4, show_default=True,
              help="Occasions that a phase has at least; an alternating trial has none.")
@click.option("--measure", "name", default="nprs", show_default=True, help="What is measured, as in `measures`.")
def plan(kind: str, occasions: int, shortest: int, name: str) -> None:
    """Draw the order of a trial with one person and print its file: `glidepath trial plan > trial.yaml`.

    A is without what is tried, B with it. Measure at every occasion, write the values in, then `trial judge FILE`.
    The order is drawn by real chance; whoever draws until it pleases has none left to judge by.
    """
    _measure(name)
    design = Design(kind=Kind(kind), occasions=occasions, shortest=1 if kind == Kind.ALTERNATING else shortest)
    try:
        possible = count(design)
        drawn = order(design, secrets.randbelow(possible))
    except SingleError as error:
        wrong(str(error))
    click.echo(f"# A: without. B: with it. Drawn from {possible} orders: at best 1 in {possible} by chance alone.")
    if possible < FEWEST:
        click.echo(f"# So few orders can never show an effect (1 in {FEWEST}): plan more occasions or shorter phases.")
    click.echo(f"design: {{kind: {kind}, occasions: {occasions}, shortest: {design.shortest}}}")
    click.echo(f"measure: {name}")
    click.echo(f"phases: [{', '.join(drawn)}]")
    click.echo("values: []  # one for each occasion, in order; ~ where one was missed")


@click.command("judge")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def judged(file: Path, as_json: bool) -> None:
    """Judge the trial in FILE (YAML or JSON, as `trial plan` prints it).

    Prints the effect, how often chance alone would have given as much, and for each phase without and the phase with it
    that follows how little they overlap (Tau; Tau-U takes off the trend there was without). Ends with 0.
    """
    source = read(file)
    given = source.as_kind(TrialFile)
    measure = _measure(given.measure, source)
    for at, value in enumerate(given.values):
        if value is not None and not measure.low <= value <= measure.high:
            source.fail(f"$.values[{at}]", f"{value:g} lies outside {measure.low:g} to {measure.high:g}")
    try:
        found = judge(given.design, given.phases, given.values, better=measure.direction,
                      unit=unit_words(measure.unit))  # fmt: skip
    except SingleError as error:
        source.fail("$", str(error))
    if as_json:
        print_json(found)
    else:
        _say(found, measure)


def _measure(name: str, source: Read | None = None) -> Measure:
    """The measure of that name; leave with 2 where there is none."""
    found = measures().get(name)
    if found is None:
        says = f"no measure is called {name!r}; `glidepath measures` lists them"
        if source is None:
            wrong(says)
        source.fail("$.measure", says)
    return found


def _say(found: Result, measure: Measure) -> None:
    """Print what it found."""
    out = console()
    better = "less" if measure.direction is Direction.LOWER else "more"
    hang(out, (measure.name, "head"), f" ({better} is better). {found.sentence}")
    if found.missing:
        hang(out, f"Missed: {found.missing} of {found.design.occasions} occasions.")
    if found.contrasts:
        rows = table("without", "with it", "Tau", "Tau-U")
        for one in found.contrasts:
            rows.add_row(" ".join(map(number, one.without)), " ".join(map(number, one.with_it)), f"{one.tau:.2f}",
                         f"{one.tau_u:.2f}")  # fmt: skip
        out.print()
        out.print(rows)
