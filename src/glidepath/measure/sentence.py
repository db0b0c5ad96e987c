"""A change in one plain sentence, with the figures and sources it rests on."""

from glidepath.body import Side
from glidepath.catalogue import Figure, Measure
from glidepath.measure.values import Change, Verdict
from glidepath.measure.wording import method_words, number, unit_words


def sentence(change: Change, measure: Measure) -> str:
    """Say what changed, against which error, and what that makes it."""
    if change.verdict is Verdict.CANNOT_JUDGE:
        return f"{_moved(change, measure)}: cannot be judged, because {change.reasons[-1]}."
    return f"{_moved(change, measure)}: {_judged(change)}."


def _moved(change: Change, measure: Measure) -> str:
    """Say from where to where."""
    after = change.after
    name = after.motion.replace("_", " ").capitalize() if after.motion else measure.name
    label = f" ({after.label})" if after.label else ""
    side = "" if after.side is Side.MIDLINE else f", {after.side.value},"
    method = method_words(change.after.method)
    figures = f"{number(change.before.value)} to {number(change.after.value)}{unit_words(change.unit)}"
    return f"{name}{label}{side} went from {figures} ({method})"


def _judged(change: Change) -> str:
    """Say which error it was held against and what that makes it."""
    size, error = number(abs(change.gain)), _error(change)
    match change.verdict:
        case Verdict.WORTHWHILE:
            return (f"{size} better, more than the error of {error}, and at least the worthwhile change of "
                    f"{_cited(change.mcid, change)}: real and worthwhile")
        case Verdict.REAL:
            return f"{size} better, more than the error of {error}: real{_not_worthwhile(change)}"
        case Verdict.WORSE:
            return f"{size} worse, more than the error of {error}: a real worsening"
        case _:
            return f"a change of {size} is within the error of {error}"


def _not_worthwhile(change: Change) -> str:
    """Say why a real change is no more than that."""
    if change.mcid is None:
        return "; no worthwhile change is published for it"
    return f", and less than the worthwhile change of {_cited(change.mcid, change)}"


def _error(change: Change) -> str:
    """Name the error that decided."""
    if change.mdc is None:
        assert change.own_error is not None
        return f"{number(change.own_error)}{unit_words(change.unit)} from the person's own repeated trials"
    borrowed = f", borrowed from {change.mdc.population}" if change.borrowed else ""
    return f"{_cited(change.mdc, change)}{borrowed}"


def _cited(figure: Figure | None, change: Change) -> str:
    """Give a figure with its unit and source."""
    assert figure is not None
    unit = " % of the value before" if figure.kind == "percent" else unit_words(change.unit)
    return f"{number(figure.value)}{unit} ({figure.source})"

