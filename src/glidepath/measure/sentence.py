"""A change in one plain sentence, with the figures and sources it rests on."""

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Figure, Measure, Tongue
from glidepath.measure.values import Change, Verdict
from glidepath.measure.wording import method_words, motion_words, number, unit_words

MOVED = {
    "moved": "{name} went from {before} to {after}{unit} ({method})",
    "moved_on": "{name}, {side}, went from {before} to {after}{unit} ({method})",
}
JUDGED = {
    Verdict.WORTHWHILE: "{moved}: {size} better, more than the error of {error}, and at least the worthwhile change of "
                        "{worth}: real and worthwhile.",
    Verdict.WORSE: "{moved}: {size} worse, more than the error of {error}: a real worsening.",
    Verdict.WITHIN_ERROR: "{moved}: a change of {size} is within the error of {error}.",
    Verdict.CANNOT_JUDGE: "{moved}: cannot be judged, because {reason}.",
}  # fmt: skip
REAL = {
    "less": "{moved}: {size} better, more than the error of {error}: real, and less than the worthwhile change of "
            "{worth}.",
    "unknown": "{moved}: {size} better, more than the error of {error}: real; no worthwhile change is published for "
               "it.",
}  # fmt: skip
ERRORS = {
    "own": "{size}{unit} from the person's own repeated trials",
    "borrowed": "{error}, borrowed from {population}",
    "percent": "{size} % of the value before ({source})",
    "figure": "{size}{unit} ({source})",
}
WORDS = (*MOVED.values(), *JUDGED.values(), *REAL.values(), *ERRORS.values())
"""What sentences on a change are made of, each to be said in every language of the person's own pages."""


def sentence(change: Change, measure: Measure, spoken: Tongue = IN_ENGLISH) -> str:
    """Say what changed, against which error, and what that makes it.

    What stands in `reasons` is said as it was when the change was judged.
    """
    told = {"moved": _moved(change, measure, spoken)}
    if change.verdict is Verdict.CANNOT_JUDGE:
        return spoken.say(JUDGED[change.verdict], reason=change.reasons[-1], **told)
    told |= {"size": number(abs(change.gain)), "error": _error(change, spoken)}
    if change.mcid is not None:
        told["worth"] = _cited(change.mcid, change, spoken)
    if change.verdict is Verdict.REAL:
        return spoken.say(REAL["less" if "worth" in told else "unknown"], **told)
    return spoken.say(JUDGED[change.verdict], **told)


def _moved(change: Change, measure: Measure, spoken: Tongue) -> str:
    """Say from where to where."""
    after = change.after
    name = spoken.say(motion_words(after.motion) if after.motion else measure.name)
    return spoken.say(
        MOVED["moved" if after.side is Side.MIDLINE else "moved_on"],
        name=f"{name} ({spoken.say(after.label)})" if after.label else name, side=spoken.say(after.side.value),
        before=number(change.before.value), after=number(after.value), unit=unit_words(change.unit, spoken),
        method=method_words(after.method, spoken),
    )  # fmt: skip


def _error(change: Change, spoken: Tongue) -> str:
    """Name the error that decided."""
    if change.mdc is None:
        assert change.own_error is not None
        return spoken.say(ERRORS["own"], size=number(change.own_error), unit=unit_words(change.unit, spoken))
    cited = _cited(change.mdc, change, spoken)
    if not change.borrowed:
        return cited
    return spoken.say(ERRORS["borrowed"], error=cited, population=spoken.say(change.mdc.population))


def _cited(figure: Figure, change: Change, spoken: Tongue) -> str:
    """Give a figure with its unit and source."""
    return spoken.say(
        ERRORS["percent" if figure.kind == "percent" else "figure"], size=number(figure.value),
        unit=unit_words(change.unit, spoken), source=figure.source,
    )  # fmt: skip
