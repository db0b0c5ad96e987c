"""Everything the catalogue holds, in one frozen value to hand to the rooms."""

from functools import cache

from glidepath.body import Kind
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError, known, no_twins
from glidepath.catalogue.records import (
    conditions,
    contacts,
    disagreements,
    flags,
    marketing,
    measures,
    norms,
    precautions,
    rules,
    studies,
    techniques,
    treatments,
)
from glidepath.catalogue.study import Disagreement, Moment, Result, Study
from glidepath.catalogue.values import Condition, Flag, Measure, Rung, Shelf, Technique


@cache
def shelf() -> Shelf:
    """Load the whole catalogue once.

    Raises: CatalogueError naming the file and field that does not hold, or that points at what does not exist.
    """
    whole = Shelf(
        body=body(), measures=measures(), conditions=conditions(), flags=flags(),
        precautions=precautions(), norms=tuple(norms()), contacts=contacts(),
        techniques=techniques(), rules=rules(), treatments=treatments(), studies=studies(),
        disagreements=disagreements(), marketing=marketing(),
    )
    check(whole)
    return whole


def check(whole: Shelf) -> None:
    """Hold every reference between the records against what it names; the body checks its own.

    Raises: CatalogueError naming the file and the field of the first one that does not hold.
    """
    for condition in whole.conditions.values():
        _condition(f"conditions/{condition.id}.toml", condition, whole)
    for measure in whole.measures.values():
        _measure(f"measures/{measure.id}.toml", measure, whole)
    for flag in whole.flags.values():
        _flag(f"flags/{flag.id}.toml", flag, whole)
    for record in whole.precautions.values():
        known(f"precautions/{record.id}.toml: `regions`", record.regions, whole.body.regions)
    for technique in whole.techniques.values():
        _technique(f"techniques/{technique.id}.toml", technique, whole)
    for study in whole.studies.values():
        _study(f"studies/{study.id}.toml", study, whole)
    for disagreement in whole.disagreements.values():
        _disagreement(f"disagreements/{disagreement.id}.toml", disagreement, whole)
    for claim in whole.marketing.values():
        known(f"marketing/{claim.id}.toml: `treatment`", (claim.treatment,), whole.treatments)
    for position in whole.body.positions.values():
        known(f"body/positions.toml: {position.id}: `not_with`", position.not_with, whole.precautions)
    for line, norm in enumerate(whole.norms, start=2):
        known(f"norms.csv line {line}: `motion`", (norm.motion,), whole.body.motions)


def _flag(where: str, flag: Flag, whole: Shelf) -> None:
    """Refuse a flag that another one raises and that has no words for it, or has words that are never said."""
    known(f"{where}: `conditions`", flag.conditions, whole.conditions)
    raised = list(Rung).index(flag.together) > list(Rung).index(flag.alone)
    if raised != bool(flag.to_person_together):
        wanted = "what is said when two signs come together" if raised else "nothing: two stand no higher than one"
        raise CatalogueError(f"{where}: `to_person_together`: expected {wanted}")


def _condition(where: str, condition: Condition, whole: Shelf) -> None:
    """Refuse a condition that names what does not exist, or measures the range of nothing."""
    known(f"{where}: `regions`", condition.regions, whole.body.regions)
    known(f"{where}: `structures`", condition.structures, whole.body.structures)
    known(f"{where}: `motions`", condition.motions, whole.body.motions)
    known(f"{where}: `measures`", (default.measure for default in condition.measures), whole.measures)
    for default in condition.measures:
        if whole.measures[default.measure].per_motion:
            known(f"{where}: `measures.motion`", (default.motion,), whole.body.motions)
        elif default.motion:
            raise CatalogueError(f"{where}: `measures.motion` does not belong to {default.measure}")


def _measure(where: str, measure: Measure, whole: Shelf) -> None:
    """Refuse a figure for a condition, a motion or a method that does not exist."""
    for figure in (*measure.mdc, *measure.mcid, *measure.between_sides):
        known(f"{where}: `conditions`", figure.conditions, whole.conditions)
        known(f"{where}: `motions`", figure.motions, whole.body.motions)
        known(f"{where}: `methods`", figure.methods, measure.methods)
    for precision in measure.precision:
        if not 0 < precision.value < 100 or precision.unit != "%":
            raise CatalogueError(f"{where}: `precision` of {precision.region} is {precision.value:g} {precision.unit}, "
                                 "expected per cent of the mass")  # fmt: skip


def _technique(where: str, technique: Technique, whole: Shelf) -> None:
    """Refuse a technique that names a contact, site, region or precaution that does not exist."""
    known(f"{where}: `contacts`", technique.contacts, whole.contacts)
    known(f"{where}: `kinds`", technique.kinds, set(Kind))
    known(f"{where}: `not_near`", technique.not_near, whole.body.sites)
    known(f"{where}: `not_regions`", technique.not_regions, whole.body.regions)
    known(f"{where}: `not_with`", technique.not_with, whole.precautions)


def _study(where: str, study: Study, whole: Shelf) -> None:
    """Refuse a study that names what does not exist, repeats an arm or outcome, or gives figures nobody can have."""
    known(f"{where}: `conditions`", study.conditions, whole.conditions)
    for named, ids in (("arms", [arm.id for arm in study.arms]), ("outcomes", [one.id for one in study.outcomes])):
        no_twins(f"{where}: `{named}`", ids)
    for arm in study.arms:
        known(f"{where}: `arms.treatments`", arm.treatments, whole.treatments)
        if not arm.treatments or (arm.n is not None and arm.n < 1):
            raise CatalogueError(f"{where}: `arms` {arm.id!r} expects a treatment and at least one person")
    for outcome in study.outcomes:
        known(f"{where}: `outcomes.measure`", filter(None, (outcome.measure,)), whole.measures)
    for number, result in enumerate(study.results, start=1):
        _result(f"{where}: result {number}", result, study)


def _result(where: str, result: Result, study: Study) -> None:
    """Refuse a result of what was not measured or not done, or with a figure that cannot be."""
    known(f"{where}: `outcome`", (result.outcome,), {one.id for one in study.outcomes})
    known(f"{where}: `arm`", (result.arm, *filter(None, (result.versus,))), {arm.id for arm in study.arms})
    if result.versus == result.arm:
        raise CatalogueError(f"{where}: `versus` is the arm itself")
    for moment in filter(None, (result.before, result.after, result.change)):
        _moment(where, moment)
    if result.p is not None and not 0 < result.p <= 1:
        raise CatalogueError(f"{where}: `p` is {result.p:g}, expected above 0 and at most 1")
    estimate = result.smd if result.smd is not None else result.points
    if (estimate is None) != (result.low is None) or (result.low is None) != (result.high is None):
        raise CatalogueError(f"{where}: `smd` or `points`, `low` and `high` stand together")
    if estimate is not None and not (result.low or 0) < estimate < (result.high or 0):
        raise CatalogueError(f"{where}: the estimate {estimate:g} does not lie between `low` and `high`")
    for share in (result.percent, result.versus_percent):
        if share is not None and not 0 <= share <= 100:
            raise CatalogueError(f"{where}: a percentage is {share:g}, expected 0 to 100")


def _moment(where: str, moment: Moment) -> None:
    """Refuse a spread that is none."""
    if moment.sd <= 0:
        raise CatalogueError(f"{where}: `sd` is {moment.sd:g}, expected above 0")


def _disagreement(where: str, record: Disagreement, whole: Shelf) -> None:
    """Refuse a disagreement about what does not exist."""
    known(f"{where}: `studies`", record.studies, whole.studies)
    known(f"{where}: `treatments`", record.treatments, whole.treatments)
    known(f"{where}: `conditions`", record.conditions, whole.conditions)
