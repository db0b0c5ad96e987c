"""The page of a condition: each treatment with its sentence, grade, studies and plot, and what is said elsewhere."""

from glidepath.body import Value
from glidepath.catalogue import Condition, Disagreement, Marketing, Shelf, Study, Tongue
from glidepath.evidence import (
    FOR,
    OFFERED,
    Claim,
    Comparison,
    Direction,
    Effect,
    Finding,
    Scale,
    claim,
    listed,
    plotted,
    table,
)
from glidepath.web.drawing import FOREST_WORDS, Forest, ForestRow, Whole
from glidepath.web.public.evidence import words

SCALES = {
    Scale.STANDARDISED: "standardised difference",
    Scale.POINTS: "difference",
    Scale.LOG_ODDS: "log odds ratio",
    Scale.GIVEN: "effect",
}
"""What a plot counts."""


class Line(Value, frozen=True, kw_only=True):
    """A study on the page: what it found of the treatment, beside what."""

    study: Study
    design: str
    found: str
    versus: str
    figures: Effect | None


class Section(Value, frozen=True, kw_only=True):
    """A finding on the page; `forest` is None where no figures can be drawn."""

    finding: Finding
    title: str
    certainty: tuple[str, int]
    start: str
    lines: tuple[Line, ...]
    forest: Forest | None


class Part(Value, frozen=True, kw_only=True):
    """A treatment on the page."""

    claim: Claim
    name: str
    certainty: tuple[str, int]
    leans: str
    sections: tuple[Section, ...]
    registered: tuple[Study, ...]


class Sold(Value, frozen=True, kw_only=True):
    """A claim made in selling, beside how many treatments each trial gave and what it found."""

    marketing: Marketing
    fewest: int
    most: int
    trials: tuple[Study, ...]


class Page(Value, frozen=True, kw_only=True):
    """Everything the page of a condition shows."""

    condition: Condition
    parts: tuple[Part, ...]
    without: tuple[str, ...]
    sold: tuple[Sold, ...]
    disagreements: tuple[Disagreement, ...]


def page(held: Shelf, condition: Condition, spoken: Tongue) -> Page:
    """Gather the page of a condition, in a language."""
    claims = table(held, condition=condition.id, spoken=spoken)
    told = [one for one in claims if one.studies or one.registered]
    return Page(
        condition=condition, parts=tuple(part(held, one, spoken) for one in told),
        without=tuple(spoken.say(held.treatments[one.treatment].name) for one in claims if one not in told),
        sold=tuple(sold(held, one, condition.id) for one in held.marketing.values()),
        disagreements=tuple(one for one in held.disagreements.values()
                            if not one.conditions or condition.id in one.conditions),
    )  # fmt: skip


def across(held: Shelf, spoken: Tongue) -> tuple[Part, ...]:
    """Every offered treatment across complaints, reviews included."""
    found = [claim(held, "", name, spoken) for name in OFFERED]
    return tuple(part(held, one, spoken) for one in found if one.studies or one.reviews)


def part(held: Shelf, made: Claim, spoken: Tongue) -> Part:
    """A claim with its sections."""
    return Part(
        claim=made, name=spoken.say(held.treatments[made.treatment].name),
        certainty=words.sure(made.certainty, spoken), leans=spoken.say(words.DIRECTIONS[made.direction]),
        sections=tuple(_section(held, made, number, one, spoken) for number, one in enumerate(made.findings)),
        registered=tuple(held.studies[name] for name in made.registered),
    )  # fmt: skip


def sold(held: Shelf, marketing: Marketing, condition: str) -> Sold:
    """A claim made in selling beside the trials of that treatment: those of the condition, else all."""
    gave = [study for study in held.studies.values() if study.sessions and study.results
            and any(marketing.treatment in arm.treatments for arm in study.arms)]  # fmt: skip
    here = [study for study in gave if condition in study.conditions]
    counts = [count for study in gave for count in study.sessions or ()]
    return Sold(marketing=marketing, fewest=min(counts), most=max(counts), trials=tuple(here))


def _section(held: Shelf, made: Claim, number: int, finding: Finding, spoken: Tongue) -> Section:
    """A finding with its studies and its plot."""
    return Section(
        finding=finding, title=spoken.say(words.AGAINST[finding.against]),
        certainty=words.sure(finding.graded.certainty, spoken),
        start=words.sure(finding.graded.start, spoken)[0].lower(),
        lines=tuple(_line(held, one, spoken) for one in finding.comparisons),
        forest=_forest(held, made, number, finding, spoken),
    )  # fmt: skip


def _line(held: Shelf, one: Comparison, spoken: Tongue) -> Line:
    """A study with what it found."""
    say = spoken.say
    names = listed([say(held.treatments[name].spoken) for name in one.versus], "and", spoken)
    versus = say("{it} alone", it=names) if one.alone else names
    found = words.FOUND if one.versus else words.FOUND | words.BEFORE
    return Line(study=one.study, design=say(words.DESIGNS[one.study.design]), versus=versus, figures=one.effect,
                found=say(found.get(one.direction, words.FOUND[Direction.UNTOLD])))  # fmt: skip


def _forest(held: Shelf, made: Claim, number: int, finding: Finding, spoken: Tongue) -> Forest | None:
    """The plot of a finding, where there are figures on one scale."""
    effects = plotted(finding)
    if not effects or finding.pooled is None:
        return None
    whole, say = finding.pooled, spoken.say
    rows = tuple(
        ForestRow(name=_named(one, spoken), about=held.studies[one.study].cited,
                  how="; ".join(map(say, (one.how, *one.assumed))), value=one.value, low=one.low, high=one.high,
                  weight=weight)
        for one, weight in zip(effects, whole.weights, strict=True)
    )  # fmt: skip
    beyond = whole.prediction
    together = None if whole.fixed else Whole(
        name=say("Together"), value=whole.value, low=whole.interval.low, high=whole.interval.high,
        prediction=(beyond.low, beyond.high) if beyond else None,
    )  # fmt: skip
    name = say(held.treatments[made.treatment].name)
    before = not finding.versus
    return Forest(
        id=f"plot-{made.treatment}-{number}", name=f"{name}: {say(FOR[finding.aspect])}",
        scale=say(SCALES[effects[0].scale]), words={key: say(text) for key, text in FOREST_WORDS.items()},
        better=say("better afterwards") if before else say("it did better"),
        worse=say("worse") if before else say("the other did"), rows=rows, whole=together,
    )  # fmt: skip


def _named(one: Effect, spoken: Tongue) -> str:
    """A study with how many people it counts."""
    if one.people is None:
        return spoken.say("{study} · number not given", study=one.study)
    return spoken.say("{study} · {count} people", study=one.study, count=one.people)
