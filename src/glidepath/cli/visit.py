"""`glidepath visit run`: a whole person's file, played."""

from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from glidepath.catalogue import Flag, PrecautionRecord, Shelf, shelf
from glidepath.cli.reading import read
from glidepath.cli.terminal import console, hang, print_json, table
from glidepath.measure import Change, Context, sign_of
from glidepath.retest import Onward
from glidepath.screen import Cleared, Outcome, Referred
from glidepath.visit import (
    Arrived,
    Chose,
    Closed,
    FileError,
    Measured,
    Palpated,
    Played,
    Released,
    Targeted,
    Told,
    VisitFile,
    fold,
    place_words,
    play,
    sign_words,
    value_words,
)

VERDICTS = {
    "worthwhile": "real and worthwhile", "real": "real", "within_error": "within error", "worse": "worse",
    "cannot_be_judged": "cannot be judged",
}  # fmt: skip
STEP = 11
"""Columns the moment of a step takes; what it says stands after them."""


@click.command("run")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print steps, changes, next step and note as JSON.")
def command(file: Path, as_json: bool) -> None:
    """Play every visit of FILE (YAML or JSON) and print each step, verdict and next step, then the note.

    `glidepath schema visit` says what may be written in FILE; tests/people/ holds whole examples.
    """
    source = read(file)
    given = source.as_kind(VisitFile)
    held = shelf()
    try:
        played = play(given, shelf=held)
    except FileError as error:
        source.fail(error.place, str(error))
    if as_json:
        print_json({"person": given.person, "visits": [_as_data(one) for one in played]})
        return
    screen = console()
    for one in played:
        _show(one, given, held, screen)


def _as_data(one: Played) -> dict[str, Any]:
    state = one.state
    return {
        "number": one.opening.number, "on": one.opening.on, "stage": state.stage, "steps": one.steps,
        "gate": _gate(state.clearance)[0], "changes": state.changes,
        "next": {"kind": type(state.next).__name__.lower(), "sentence": state.next.sentence} if state.next else None,
        "treated": state.treated, "minutes": state.minutes, "note": one.note, "standing": one.standing,
    }  # fmt: skip


def _show(one: Played, given: VisitFile, held: Shelf, screen: Console) -> None:
    """Print one visit: its steps as they happen, each re-test with its answer, and the note."""
    opening = one.opening
    condition = held.conditions[given.condition].name
    screen.rule(f"Visit {opening.number} · {opening.on.isoformat()} · {condition}", align="left")
    begun = one.steps[0].at
    for number, step in enumerate(one.steps, start=1):
        minute = (step.at - begun).total_seconds() / 60
        for words in _step(step, held):
            hang(screen, words, lead=f"{minute:5.1f} min", indent=STEP)
        if isinstance(step, Measured) and step.reading.context is Context.AFTER:
            _answer(one, number, held, screen)
    screen.print()
    _gate_words(one.state.clearance, screen)
    _note(one, screen)
    if one.standing is not None:
        hang(screen, ("The course: ", "head"), one.standing.sentence)
    screen.print()


def _step(step: Any, held: Shelf) -> list[str]:
    """A step in plain words."""
    match step:
        case Arrived():
            consent = "consent given" if step.consent else "no consent"
            asked: dict[str, Flag | PrecautionRecord] = {**held.flags, **held.precautions}
            told = [(name, answer.value) for name, answer in (step.answers.flags | step.answers.precautions).items()]
            said = [f"{answer.capitalize()}: {asked[name].question}" for name, answer in told if answer != "no"]
            return [f"Arrived; {consent}; {'as follows' if said else 'no to every question'}.", *said]
        case Told():
            return ["History and checks taken."]
        case Chose():
            return ["Comparable signs: " + "; ".join(sign_words(sign, held) for sign in step.signs) + "."]
        case Measured(reading=taken):
            return [f"{taken.context.value.capitalize()}: {sign_words(sign_of(taken), held)}: {value_words(taken)}."]
        case Palpated(finding=found):
            familiar = "their familiar pain" if found.familiar else "not their pain"
            return [f"Felt {place_words(found.structure, found.side, held)}: tender {found.tenderness}/10, {familiar}."]
        case Targeted():
            return [f"Turned to the {place_words(step.structure, step.side, held)}."]
        case Released(done=done):
            felt = f", discomfort {done.tolerance}/10" if done.tolerance is not None else ""
            return [f"Pass with the {done.contact}, {done.seconds} s{felt}."]
        case Closed():
            return ["Closed."]
    return [f"{type(step).__name__}."]


def _answer(one: Played, number: int, held: Shelf, screen: Console) -> None:
    """Print verdicts and the next step, where this after-reading was the last of its round."""
    state = fold(one.steps[:number], opening=one.opening, shelf=held)
    if state.next is None:
        return
    for change in state.changes:
        verdict = change.verdict.value
        hang(screen, (VERDICTS[verdict], verdict), f": {_figures(change, held)}", indent=STEP)
    hang(screen, (state.next.sentence, "head"), lead=" " * STEP + "→ ")
    if isinstance(state.next, Onward):
        for option in state.next.options[:3]:
            place = place_words(option.structure, option.side, held)
            hang(screen, place, (f": {'; '.join(option.reasons)}", "quiet"), lead=" " * STEP + "  ")


def _figures(change: Change, held: Shelf) -> str:
    name = sign_words(sign_of(change.after), held)
    return f"{name}, {value_words(change.before)} → {value_words(change.after)}"


def _gate(outcome: Outcome | None) -> tuple[str, str]:
    """The gate's answer in a word and a sentence."""
    match outcome:
        case Cleared():
            return "cleared", "Cleared." if not outcome.precautions else "Cleared, with precautions."
        case Referred():
            return "referred", outcome.sentence
        case None:
            return "not asked", "The safety questions were not asked."
    return "unanswered", outcome.sentence


def _gate_words(outcome: Outcome | None, screen: Console) -> None:
    word, sentence = _gate(outcome)
    hang(screen, ("Safety gate: ", "head"), (sentence, "worse" if word == "referred" else ""))
    for item in outcome.precautions if isinstance(outcome, Cleared) else ():
        hang(screen, item.sentence, indent=2)


def _note(one: Played, screen: Console) -> None:
    """Print the note with its before/after table."""
    note = one.note
    for heading, lines in (("Subjective", note.subjective), ("Objective", note.objective),
                           ("Assessment", note.assessment), ("Plan", note.plan)):  # fmt: skip
        if lines or (heading == "Objective" and note.table):
            screen.print(f"[head]{heading}[/head]")
        for line in lines:
            hang(screen, line, indent=2)
        if heading == "Objective" and note.table:
            rows = table("sign", "before", "after", "change", "verdict", "error held against")
            for row in note.table:
                cells = (row.sign, row.before, row.after, row.change, row.verdict, row.error)
                rows.add_row(*map(Text, cells))
            screen.print(rows)
    spent = note.minutes
    minutes = f"{spent.total:g} minutes: {spent.assessment:g} assessing, {spent.treatment:g} treating."
    hang(screen, (minutes, "quiet"))
