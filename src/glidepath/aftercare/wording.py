"""What a programme says, in the language of whoever reads it: a programme is kept in English with its reasons by id."""

from collections.abc import Mapping

from glidepath.aftercare.values import Ground, Item, Programme, Tracked, Why
from glidepath.body import Motion
from glidepath.catalogue import IN_ENGLISH, Condition, Measure, Tongue
from glidepath.catalogue.exercise import Exercise
from glidepath.measure import sentence
from glidepath.screen import precaution_words

REASONS = {
    Ground.WON: "Uses what was won: {change}",
    Ground.LIMITED: "Keeps {motion}, which {complaint} often limits.",
    Ground.LOADED: "Makes stronger what {complaint} loads.",
    Ground.DAILY: "Builds up how much load is borne in daily life.",
    Ground.HARDER: "The next step after {exercise}.",
    Ground.EASIER: "Easier than {exercise}.",
}
BY_HAND = "Chosen by the clinician."
LOAD_WORDS = (
    "Write down what loads the sore part: how far you run, what you lift, how long you type or sit.",
    "Build up again in small steps, and look at the week as a whole.",
)
NONE_FITS = "No exercise on file fits this complaint into so few minutes."


def because(
    item: Item, condition: Condition, *, exercises: Mapping[str, Exercise], measures: Mapping[str, Measure],
    motions: Mapping[str, Motion], spoken: Tongue = IN_ENGLISH,
) -> str:
    """Say why an exercise is in the programme of a complaint; what a clinician wrote stands as it was written."""
    if item.why is None:
        return spoken.say(item.because)
    return reason(item.why, condition, exercises=exercises, measures=measures, motions=motions, spoken=spoken)


def reason(
    why: Why, condition: Condition, *, exercises: Mapping[str, Exercise], measures: Mapping[str, Measure],
    motions: Mapping[str, Motion], spoken: Tongue = IN_ENGLISH,
) -> str:
    """Say a reason."""
    told = {"complaint": spoken.say(condition.plain).lower()}
    if why.won is not None:
        told["change"] = sentence(why.won, measures[why.won.after.measure], spoken)
    if why.motion:
        told["motion"] = spoken.say(motions[why.motion].name).lower()
    if why.after:
        told["exercise"] = spoken.say(exercises[why.after].name)
    return spoken.say(REASONS[why.ground], **told)


def cautions(programme: Programme, spoken: Tongue = IN_ENGLISH) -> tuple[str, ...]:
    """Say what goes with every exercise."""
    return tuple(precaution_words(one, spoken) for one in programme.cautions)


def withheld(programme: Programme, spoken: Tongue = IN_ENGLISH) -> tuple[str, ...]:
    """Say why some exercises are left out."""
    return tuple(precaution_words(one, spoken) for one in programme.withheld)


def tracks(
    programme: Programme, *, measures: Mapping[str, Measure], motions: Mapping[str, Motion],
    spoken: Tongue = IN_ENGLISH,
) -> tuple[str, ...]:
    """Say what to measure at home."""
    if not programme.tracked:
        return programme.track
    return tuple(tracked_words(one, measures, motions, spoken) for one in programme.tracked)


def tracked_words(
    one: Tracked, measures: Mapping[str, Measure], motions: Mapping[str, Motion], spoken: Tongue = IN_ENGLISH
) -> str:
    """Name something to measure: its measure, then which."""
    which = (spoken.say(one.label) if one.label else "",
             spoken.say(motions[one.motion].name).lower() if one.motion else "")
    return ", ".join(filter(None, (spoken.say(measures[one.measure].name), *which)))
