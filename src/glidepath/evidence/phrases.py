"""The words that sentences on evidence are made of, each to be said in every language of the public pages."""

from glidepath.catalogue import Aspect

PHRASES = {
    "in": "in {condition}",
    "alone": "{it} alone",
    "more_3": "{it}{where} does more for {aspect} than {other}.",
    "more_2": "{it}{where} probably does more for {aspect} than {other}.",
    "more_1": "{it}{where} may do more for {aspect} than {other}.",
    "no_more_3": "{it}{where} does no more for {aspect} than {other}.",
    "no_more_2": "{it}{where} probably does no more for {aspect} than {other}.",
    "no_more_1": "{it}{where} may do no more for {aspect} than {other}.",
    "not_known": "it is not known whether {it}{where} does more for {aspect} than {other}: {leans}.",
    "untold": "{it}{where} was held against {other}; no result was tested or could be read.",
    "unread": "{it}{where} was tried; no result could be read.",
    "before_after": "{it}{where}: {aspect} improved from before to after in {some}, but nobody was compared, so "
                    "whether that was the reason is not known.",
    "changes_differ": "{it}{where}: nobody was compared and what changed differs; what it does is not known.",
    "no_study": "no study of {it}{where} was found.",
    "figures_reach": "the figures of {some} reach from better to worse",
    "figures_towards": "the figures of {some} lean towards it",
    "figures_against": "the figures of {some} lean against it",
    "one_study": "one study",
    "many_study": "{count} studies",
    "one_leaned_towards": "one study leaned towards it",
    "many_leaned_towards": "{count} studies leaned towards it",
    "one_leaned_against": "one study leaned against it",
    "many_leaned_against": "{count} studies leaned against it",
    "one_no_difference": "one study showed no difference",
    "many_no_difference": "{count} studies showed no difference",
    "one_trial_registered": "one trial is on a register, with no results that could be found.",
    "many_trial_registered": "{count} trials are on a register, with no results that could be found.",
}  # fmt: skip
"""Each by its name; the number behind `more` and `no_more` is the strength it has."""
FOR = {
    Aspect.PAIN: "pain", Aspect.RECOVERY: "recovery", Aspect.FUNCTION: "what people can do", Aspect.MOTION: "range",
    Aspect.STRENGTH: "strength", Aspect.TENDERNESS: "tenderness", Aspect.TISSUE: "the tissue",
}  # fmt: skip
"""What was measured."""
COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
"""Small counts in words."""
JOINED = ("or", "and")
"""What stands before the last name of several."""
