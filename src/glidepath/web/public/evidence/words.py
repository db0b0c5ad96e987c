"""Evidence in words: what directions, designs and grades are called on a page."""

from glidepath.catalogue import Design, Tongue
from glidepath.evidence import Against, Certainty, Direction

DIRECTIONS = {
    Direction.FAVOURS: "Leans towards it",
    Direction.NEITHER: "No difference shown",
    Direction.AGAINST: "Leans against it",
    Direction.MIXED: "Studies disagree",
    Direction.BEFORE_AFTER: "Nobody was compared",
    Direction.UNTOLD: "No result to read",
    Direction.NONE: "No study",
}
"""Which way a body of evidence leans, short."""

FOUND = {
    Direction.FAVOURS: "did better",
    Direction.NEITHER: "no difference shown",
    Direction.AGAINST: "did worse",
    Direction.MIXED: "mixed",
    Direction.UNTOLD: "no result tested or to be read",
}
"""What one study found of the treatment."""

BEFORE = {Direction.FAVOURS: "better afterwards", Direction.NEITHER: "no change", Direction.AGAINST: "worse afterwards"}
"""What one study found from before to after."""

CERTAINTY = {
    Certainty.HIGH: ("High", 4),
    Certainty.MODERATE: ("Moderate", 3),
    Certainty.LOW: ("Low", 2),
    Certainty.VERY_LOW: ("Very low", 1),
    Certainty.NONE: ("None", 0),
}
"""Certainty in a word, and how many of four marks it fills."""

AGAINST = {
    Against.CONTROL: "Beside no treatment, a sham or usual care",
    Against.ACTIVE: "Beside other treatments",
    Against.BEFORE: "Before and after, without a comparison",
}
"""What a finding is about, as a heading."""

DESIGNS = {
    Design.META_ANALYSIS: "meta-analysis",
    Design.REVIEW: "review",
    Design.RANDOMISED: "randomised",
    Design.CONTROLLED: "compared, not randomised",
    Design.OWN_CONTROL: "own other leg for comparison",
    Design.BEFORE_AFTER: "before and after, nobody compared",
    Design.CASE: "one person's story",
    Design.REGISTERED: "on a register",
}
"""How a study was made."""


DOMAINS = ("Bias", "Inconsistency", "Indirectness", "Imprecision", "Small and unseen studies")
"""The questions of the rule that grades certainty, as its steps name them."""


def sure(certainty: Certainty, spoken: Tongue) -> tuple[str, int]:
    """Certainty in a word of a language, and how many of four marks it fills."""
    word, marks = CERTAINTY[certainty]
    return spoken.say(word), marks
