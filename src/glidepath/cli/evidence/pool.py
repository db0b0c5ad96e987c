"""`glidepath evidence pool`: anybody's own studies from a CSV file, put together."""

import csv
from pathlib import Path

import click
import msgspec

from glidepath.body import Value
from glidepath.cli.evidence.words import figures
from glidepath.cli.terminal import console, hang, print_json, table, wrong
from glidepath.evidence import Effect, LeftOut, Pooled, leave_one_out, pool
from glidepath.evidence.own import COLUMNS, OwnStudy, RowError, fitting

MOST_LEFT_OUT = 100
"""Studies up to which each is left out in turn."""


class PoolCard(Value, frozen=True, kw_only=True):
    """What the pooling of a file gives: effects, the pooled estimate, and what the others say without each study."""

    effects: tuple[Effect, ...]
    pooled: Pooled
    left_out: tuple[LeftOut, ...]


@click.command("pool")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; `glidepath schema pool` says what.")
def pool_file(file: Path, as_json: bool) -> None:
    """Pool the studies of FILE, a CSV with a column `study` and the columns of one way to say what was found.

    \b
    effect variance | effect low high          as given, with variance or 95 % interval
    mean1 sd1 n1 mean2 sd2 n2                  two groups at the end (Hedges' g)
    before1 sd_before1 mean1 n1 … 2            two groups before and after; correlation (0.5 where left out)
    change1 sd_change1 n1 … 2                  changes of two groups
    percent1 n1 percent2 n2                    recovered in two groups (log odds ratio)
    t n1 n2 | z n1 n2 | p n1 n2 better         a test between two groups

    Effects are above 0 where the first group is higher. `unit`, where it stands, must be the same throughout. Random
    effects by restricted maximum likelihood with the Hartung-Knapp-Sidik-Jonkman interval; one study keeps its own.
    `glidepath schema study` describes every column. Ends with 2, naming the line, where figures cannot be.
    """
    lines, rows = _read(file)
    try:
        effects = fitting(rows)
    except RowError as error:
        wrong(f"{file}, line {lines[error.row]}: {error}")
    card = PoolCard(effects=effects, pooled=pool(effects),
                    left_out=leave_one_out(effects) if len(effects) <= MOST_LEFT_OUT else ())  # fmt: skip
    print_json(card) if as_json else _say(card)


def _read(file: Path) -> tuple[list[int], list[OwnStudy]]:
    """Read a file's rows with their lines; leave with 2 where it is no such table."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as open_file:
            reader = csv.DictReader(open_file)
            names = list(reader.fieldnames or ())
            _headed(file, names)
            lines, rows = [], []
            for row in reader:
                lines.append(reader.line_num)
                rows.append(_row(file, reader.line_num, row))
    except OSError as error:
        wrong(f"{file}: cannot be read ({error.strerror})")
    except UnicodeDecodeError:
        wrong(f"{file}: is not text in UTF-8")
    except csv.Error as error:
        wrong(f"{file}: is not CSV ({error})")
    if not rows:
        wrong(f"{file}, line 2: expected at least one study")
    return lines, rows


def _headed(file: Path, names: list[str]) -> None:
    """Refuse a first line that does not name `study`, or that names what is no column or stands twice."""
    strange = [name for name in names if name not in COLUMNS]
    if "study" not in names or strange or len(set(names)) < len(names):
        found = f"found {', '.join(map(repr, strange))}" if strange else "a name stands twice or `study` is missing"
        wrong(f"{file}, line 1: {found}; expected `study` and some of {', '.join(COLUMNS)}")


def _row(file: Path, line: int, row: dict[str, str]) -> OwnStudy:
    """Read a row; an empty cell is a figure that is not there."""
    if None in row or None in row.values():
        wrong(f"{file}, line {line}: expected as many values as the first line names")
    given = {name: text.strip() for name, text in row.items() if text.strip()}
    try:
        return msgspec.convert(given, OwnStudy, strict=False)
    except msgspec.ValidationError as error:
        wrong(f"{file}, line {line}: {error}")


def _say(card: PoolCard) -> None:
    """Print the studies and what they say together."""
    out = console()
    rows = table("study", "effect", "95 % interval", "weight", "from")
    for effect, weight in zip(card.effects, card.pooled.weights, strict=True):
        rows.add_row(effect.study, f"{effect.value:.3g}", f"{effect.low:.3g} to {effect.high:.3g}", f"{weight:.1f} %",
                     effect.how)  # fmt: skip
    out.print(rows)
    out.print()
    hang(out, ("Together", "head"), f", {card.effects[0].scale}. {figures(card.pooled)}")
    if card.left_out:
        ends = sorted(card.left_out, key=lambda one: one.pooled.value)
        hang(out, f"Without one study in turn it lies between {ends[0].pooled.value:.3g} (without {ends[0].study}) and "
                  f"{ends[-1].pooled.value:.3g} (without {ends[-1].study}).")  # fmt: skip
