"""Every English sentence that is read of what is done and measured at home."""

from glidepath.catalogue import guides, shelf
from glidepath.catalogue.exercise import Exercise, checklists, equipment, exercises, soreness
from glidepath.catalogue.hometests import home_tests


def of_exercise(one: Exercise) -> tuple[str, ...]:
    """Everything a person reads of an exercise."""
    return (one.name, one.plain, one.begin, *one.steps, *one.stop)


def done() -> set[str]:
    """Everything that is read of exercises, what they need, checklists and soreness."""
    return {text for one in exercises().values() for text in of_exercise(one)} | {
        text for one in checklists().values() for text in (one.name, *one.items)} | {
        one.name for one in equipment().values()} | {one.says for one in soreness().values()}  # fmt: skip


def measured() -> set[str]:
    """Everything that is read of measuring: guides, tests, precautions, measures, and those whom figures speak of."""
    held = shelf()
    figures = [figure for one in held.measures.values() for figure in (*one.mdc, *one.mcid)]
    return {text for one in guides().values() for text in (one.name, one.place, one.start, one.go)} | {
        text for one in home_tests().values() for text in (one.name, one.needs, *one.steps, one.stop, one.words)
        if text} | {
        text for one in held.precautions.values() for text in (one.adapted, one.why)} | {
        one.name for one in held.measures.values()} | {figure.population for figure in figures} | {
        one.label for condition in held.conditions.values() for one in condition.measures if one.label}  # fmt: skip
