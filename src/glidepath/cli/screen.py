"""`glidepath screen`: answers through the safety gate."""

from pathlib import Path
from typing import Annotated

import click
import msgspec
from msgspec import Meta

from glidepath.catalogue import Shelf, shelf
from glidepath.cli.reading import read
from glidepath.cli.terminal import console, hang, print_json
from glidepath.screen import Answer, Answers, Cleared, DoctorClearance, Outcome, Place, Referred, clearance, questions


class ScreenFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The answers at the door; `all_no` answers no to every question not named."""

    condition: str = ""
    all_no: Annotated[bool, Meta(description="No to every question that is not named.")] = False
    flags: dict[str, Answer] = {}
    precautions: dict[str, Answer] = {}
    places: dict[str, tuple[Place, ...]] = {}
    doctor: dict[str, DoctorClearance] = {}


@click.command("screen")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def command(file: Path, as_json: bool) -> None:
    """Put the answers of FILE (YAML or JSON) through the safety gate.

    FILE holds `condition`, `flags` and `precautions` (id: yes, no or unsure), `places`, `doctor`, and `all_no: true`
    to answer no to all the others. A missing answer is not a no: without it the questions still open are listed.
    Ends with 0 for a clearance and nothing else, 1 for a referral or open questions.
    """
    source = read(file)
    given = source.as_kind(ScreenFile)
    held = shelf()
    if given.condition and given.condition not in held.conditions:
        source.fail("$.condition", f"no condition is called {given.condition!r}")
    asked = {flag.id: Answer.NO for flag in questions(held.flags, condition=given.condition)} if given.all_no else {}
    barred = dict.fromkeys(held.precautions, Answer.NO) if given.all_no else {}
    answers = Answers(
        flags=asked | given.flags, precautions=barred | given.precautions, places=given.places, doctor=given.doctor,
    )  # fmt: skip
    for part in ("flags", "precautions"):
        for name in getattr(given, part):
            if name not in getattr(held, part):
                source.fail(f"$.{part}.{name}", f"no safety question is called {name}")
    try:
        outcome = clearance(answers, flags=held.flags, precautions=held.precautions, condition=given.condition)
    except ValueError as error:
        source.fail("$", str(error))
    if as_json:
        print_json({"outcome": type(outcome).__name__.lower(), **msgspec.to_builtins(outcome)})
    else:
        _say(outcome, held)
    if not isinstance(outcome, Cleared):
        raise SystemExit(1)


def _say(outcome: Outcome, held: Shelf) -> None:
    """Print the gate's answer with what is said to the person and to the clinician."""
    out = console()
    if isinstance(outcome, Referred):
        out.print(f"[worse]Do not start: {outcome.rung.value}.[/worse]")
        for reason in outcome.reasons:
            out.print()
            hang(out, ("To the person", "head"), f" ({reason.when}): {reason.to_person}")
            hang(out, ("To the clinician", "head"), f": {reason.to_clinician}")
            hang(out, (reason.source, "quiet"))
    elif isinstance(outcome, Cleared):
        out.print("[real]Go ahead.[/real]" if not outcome.watch else "[real]Go ahead, watching.[/real]")
        for reason in outcome.watch:
            hang(out, f"Watch: {reason.to_clinician}", indent=2)
        for item in outcome.precautions:
            hang(out, f"{item.bar.value.replace('_', ' ').capitalize()}: {item.sentence}", indent=2)
    else:
        hang(out, (outcome.sentence, "head"))
        for name in (*outcome.flags, *outcome.precautions):
            hang(out, (name, "head"), f": {(held.flags.get(name) or held.precautions[name]).question}", indent=2)
