"""No public sentence says more for a treatment than its studies do.

The sentences of the evidence room are made from their grades (`evidence/sentences.py`, proved there). Everything else
that people read is written by hand, so it is held here: a sentence with a word of benefit says that it is not known or
what one trial found, or a claim of that strength stands behind it, or the word means something else. Nothing is let
through by being new. Spanish follows the English sentence, whose translation is its own.
"""

import re

import pytest

from glidepath.catalogue import shelf
from glidepath.evidence import Direction, claim
from glidepath.evidence.phrases import PHRASES
from tests.web.public.sentences import sentences

pytestmark = pytest.mark.no_second_database

BENEFIT = re.compile(
    r"\b(helps?|helped|helpful|eases?|eased|reliev\w+|cur(e|es|ed)|heal(s|ed|ing)?|fix(es|ed)?|works|"
    r"keeps? [^.]*\baway|prevent\w*|resolv\w+|reduc\w+|better|best|speeds?|improv\w+|effective\w*|benefit\w*|"
    r"lasts|lasting|restor\w+|faster|proven|reliabl[ey])\b", re.IGNORECASE)  # fmt: skip
"""Words in which good is said of something."""
HELD_BACK = re.compile(
    r"\b(not known|hardly known|not shown|none was shown|not proven|nobody|no reliable|not reliably|do not reliably|"
    r"does not fall reliably|did not reliably|no better|no important difference|does not help|not a cure|seldom|"
    r"said to be|said to have|meant to|was not looked up|reach from|none (of them )?reports|in trials|"
    r"(in|is|one|two|a|small|largest) (stud\w+|trials?)|in heel pain leg exercises|"
    r"research is not sure)\b", re.IGNORECASE)  # fmt: skip
"""What holds a sentence back: that it is not known, or what studies found, told as that."""
BACKED = {
    "In tennis elbow it probably does more for pain than usual physiotherapy alone.": ("tennis_elbow", "exercise", 2),
    "Exercise added to usual physiotherapy probably eases pain more than that alone.": ("tennis_elbow", "exercise", 2),
}
"""Sentences that say more, with the claim behind each and the strength it must have (2: probably)."""
COURSE = {
    "Most new neck pain eases within weeks.", "Most new back pain is much better within six weeks.",
    "Most people are much better within three months.",
}  # fmt: skip
"""How a complaint goes, whatever is done: nothing is said for a treatment."""
NOT_FOR_A_TREATMENT = {
    "No clinician has signed it off: do not treat anybody by it without knowing better.",
    "Hands, tools, stretching, exercise: how each works, and what speaks against it.", "How it works",
    "None of these is best for everybody.", "How you can tell that it gets better", "better afterwards",
    "Pain that wakes you, or that nothing eases or changes; cancer, now or ever", "No position eases the pain",
    "Worse with use, better with rest", "It gets worse with use and eases with rest.", "Get help now",
    "Stretching or a roller still helps, or has not been tried.", "How will we measure whether it helps?",
    "Agree beforehand how you will know that it helps, and when to stop.", "Your heart or lungs may need help.",
    "Sit down and rest while you wait for help.", "Better by more than the error of measuring?",
    "An injection or a small operation when it does not get better, or when strength goes.",
    "A thumb or elbow presses a tender spot until it eases.", "it did better", "did better",
    "A thumb or elbow presses a tender spot and stays until it eases; nobody moves.", "Works with", "Works against",
    "helps", "{scale}; above 0 is {better}, below 0 {worse}.", "Sore while it lasts.", "Theory, not proven",
    "Does effort bring on pain in the arm, shoulder or jaw that eases when you rest, with short breath?",
    "Is there no position in which the pain eases?", "An assistant works under a physical therapist.",
    "by one below 400 people, and by one more where the interval reaches from better to worse or no interval can be "
    "made.",
    "Past cancer with new, unremitting pain, unexplained weight loss, no ease lying down, or a month without any gain.",
    "Two examiners agree poorly on texture (kappa 0.08 to 0.75) and better on tenderness (0.68) and on whether it is "
    "the person's own pain (0.58).",
    "Be wary of anybody who promises a cure, sells a long course before the first check, or does not measure.",
    "How many visits, when to stop if it does not help, what to do at home, and when to ring.",
    "There is a check before and after each round, so that what does not help is not repeated.",
    "Your self-check says: get help now.", "What eases it?", "Your own words are best.",
    "Last day that helps (may be left out)", "First comes whose visit fills the time best, then who asked first.",
    "What have you tried, and did it help?",
    "Do you have a scar or operation wound that is not fully healed, or still has stitches?",
    "A tender spot that bears more pressure has improved.", "Many problems are resolved in under four treatments.",
}  # fmt: skip
"""The word means a person's own answer, an aim, a measure or a part of the page, or it is a saying taken apart."""
OF_ONE_STUDY = {
    "20 of 21 for whom exercise had not been enough resolved after crossing over, without a comparison.",
    "Improvement within groups; how it compares is not in the abstract.", "The interval reaches from better to worse.",
    "The threshold rises and the pain does not fall: why a threshold alone never counts as improvement here.",
    "Useful for one thing: exercise added to active release did better than active release alone.",
}
"""What is told of a study or a grade under its name, with what speaks against it beside it."""
BY_HAND = re.compile(
    r"\b(ease (off|the (fingertips|kneecap|two muscles|extensor tendons))|wait for it to ease|fixed to the|"
    r"best (from under|developed)|helps to (lift|draw)|redness that lasts|keep to the outer side|high-speed)\b",
    re.IGNORECASE)  # fmt: skip
"""What a hand does, how tissue is joined, what a muscle moves, a sign: nothing is said for a treatment."""
MADE = set(PHRASES.values())


def told() -> dict[str, str]:
    """Every English sentence of the public pages by itself, with where it stands; those made from a grade left out."""
    return {part: where for text, where in sentences().items() if text not in MADE
            for part in re.split(r"(?<=[.?!]) +", text)}  # fmt: skip


def stronger(part: str) -> bool:
    """Tell whether a sentence says good of a treatment with nothing to hold it back or stand behind it."""
    known = any(part in each for each in (BACKED, COURSE, NOT_FOR_A_TREATMENT, OF_ONE_STUDY))
    return bool(BENEFIT.search(BY_HAND.sub("", part))) and not HELD_BACK.search(part) and not known


def test_nothing_is_said_more_strongly_than_it_is_known() -> None:
    """Each sentence that fails is named with the place it stands in."""
    assert {} == {part: where for part, where in told().items() if stronger(part)}


@pytest.mark.parametrize("sentence", BACKED)
def test_what_says_more_has_a_claim_behind_it(sentence: str) -> None:
    """The claim leans that way and is at least as sure as the sentence; "probably" stands in it."""
    condition, treatment, strength = BACKED[sentence]
    made = claim(shelf(), condition, treatment)

    assert sentence in told() and "probably" in sentence
    assert Direction.FAVOURS is made.direction and strength <= made.strength


def test_the_lists_hold_nothing_that_is_said_no_more() -> None:
    """A sentence that was changed is looked at again."""
    assert set() == (COURSE | NOT_FOR_A_TREATMENT | OF_ONE_STUDY | set(BACKED)) - set(told())


@pytest.mark.parametrize("sentence", [
    "What fits into a plan with exercise is mostly the better choice.", "Exercise added to it helps.",
    "Strength and getting used to load are what mostly keep the trouble away.", "Hands relieve pain.",
    "You will do exercises at home, and that helps it last.", "A soft splint helps some people.",
])  # fmt: skip
def test_what_was_said_too_strongly_would_be_found(sentence: str) -> None:
    """Sentences that stood here before, and one of the plainest."""
    assert stronger(sentence)
