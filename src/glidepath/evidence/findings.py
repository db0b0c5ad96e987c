"""What the studies of one kind of comparison say together: by figures where every one gives them, else by counting."""

from collections.abc import Sequence

from glidepath.catalogue import IN_ENGLISH, Aspect, Design, Shelf, Tongue
from glidepath.evidence.certainty import graded
from glidepath.evidence.comparing import DECIDING, comparisons, concerning
from glidepath.evidence.pooling.pool import pool
from glidepath.evidence.sentences import sentence, strongest
from glidepath.evidence.values import Against, Comparison, Direction, Effect, Finding, Pooled
from glidepath.evidence.votes import leaning, votes

REVIEWS = (Design.META_ANALYSIS, Design.REVIEW)


def findings(
    shelf: Shelf, condition: str, treatment: str, *, across: bool = False, spoken: Tongue = IN_ENGLISH
) -> tuple[Finding, ...]:
    """Give a finding for each kind of comparison: against nothing or usual care, against other treatment, or, where
    nobody was compared, before and after.
    """
    studies = concerning(shelf, condition, treatment)
    made = comparisons(studies, treatment, shelf.treatments)
    unpublished = [study.id for study in studies if study.design is Design.REGISTERED and study.completed]
    found = [
        _finding(shelf, condition, treatment, among, unpublished, across, spoken)
        for against in (Against.CONTROL, Against.ACTIVE)
        if (among := _chosen([one for one in made if one.against is against], across))
    ]
    if any(one.votes.counted for one in found):
        return tuple(found)
    before = _chosen([one for one in made if one.against is Against.BEFORE], across)
    if before:
        found.append(_finding(shelf, condition, treatment, before, unpublished, across, spoken))
    return tuple(found)


def _chosen(among: Sequence[Comparison], across: bool) -> list[Comparison]:
    """A meta-analysis speaks for the trials it pooled; across complaints it is the trials that are counted."""
    whole = [one for one in among if one.study.design is Design.META_ANALYSIS and one.effect]
    trials = [one for one in among if one.study.design not in REVIEWS]
    return trials or list(among) if across else whole or trials or list(among)


def _finding(
    shelf: Shelf, condition: str, treatment: str, among: list[Comparison], unpublished: list[str], across: bool,
    spoken: Tongue,
) -> Finding:
    """Put comparisons of one kind together."""
    counted = votes(among)
    told = [one for one in among if one.direction is not Direction.UNTOLD] or among
    against = told[0].against
    aspect = min((one.aspect for one in told), key=lambda one: DECIDING.index(one) if one in DECIDING else 99)
    effects = _figures(told, aspect)
    together = pool(effects) if _poolable(effects) else None
    by_numbers = together is not None and len(effects) == len(told) == counted.counted
    decides = together if by_numbers else None
    grade = graded(told, counted, decides, unpublished, across=across, spoken=spoken)
    direction = _direction(against, leaning(counted), decides)
    strength = strongest(direction, grade.certainty)
    versus = {name: one.alone for one in told for name in one.versus}
    said = sentence(
        shelf, condition=condition, treatment=treatment, against=against, versus=versus, aspect=aspect,
        direction=direction, certainty=grade.certainty, counted=counted, together=decides, spoken=spoken,
    )  # fmt: skip
    return Finding(
        against=against, versus=tuple(versus), aspect=aspect, comparisons=tuple(among), votes=counted, pooled=together,
        by_numbers=by_numbers, direction=direction, graded=grade, strength=strength, sentence=said,
    )  # fmt: skip


def _direction(against: Against, leans: Direction, together: Pooled | None) -> Direction:
    """By the interval where figures decide, else by the count; without a comparison it is before and after only."""
    if against is Against.BEFORE:
        return Direction.UNTOLD if leans is Direction.UNTOLD else Direction.BEFORE_AFTER
    if together is None:
        return leans
    if not together.cautious.excludes_none:
        return Direction.NEITHER
    return Direction.FAVOURS if together.value > 0 else Direction.AGAINST


def plotted(finding: Finding) -> tuple[Effect, ...]:
    """Give the effects that the pooled estimate of a finding is made of, in the order of its weights."""
    return _figures([one for one in finding.comparisons if one.direction is not Direction.UNTOLD], finding.aspect)


def _figures(among: Sequence[Comparison], aspect: Aspect) -> tuple[Effect, ...]:
    """The effects on the aspect that decides, of which every figure was read."""
    return tuple(one.effect for one in among if one.effect and one.effect.verified and one.aspect is aspect)


def _poolable(effects: Sequence[Effect]) -> bool:
    """Tell whether effects are on one scale and each of a study of its own: two of one share people."""
    return len({one.scale for one in effects}) == 1 and len({one.study for one in effects}) == len(effects)
