"""`glidepath evidence`: what may be claimed of which treatment for which condition, and why no more."""

from collections.abc import Iterable

import click
from rich.console import Console

from glidepath.catalogue import Shelf, shelf
from glidepath.cli.evidence.pool import pool_file
from glidepath.cli.evidence.words import figures
from glidepath.cli.library.finding import unknown
from glidepath.cli.terminal import console, hang, print_json, table
from glidepath.evidence import SURE, Against, Claim, Finding, claim
from glidepath.evidence import table as claims


class Evidence(click.Group):
    """A group that takes a condition where no command of that name exists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the first plain word for a condition unless it names a command."""
        ctx.obj = None
        words = [word for word in args if not word.startswith("-")]
        if words and words[0] not in self.commands and not _value_of_option(args, words[0]):
            ctx.obj = words[0]
            args.remove(words[0])
        return super().parse_args(ctx, args)


def _value_of_option(args: list[str], word: str) -> bool:
    """Tell whether a word belongs to the option before it."""
    place = args.index(word)
    return place > 0 and args[place - 1] == "--technique"


@click.command(
    "evidence", cls=Evidence, invoke_without_command=True, subcommand_metavar="[CONDITION] | pool FILE",
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
@click.option("--technique", default="", help="Id of a technique or other treatment, such as active_release.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON, with every study, figure, vote and step.")
@click.pass_context
def command(ctx: click.Context, technique: str, as_json: bool) -> None:
    """Say what may be claimed of each technique, for CONDITION (an id such as neck_pain) or for all.

    Each sentence is made from a grade of certainty and is never stronger than it. With a condition the steps of the
    grade, the studies and their figures follow. `glidepath evidence pool FILE.csv` pools your own studies.
    """
    if ctx.invoked_subcommand:
        return
    held, condition = shelf(), ctx.obj or ""
    if condition and condition not in held.conditions:
        unknown("condition", condition, held.conditions)
    if technique and technique not in held.treatments:
        unknown("technique", technique, held.treatments)
    found = claims(held, condition=condition, treatment=technique) if condition or not technique else (
        tuple(claim(held, name, technique) for name in ("", *held.conditions)))  # fmt: skip
    if condition and technique and not found:
        found = (claim(held, condition, technique),)
    if as_json:
        print_json(found)
    elif condition:
        _whole(console(), held, found)
    else:
        _listed(console(), held, found)


def _listed(out: Console, held: Shelf, found: Iterable[Claim]) -> None:
    """Every claim in a line of its table."""
    rows = table("condition", "treatment", "certainty", "what may be said")
    for one in found:
        place = held.conditions[one.condition].plain if one.condition else "across complaints"
        rows.add_row(place, held.treatments[one.treatment].name, SURE[one.certainty], one.sentence)
    out.print(rows)
    hang(out, ("Certainty is graded by a written rule after GRADE, not by a panel.", "quiet"))


def _whole(out: Console, held: Shelf, found: Iterable[Claim]) -> None:
    """Each claim with the steps that led to it and the studies it rests on."""
    for one in found:
        out.print(f"[head]{held.treatments[one.treatment].name}[/head] · {SURE[one.certainty]}")
        hang(out, one.sentence, indent=2)
        for finding in one.findings:
            _finding(out, held, finding)
        if one.registered:
            hang(out, (f"On a register, no results seen: {', '.join(one.registered)}", "quiet"), indent=2)
        out.print()


def _finding(out: Console, held: Shelf, finding: Finding) -> None:
    """One comparison: grade, votes, figures, studies."""
    beside = "Before and after" if finding.against is Against.BEFORE else f"Beside {finding.against}"
    out.print(f"  [head]{beside}[/head]: {SURE[finding.graded.certainty]}")
    hang(out, (f"{finding.graded.start_reason} Starts at {SURE[finding.graded.start]}.", "quiet"), indent=4)
    for step in finding.graded.steps:
        down = f"down {step.down}" if step.down else "as it is"
        hang(out, (f"{step.domain}: {down}. {step.reason}", "quiet"), indent=4)
    counted = finding.votes
    hang(out, f"{len(counted.favour)} for, {len(counted.neither)} no difference, {len(counted.against)} against, "
              f"{len(counted.untold)} without a result"
              f"{'' if finding.by_numbers else ' (counted by direction, not pooled)'}.", indent=4)  # fmt: skip
    if finding.pooled:
        hang(out, figures(finding.pooled), indent=4)
    for one in finding.comparisons:
        own = f"; {one.effect.value:+.2f} ({one.effect.low:.2f} to {one.effect.high:.2f}), {one.effect.how}" if (
            one.effect) else ""  # fmt: skip
        hang(out, f"{one.study.id} {one.study.cited}: {one.direction.replace('_', ' ')}{own}", indent=4)


command.add_command(pool_file)
