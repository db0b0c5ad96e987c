"""The note, written from what happened: nothing in it was typed twice and nothing is claimed beyond the verdicts."""

from collections.abc import Iterator

from glidepath.body import Side
from glidepath.catalogue import Bar, Shelf
from glidepath.measure import Change, Reading, Verdict, number, sign_of, unit_words
from glidepath.palpate import Finding, Texture
from glidepath.release import Mover
from glidepath.retest import Stop
from glidepath.screen import Cleared, Referred, Unanswered
from glidepath.visit.target import FIRST_TECHNIQUE, range_table
from glidepath.visit.values import Note, Opening, Row, State, Treated
from glidepath.visit.words import listed, place_words, reading_words, sign_words, value_words

MOVED = {Mover.ACTIVE: "active movement", Mover.PASSIVE: "passive movement", Mover.STILL: "no movement"}
"""Who moved, recorded neutrally: the person, the clinician moving them, or nobody."""
VERDICT_WORDS = {
    Verdict.WORTHWHILE: "real and worthwhile",
    Verdict.REAL: "real",
    Verdict.WITHIN_ERROR: "within error",
    Verdict.WORSE: "worse",
    Verdict.CANNOT_JUDGE: "cannot be judged",
}


def note(state: State, *, opening: Opening, shelf: Shelf, drawn: str = "") -> Note:
    """Write the note of a visit as far as it has gone; `drawn` is the pain drawing made in it, in a sentence."""
    return Note(
        subjective=tuple(_subjective(state, opening, shelf, drawn)),
        objective=tuple(_objective(state, opening, shelf)),
        table=tuple(_row(change, shelf) for change in state.changes),
        assessment=tuple(_assessment(state, opening, shelf)),
        plan=tuple(_plan(state, opening)),
        sources=_sources(state),
        minutes=state.minutes,
    )


def _subjective(state: State, opening: Opening, shelf: Shelf, drawn: str) -> Iterator[str]:
    """Say what the person came with, what they told and drew, and how the safety questions went."""
    condition = shelf.conditions[opening.condition]
    side = "" if opening.side is Side.MIDLINE else f", {opening.side.value}"
    yield f"Visit {opening.number} for {condition.name.lower()}{side}."
    if opening.complaint:
        yield f"In the person's words: “{opening.complaint.rstrip('.')}”."
    if opening.goal is not None:
        yield f"Goal: {opening.goal.words}."
    if state.history is not None:
        yield _history(state)
    if drawn:
        yield drawn
    yield from _safety(state)


def _history(state: State) -> str:
    """Put the history into one sentence."""
    history = state.history
    assert history is not None
    told = [f"Onset {number(history.weeks)} weeks ago"]
    if history.mechanism.value != "unknown":
        told.append(f"mechanism {history.mechanism.value.replace('_', ' ')}")
    if history.linked_to:
        told.append(f"linked to {listed(history.linked_to)}")
    if history.eases_with_rest is not None:
        told.append("eases with rest" if history.eases_with_rest else "does not ease with rest")
    told += [text for text in (history.load, history.work) if text]
    if history.injuries:
        told.append(f"earlier injuries: {listed(history.injuries)}")
    return "; ".join(told) + "."


def _safety(state: State) -> Iterator[str]:
    """Say what the gate found and whether consent was given."""
    outcome = state.clearance
    for slip in state.slips:
        yield f"First answered so that it refers, then taken back as a slip: {slip.to_clinician}"
    for sign in state.cleared_up:
        yield f"Told before the visit, and a no when asked again: {sign.to_clinician}"
    if isinstance(outcome, Referred):
        yield "Safety questions: not treated. " + " ".join(reason.to_clinician for reason in outcome.reasons)
    elif isinstance(outcome, Unanswered):
        yield f"Safety questions incomplete: {outcome.sentence}"
    elif isinstance(outcome, Cleared):
        yield "Safety questions answered in full; no sign that refers."
        if outcome.watch:
            yield "Watched: " + " ".join(reason.to_clinician for reason in outcome.watch)
        for item in outcome.precautions:
            yield f"Precaution: {item.sentence}"
        if state.consent:
            yield "Consent to today's care was given."


def _objective(state: State, opening: Opening, shelf: Shelf) -> Iterator[str]:
    """Say what was seen, measured, felt and done, in that order."""
    if state.observations:
        seen = [seen.seen.replace("_", " ") + _on(seen.side) for seen in state.observations]
        yield f"Observed: {listed(seen)}."
    if state.nerves:
        yield _nerves(state)
    if state.before:
        yield "Before treatment: " + "; ".join(reading_words(reading, shelf) for reading in state.before) + "."
    yield from _ranges(state, opening, shelf)
    if state.findings:
        yield "Palpation: " + "; ".join(_finding(found, shelf) for found in state.findings) + "."
    for item in state.treated:
        yield _treated(item, shelf)


def _ranges(state: State, opening: Opening, shelf: Shelf) -> Iterator[str]:
    """Set a motion measured on both sides side by side, with its reference and what falls short."""
    for row in range_table(state, opening, shelf):
        if row.left is None or row.right is None:
            continue
        name = shelf.body.motions[row.motion].name
        short = f"; the {listed([side.value for side in row.limited])} falls short by more than the error" \
            if row.limited else "; no difference beyond a known error"
        reference = ""
        if row.norm is not None:
            doubt = "" if row.norm_verified else ", unverified"
            reference = f"; reference {number(row.norm)} degrees ({row.norm_source}{doubt})"
        yield (f"{name[0].upper()}{name[1:]}: left {number(row.left)}, right {number(row.right)} degrees"
               f"{short}{reference}.")


def _on(side: Side) -> str:
    """Name a side after something, where it has one."""
    return "" if side is Side.MIDLINE else f" on the {side.value}"


def _nerves(state: State) -> str:
    """Put the quick nerve check into one sentence; what is not normal comes first."""
    lost = [f"{sign.test.value}{' ' + sign.level if sign.level else ''}{_on(sign.side)}"
            for sign in state.nerves if not sign.normal]
    if lost:
        return f"Nerve check: not normal for {listed(lost)}."
    return f"Nerve check normal ({listed(sorted({sign.test.value for sign in state.nerves}))})."


def _finding(found: Finding, shelf: Shelf) -> str:
    """Put a palpation finding into words: tenderness and familiar pain first, texture last."""
    words = [f"tenderness {found.tenderness}/10",
             "reproduces the familiar pain" if found.familiar else "does not reproduce the familiar pain"]
    if found.texture is not Texture.NORMAL:
        words.append(f"{found.texture.value} to the touch")
    return f"{place_words(found.structure, found.side, shelf)}, {', '.join(words)}"


def _treated(item: Treated, shelf: Shelf) -> str:
    """Say what was done to one structure and what the re-test showed."""
    contacts = listed(sorted({shelf.contacts[done.contact].name.lower() for done in item.passes}))
    movers = listed(sorted({MOVED[done.mover] for done in item.passes}))
    others = sorted({done.technique for done in item.passes} - {FIRST_TECHNIQUE})
    named = f"{listed([shelf.techniques[name].name.lower() for name in others])}, " if others else ""
    seconds = sum(done.seconds for done in item.passes)
    felt = [done.tolerance for done in item.passes if done.tolerance is not None]
    most = f", discomfort up to {max(felt)}/10" if felt else ""
    count = len(item.passes)
    passes = f"{count} pass{'es' if count != 1 else ''}"
    return (f"Treated {place_words(item.structure, item.side, shelf)}: {named}{passes} with {contacts}, "
            f"{movers}, {seconds} seconds in all{most}. {_retest(item, shelf)}")


def _retest(item: Treated, shelf: Shelf) -> str:
    """Give each re-tested sign with the verdict on this round."""
    signs = "; ".join(
        f"{sign_words(sign_of(change.after), shelf).lower()} {number(change.before.value)} to "
        f"{value_words(change.after)}, {VERDICT_WORDS[change.verdict]}" for change in item.changes
    )
    return f"Re-test: {signs}." if signs else item.outcome


def _row(change: Change, shelf: Shelf) -> Row:
    """Make the line of one sign in the before/after table."""
    sign = "+" if change.after.value > change.before.value else ""
    return Row(
        sign=sign_words(sign_of(change.after), shelf),
        before=value_words(change.before),
        after=value_words(change.after),
        change=f"{sign}{number(change.after.value - change.before.value)}{unit_words(change.unit)}",
        verdict=VERDICT_WORDS[change.verdict],
        error=error_words(change),
    )


def error_words(change: Change) -> str:
    """Say which error a change was held against, or that none is known."""
    if change.mdc is not None:
        borrowed = " (borrowed from another population)" if change.borrowed else ""
        return f"{number(change.mdc.value)}{unit_words(change.mdc.unit)}, {change.mdc.population}{borrowed}"
    if change.own_error is not None:
        return f"{number(change.own_error)}{unit_words(change.unit)}, from the person's own repeated trials"
    return "no published error fits"


def _assessment(state: State, opening: Opening, shelf: Shelf) -> Iterator[str]:
    """Say what the changes are worth today and against the first visit, and why treatment ended."""
    if isinstance(state.clearance, Referred):
        yield state.clearance.sentence
        return
    if not state.treated:
        yield "No structure was treated today."
    elif not state.changes:
        yield "Treated without a re-test: nothing is claimed about today's effect."
    for change in state.changes:
        yield change.sentence
    shown = [change for change in state.changes if not change.decides]
    for change in shown:
        yield f"{sign_words(sign_of(change.after), shelf)} is shown and does not decide that somebody improved."
    yield from _since_first(state, opening, shelf)
    if isinstance(state.next, Stop):
        yield f"Treatment ended: {state.next.sentence}"


def _since_first(state: State, opening: Opening, shelf: Shelf) -> Iterator[str]:
    """Set today's readings before treatment beside those of the first visit, where they are the same sign."""
    first: dict[object, Reading] = {sign_of(reading): reading for reading in opening.first}
    if opening.number < 2:
        return
    for reading in state.before:
        start = first.get(sign_of(reading))
        if start is not None:
            yield (f"Since the first visit, {sign_words(sign_of(reading), shelf).lower()} went from "
                   f"{value_words(start)} to {value_words(reading)} before treatment.")


def _plan(state: State, opening: Opening) -> Iterator[str]:
    """Say what happens next: home care, the next visit, the checkpoint, what waits for a doctor."""
    if isinstance(state.clearance, Referred):
        yield from dict.fromkeys(
            f"{reason.when[0].upper()}{reason.when[1:]}: {reason.to_person}" for reason in state.clearance.reasons
        )
        if state.remark:
            yield state.remark
        return
    if isinstance(state.clearance, Cleared):
        for item in state.clearance.precautions:
            if item.bar is Bar.HOLD:
                yield f"Wait for a doctor's clearance: {item.sentence}"
    if state.home:
        yield "At home until next time: " + " ".join(state.home)
    plan = opening.plan
    if plan is not None:
        yield (f"Visit {opening.number} of {plan.visits} planned, about {number(plan.days_between)} days apart. "
               f"Checkpoint at visit {plan.checkpoint_visit} or {plan.checkpoint_by.isoformat()}: "
               "without a real change by then, stop and refer.")
    if state.remark:
        yield state.remark


def _sources(state: State) -> tuple[str, ...]:
    """List the sources of every figure that decided, once each."""
    used = [figure for change in state.changes for figure in (change.mdc, change.mcid) if figure is not None]
    return tuple(dict.fromkeys(figure.source for figure in used))
