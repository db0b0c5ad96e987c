"""Which studies bear on a treatment, what each held it against, and which of its results decides."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from glidepath.catalogue import Aspect, Design, Found, Result, Shelf, Study, Treatment
from glidepath.evidence.effect.reported import effect
from glidepath.evidence.values import Against, Comparison, Direction, Effect

DECIDING = (Aspect.PAIN, Aspect.RECOVERY, Aspect.FUNCTION, Aspect.MOTION, Aspect.STRENGTH)
"""What decides, the first that was measured; how tender a spot is, or what a scan shows, never decides alone."""
WITHOUT_ANSWER = (Found.NOT_GIVEN, Found.UNTESTED)
DIRECTIONS = {
    Found.BETTER: Direction.FAVOURS, Found.WORSE: Direction.AGAINST, Found.NONE: Direction.NEITHER,
    Found.UNTESTED: Direction.UNTOLD, Found.NOT_GIVEN: Direction.UNTOLD,
}  # fmt: skip


def concerning(shelf: Shelf, condition: str, treatment: str) -> tuple[Study, ...]:
    """List the studies in which a treatment was given, in people with a condition (empty: anybody), by id."""
    return tuple(
        study for _, study in sorted(shelf.studies.items())
        if (not condition or condition in study.conditions)
        and any(treatment in arm.treatments for arm in study.arms)
    )  # fmt: skip


def comparisons(studies: Iterable[Study], treatment: str, treatments: Mapping[str, Treatment]) -> list[Comparison]:
    """Give every answer of the studies on a treatment, one for each thing it was held against in each study."""
    made = []
    for study in studies:
        if study.design is Design.REGISTERED:
            continue
        grouped: dict[tuple[str, str], list[Result]] = {}
        for result in study.results:
            grouped.setdefault((result.arm, result.versus), []).append(result)
        for (arm, versus), results in grouped.items():
            one = _between(study, treatment, arm, versus, results, treatments) if versus else _before_after(
                study, treatment, arm, results)  # fmt: skip
            if one:
                made.append(one)
    return made


def _between(
    study: Study, treatment: str, arm: str, versus: str, results: list[Result], treatments: Mapping[str, Treatment]
) -> Comparison | None:
    """What one study says of a treatment that one of two arms was given and the other was not.

    None where both were, where neither was, or where more was given with it: that tells of neither by itself.
    """
    first, second = set(study.arm(arm).treatments), set(study.arm(versus).treatments)
    mirrored = treatment in second
    given, instead = (second - first, first - second) if mirrored else (first - second, second - first)
    if given != {treatment}:
        return None
    shared = first & second
    other = sorted(instead or {name for name in shared if treatments[name].active} or shared)
    active = any(treatments[name].active for name in instead)
    decides = _deciding(study, results)
    direction = DIRECTIONS[decides.found]
    own = effect(study, decides)
    return Comparison(
        study=study, against=Against.ACTIVE if active else Against.CONTROL, versus=tuple(other), alone=not instead,
        aspect=study.outcome(decides.outcome).aspect,
        direction=_mirror(direction) if mirrored else direction,
        effect=_turned(own, mirrored) if own and direction is not Direction.UNTOLD else None,
        others=tuple(_turned(one, mirrored) for one in _effects(study, results)
                     if own is None or one.outcome != own.outcome),
    )  # fmt: skip


def _before_after(study: Study, treatment: str, arm: str, results: list[Result]) -> Comparison | None:
    """What one study says of the people it gave a treatment, from before to after."""
    if treatment not in study.arm(arm).treatments:
        return None
    decides = _deciding(study, results)
    return Comparison(
        study=study, against=Against.BEFORE, versus=(), alone=False, aspect=study.outcome(decides.outcome).aspect,
        direction=DIRECTIONS[decides.found], effect=effect(study, decides),
        others=tuple(one for one in _effects(study, results) if one.outcome != study.outcome(decides.outcome).name),
    )  # fmt: skip


def _deciding(study: Study, results: list[Result]) -> Result:
    """The result that decides: the first on file of the first aspect that has an answer; a tender spot last."""

    def rank(result: Result) -> tuple[bool, int]:
        aspect = study.outcome(result.outcome).aspect
        return result.found in WITHOUT_ANSWER, DECIDING.index(aspect) if aspect in DECIDING else len(DECIDING)

    return min(results, key=rank)


def _effects(study: Study, results: Iterable[Result]) -> Iterator[Effect]:
    """Every effect that the results allow."""
    yield from (found for result in results if (found := effect(study, result)))


def _mirror(direction: Direction) -> Direction:
    """The same seen from the other arm."""
    return {Direction.FAVOURS: Direction.AGAINST, Direction.AGAINST: Direction.FAVOURS}.get(direction, direction)


def _turned(found: Effect, mirrored: bool) -> Effect:
    """The effect seen from the arm of the treatment."""
    if not mirrored:
        return found
    return msgspec.structs.replace(found, value=-found.value)
