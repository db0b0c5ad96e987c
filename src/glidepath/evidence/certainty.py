"""How sure a body of evidence makes us: the written rule, after GRADE, with a sentence for every step.

It starts high where lots were drawn and low where they were not, and goes down for bias, inconsistency, indirectness,
imprecision and what small or unpublished studies may hide; never up. It is applied by a rule, not by a panel, and
says so wherever it is shown.
"""

from collections.abc import Sequence

from glidepath.catalogue import IN_ENGLISH, Aspect, Concern, Design, Study, Tongue
from glidepath.evidence.pooling.asymmetry import egger
from glidepath.evidence.values import Against, Certainty, Comparison, EvidenceError, Graded, Pooled, Step, Votes

LEVELS = (Certainty.VERY_LOW, Certainty.LOW, Certainty.MODERATE, Certainty.HIGH)
ENOUGH_PEOPLE = 400
"""People from which an estimate is not called imprecise for its size: enough to see a standardised difference of 0.28
in four of five tries. A choice of the house."""
SUBSTANTIAL, CONSIDERABLE = 50.0, 75.0
"""I² from which studies differ, and from which they differ so much that a mean says little (Cochrane Handbook 5.0.1,
as reproduced in doi 10.1186/1471-2288-8-79, table 3)."""
ENOUGH_FOR_ASYMMETRY = 10
"""Studies below which small-study effects cannot be tested: Cochrane's figure, from memory, not verified."""
ASYMMETRY_P = 0.1
"""p of Egger's test from which small studies are said to show more: the usual choice, from memory, not verified."""
SMALL = 100
"""People in a study below which it is called small: a choice of the house."""
GRAVE = (Concern.NO_COMPARISON, Concern.CONTRADICTION, Concern.IMPLAUSIBLE, Concern.INTEREST)
"""Concerns of which one is enough to make bias very serious."""
ELSEWHERE = (Concern.TINY, Concern.SELECTED)
"""Concerns that belong to imprecision and indirectness."""
DRAWN = (Design.META_ANALYSIS, Design.RANDOMISED)
EQUALLY_PRECISE = "All studies are equally precise, so asymmetry cannot be seen."
"""Why there is no test for asymmetry although there are studies enough."""


def graded(
    comparisons: Sequence[Comparison], votes: Votes, pooled: Pooled | None, unpublished: Sequence[str] = (), *,
    across: bool = False, spoken: Tongue = IN_ENGLISH,
) -> Graded:
    """Grade what some comparisons say; `pooled` stands where figures decide, `unpublished` are ended trials
    whose results nobody has seen, `across` says that it is asked across complaints. Reasons are told in a language.
    """
    studies = [one.study for one in comparisons]
    if not votes.counted:
        return Graded(certainty=Certainty.NONE, start=Certainty.NONE, steps=(),
                      start_reason=spoken.say("No study with a result was found."))  # fmt: skip
    start, why = _start(studies, spoken, compared=comparisons[0].against is not Against.BEFORE)
    steps = (
        _bias(comparisons, spoken), _inconsistency(votes, pooled, spoken),
        _indirectness(comparisons, across, spoken), _imprecision(comparisons, pooled, spoken),
        _small_studies(comparisons, votes, unpublished, spoken),
    )  # fmt: skip
    level = LEVELS.index(start) - sum(step.down for step in steps)
    return Graded(certainty=LEVELS[max(0, level)], start=start, start_reason=why, steps=steps)


def _start(studies: Sequence[Study], spoken: Tongue, *, compared: bool) -> tuple[Certainty, str]:
    """Where it starts, and why."""
    if not compared:
        return Certainty.LOW, spoken.say("Nobody was compared, so there was nothing to draw lots for.")
    if all(study.design in DRAWN for study in studies):
        return Certainty.HIGH, spoken.say("Lots were drawn who got which treatment.")
    return Certainty.LOW, spoken.say("Not in every study were lots drawn.")


def _bias(comparisons: Sequence[Comparison], spoken: Tongue) -> Step:
    """What may have bent the results."""
    say = spoken.say
    if comparisons[0].against is Against.BEFORE:
        said = say("Nobody was compared: what would have passed anyway is counted in.")
        return Step(domain="Bias", down=2, reason=said)
    heavy = [one.study for one in comparisons if _heaviness(one.study) == 2]
    named = " ".join(map(say, sorted({says for one in comparisons for says in _said(one.study)})))
    if 2 * len(heavy) >= len(comparisons):
        return Step(domain="Bias", down=2, reason=say("Very serious. {remarks}", remarks=named))
    if any(_heaviness(one.study) for one in comparisons):
        remarks = named or say("No study was read as a whole.")
        return Step(domain="Bias", down=1, reason=say("Serious. {remarks}", remarks=remarks))
    return Step(domain="Bias", down=0, reason=say("Nothing was found that may have bent the results."))


def _heaviness(study: Study) -> int:
    """How much the concerns of a study weigh: 0, 1 or 2; one of which only an abstract was read weighs at least 1."""
    concerns = {one.concern for one in study.bias} - set(ELSEWHERE)
    if concerns & set(GRAVE) or len(concerns) >= 2:
        return 2
    return int(bool(concerns) or study.read != "whole paper")


def _said(study: Study) -> list[str]:
    """The remarks on bias of a study."""
    return [one.says for one in study.bias if one.concern not in ELSEWHERE]


def _inconsistency(votes: Votes, pooled: Pooled | None, spoken: Tongue) -> Step:
    """How far the studies differ from one another."""
    say, domain = spoken.say, "Inconsistency"
    if votes.counted == 1:
        return Step(domain=domain, down=0, reason=say("One study can neither agree nor disagree with another."))
    if pooled and pooled.k > 1:
        down = 2 if pooled.i2 >= CONSIDERABLE else 1 if pooled.i2 >= SUBSTANTIAL else 0
        said = say("{share} % of the variance lies between studies (I²).", share=f"{pooled.i2:.0f}")
        return Step(domain=domain, down=down, reason=said)
    if votes.favour and votes.against:
        return Step(domain=domain, down=2, reason=say("Studies point in opposite directions."))
    if len([one for one in (votes.favour, votes.neither, votes.against) if one]) > 1:
        return Step(domain=domain, down=1, reason=say("Some studies show a difference and others none."))
    return Step(domain=domain, down=0, reason=say("The studies point the same way."))


def _indirectness(comparisons: Sequence[Comparison], across: bool, spoken: Tongue) -> Step:
    """How far the studies are from the question."""
    say, domain, reasons = spoken.say, "Indirectness", []
    if any(Concern.SELECTED in {remark.concern for remark in one.study.bias} for one in comparisons):
        reasons.append(say("Some people in it had no such complaint, or were picked."))
    if across:
        reasons.append(say("Different complaints are looked at together."))
    if all(one.aspect in (Aspect.MOTION, Aspect.STRENGTH) for one in comparisons):
        reasons.append(say("Only range or strength was measured, not how people fare."))
    if all(one.aspect in (Aspect.TENDERNESS, Aspect.TISSUE) for one in comparisons):
        said = say("Only tenderness or tissue was looked at, not how people fare.")
        return Step(domain=domain, down=2, reason=said)
    if not reasons:
        return Step(domain=domain, down=0, reason=say("The people, the treatment and what was measured fit."))
    return Step(domain=domain, down=min(2, len(reasons)), reason=" ".join(reasons))


def _imprecision(comparisons: Sequence[Comparison], pooled: Pooled | None, spoken: Tongue) -> Step:
    """How wide what was found is."""
    say, people, reasons = spoken.say, people_in(comparisons), []
    if people < ENOUGH_PEOPLE:
        reasons.append(say("{people} people, fewer than {enough}.", people=people, enough=ENOUGH_PEOPLE) if people
                       else say("How many people was not seen."))  # fmt: skip
    if pooled is None:
        reasons.append(say("No figures from which an interval could be made in every study."))
    elif not pooled.cautious.excludes_none:
        reasons.append(say("The interval reaches from better to worse."))
    if not reasons:
        said = say("{people} people and an interval on one side of no difference.", people=people)
        return Step(domain="Imprecision", down=0, reason=said)
    return Step(domain="Imprecision", down=len(reasons), reason=" ".join(reasons))


def _small_studies(
    comparisons: Sequence[Comparison], votes: Votes, unpublished: Sequence[str], spoken: Tongue
) -> Step:
    """What small studies, and studies nobody has seen, may hide."""
    say, domain = spoken.say, "Small and unseen studies"
    effects = [one.effect for one in comparisons if one.effect]
    if unpublished:
        said = say("Ended on a register, without results that could be found: {names}.", names=", ".join(unpublished))
        return Step(domain=domain, down=1, reason=said)
    if len(effects) >= ENOUGH_FOR_ASYMMETRY:
        try:
            p = egger([one.value for one in effects], [one.variance for one in effects])
        except EvidenceError:
            return Step(domain=domain, down=0, reason=say(EQUALLY_PRECISE))
        down = int(p < ASYMMETRY_P)
        return Step(domain=domain, down=down, reason=say("Egger's test for asymmetry: p = {p}.", p=f"{p:.2f}"))
    small = all((one.study.people or 0) < SMALL for one in comparisons)
    if small and votes.favour and not votes.neither and not votes.against:
        said = say("Every study is small (under {small} people) and every one favours it.", small=SMALL)
        return Step(domain=domain, down=1, reason=said)
    few = say("Fewer than {enough} studies: asymmetry cannot be tested.", enough=ENOUGH_FOR_ASYMMETRY)
    return Step(domain=domain, down=0, reason=few)


def people_in(comparisons: Sequence[Comparison]) -> int:
    """Count the people whom comparisons rest on: those of the arms compared, else of the study; each study once.

    A meta-analysis counts only where it says how many people this very result rests on.
    """
    counted: dict[str, int] = {}
    for one in comparisons:
        own = one.effect.people if one.effect else None
        if own is None and one.study.design is not Design.META_ANALYSIS:
            own = one.study.people
        counted[one.study.id] = max(counted.get(one.study.id, 0), own or 0)
    return sum(counted.values())
