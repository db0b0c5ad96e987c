"""`glidepath exercises`: what a person may do at home."""

import click
from rapidfuzz import process

from glidepath.body import Motion
from glidepath.catalogue import body
from glidepath.catalogue.exercise import Exercise, exercises
from glidepath.cli.terminal import console, print_json, table, wrong

NEAREST = 3


@click.command("exercises")
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print every field as JSON.")
def command(words: tuple[str, ...], as_json: bool) -> None:
    """List the exercises that hold every one of WORDS in their name, motions, regions or equipment; all without words.

    Doses are those of general practice and are marked unverified until a clinician has signed them.
    """
    motions = body().motions
    found = [one for one in exercises().values() if _holds(one, words, motions)]
    if not found:
        asked = " ".join(words)
        near = [name for name, _, _ in process.extract(asked, list(exercises()), limit=NEAREST)]
        wrong(f"no exercise holds {asked!r}; expected words such as neck, rotation or band, or {', '.join(near)}")
    if as_json:
        print_json(found)
        return
    _say(found)


def _holds(one: Exercise, words: tuple[str, ...], motions: dict[str, Motion]) -> bool:
    """Say whether an exercise holds every word."""
    names = [motions[name].name for name in one.motions]
    text = " ".join([one.id, one.name, one.use.value, *one.motions, *names, *one.regions, *one.equipment])
    plain = text.lower().replace("_", " ")
    return all(word.lower().replace("_", " ") in plain for word in words)


def _say(found: list[Exercise]) -> None:
    """Print exercises as a table."""
    rows = table("exercise", "for", "level", "dose", "needs", "minutes")
    for one in found:
        dose = f"{one.dose.sets} × {one.dose.reps} × {one.dose.seconds} s, {one.dose.days} days a week"
        rows.add_row(f"{one.id}\n{one.name}", one.use.value, str(one.level), dose, ", ".join(one.equipment),
                     f"{one.dose.minutes:g}")
    out = console()
    out.print(rows)
    unsigned = sum(not (one.verified and one.dose.verified) for one in found)
    out.print(f"\n[quiet]{len(found)} exercises, {unsigned} of them unverified: nobody has signed them yet.[/quiet]")
