"""The effect of one result of a study: the conversion that its figures allow, the most direct first."""

from collections.abc import Callable

from glidepath.catalogue import Arm, Basis, Found, Outcome, Result, Study
from glidepath.evidence.effect import conversions as convert
from glidepath.evidence.effect.conversions import Converted
from glidepath.evidence.values import Effect, EvidenceError, Scale

RECOVERED = "percentages of two groups (log odds ratio)"
EQUAL = "the groups are taken to be equal; only the total is stated"
HALF = f"a correlation of {convert.CORRELATION:g} between before and after"
ALL = "percentages are of everybody who was allotted; how many were measured was not seen"


def effect(study: Study, result: Result) -> Effect | None:
    """Give the effect of a result, better for its arm above 0; None where its figures allow none."""
    outcome, arm = study.outcome(result.outcome), study.arm(result.arm)
    other = study.arm(result.versus) if result.versus else None
    try:
        found = _given(result) or (_of_two(study, result, arm, other) if other else _of_one(result, outcome, arm))
    except EvidenceError:
        return None
    if found is None:
        return None
    arms = [one for one in (arm, other) if one]
    return Effect(
        study=study.id, outcome=outcome.name, aspect=outcome.aspect, scale=_scale(result, found), value=found.value,
        variance=found.variance, how=found.how, assumed=_assumed(found, arms),
        people=result.people or _people(study, arms),
        verified=study.verified and all(one.basis is not Basis.MEMORY for one in arms),
    )  # fmt: skip


def _given(result: Result) -> Converted | None:
    """A difference that is reported with its interval."""
    estimate = result.smd if result.smd is not None else result.points
    if estimate is None or result.low is None or result.high is None:
        return None
    return convert.from_interval(estimate, result.low, result.high)


def _of_one(result: Result, outcome: Outcome, arm: Arm) -> Converted | None:
    """A change from before to after in one group."""
    if arm.n is None:
        return None
    sign = -1 if outcome.lower_better else 1
    if result.before and result.after:
        found = convert.from_before_after(result.before.mean, result.before.sd, result.after.mean, arm.n)
        return found._replace(value=sign * found.value)
    if result.change:
        found = convert.from_change(result.change.mean, result.change.sd, arm.n)
        return found._replace(value=sign * found.value)
    return convert.from_paired_t(result.t, arm.n) if result.t is not None else None


def _of_two(study: Study, result: Result, arm: Arm, other: Arm) -> Converted | None:
    """A difference between two groups."""
    if arm.n is None or other.n is None:
        return None
    own = _own_changes(study, result)
    if own:
        return convert.from_two_before_after(*own)
    n1, n2, better = arm.n, other.n, result.found is not Found.WORSE
    ways: list[tuple[bool, Callable[[], Converted]]] = [
        (result.t is not None, lambda: convert.from_t(result.t or 0.0, n1, n2)),
        (result.z is not None, lambda: convert.from_z(result.z or 0.0, n1, n2)),
        (result.percent is not None and result.versus_percent is not None,
         lambda: convert.from_percentages(result.percent or 0.0, n1, result.versus_percent or 0.0, n2)),
        (result.p is not None and not result.p_below, lambda: convert.from_p(result.p or 0.0, n1, n2, better=better)),
    ]  # fmt: skip
    return next((way() for there, way in ways if there), None)


def _own_changes(study: Study, result: Result) -> tuple[Converted, Converted] | None:
    """The changes of both arms, where means before and after stand for both."""
    found = []
    for name in (result.arm, result.versus):
        own = next((one for one in study.results if not one.versus and one.arm == name
                    and one.outcome == result.outcome and one.before and one.after), None)  # fmt: skip
        change = _of_one(own, study.outcome(own.outcome), study.arm(name)) if own else None
        if change is None:
            return None
        found.append(change)
    return found[0], found[1]


def _people(study: Study, arms: list[Arm]) -> int | None:
    """How many people stand in arms: never more than the study has, whose arms may count elbows or legs."""
    counts = [one.n for one in arms if one.n is not None]
    if len(counts) < len(arms):
        return None
    return min(sum(counts), study.people or sum(counts))


def _scale(result: Result, found: Converted) -> Scale:
    """What the value is counted in."""
    if found.how == RECOVERED:
        return Scale.LOG_ODDS
    return Scale.POINTS if result.points is not None else Scale.STANDARDISED


def _assumed(found: Converted, arms: list[Arm]) -> tuple[str, ...]:
    """What the conversion took for granted."""
    return tuple(filter(None, (
        HALF if "SD before" in found.how else "",
        EQUAL if any(one.basis is Basis.EQUAL for one in arms) and "reported" not in found.how else "",
        ALL if found.how == RECOVERED else "",
    )))  # fmt: skip
