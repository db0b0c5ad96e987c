"""The values evidence is told in: effects, pooled estimates, votes, certainty, and what may be claimed."""

from enum import StrEnum
from math import sqrt

from glidepath.body import Value
from glidepath.catalogue import Aspect, Study

Z95 = 1.959963984540054
"""Standard normal quantile of 95 % confidence, by definition."""


class EvidenceError(ValueError):
    """Figures that cannot be, or that cannot be put together; says which and what was expected."""


class Scale(StrEnum):
    """What an effect is counted in; different ones are never pooled."""

    STANDARDISED = "standardised difference"
    POINTS = "difference in the unit of the measure"
    LOG_ODDS = "log odds ratio"
    GIVEN = "as given"


class Effect(Value, frozen=True, kw_only=True):
    """How much better (above 0) or worse one group fared than another, or than before.

    `value` and `variance` are on `scale`. `aspect` is None where nobody said what it is about. `how` names the
    conversion, `assumed` what it took for granted, `people` how many it rests on. `verified` is False where a figure in
    it was read nowhere: then it is shown and never pooled.
    """

    study: str
    outcome: str
    aspect: Aspect | None = None
    scale: Scale
    value: float
    variance: float
    how: str
    assumed: tuple[str, ...] = ()
    people: int | None = None
    verified: bool = True

    @property
    def low(self) -> float:
        """The lower end of the 95 % interval."""
        return self.value - Z95 * sqrt(self.variance)

    @property
    def high(self) -> float:
        """The upper end of the 95 % interval."""
        return self.value + Z95 * sqrt(self.variance)


class Interval(Value, frozen=True, kw_only=True):
    """A 95 % interval."""

    low: float
    high: float

    @property
    def excludes_none(self) -> bool:
        """Tell whether no effect at all lies outside it."""
        return self.low > 0 or self.high < 0


class Pooled(Value, frozen=True, kw_only=True):
    """What effects of one scale say together.

    `value` with `error` (standard error) and `interval` (Hartung-Knapp-Sidik-Jonkman, t with k - 1 degrees of freedom);
    `wald` is the ordinary interval, shown because the other can be the narrower one. `tau2` is the variance between
    studies by restricted maximum likelihood, `q` Cochran's with its `q_p`, `i2` the percentage of variance that lies
    between studies, `prediction` where a new study would fall (None for one study). `weights` are percentages in the
    order of the effects. One study keeps its own interval: nothing is pooled then and `fixed` says so. `peaks` counts
    the maxima of the likelihood that were seen; the highest was taken.
    """

    k: int
    value: float
    error: float
    p: float
    interval: Interval
    wald: Interval
    tau2: float
    q: float
    q_p: float
    i2: float
    prediction: Interval | None
    weights: tuple[float, ...]
    fixed: bool
    peaks: int

    @property
    def cautious(self) -> Interval:
        """The wider of the two intervals; it is the one that decides what may be claimed."""
        return max(self.interval, self.wald, key=lambda one: one.high - one.low)


class Votes(Value, frozen=True, kw_only=True):
    """Studies by the direction of what they found, where numbers are missing; `untold` gave or tested none."""

    favour: tuple[str, ...] = ()
    neither: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()

    @property
    def counted(self) -> int:
        """How many studies have a direction."""
        return len(self.favour) + len(self.neither) + len(self.against)


class Direction(StrEnum):
    """Which way a body of evidence leans."""

    FAVOURS = "favours"
    NEITHER = "no_difference_shown"
    AGAINST = "against"
    MIXED = "mixed"
    BEFORE_AFTER = "before_after_only"
    UNTOLD = "no_result"
    NONE = "no_study"


class Against(StrEnum):
    """What a treatment was held against."""

    CONTROL = "nothing, sham or usual care"
    ACTIVE = "other treatment"
    BEFORE = "before"


class Certainty(StrEnum):
    """How sure a body of evidence makes us, surest first."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"
    NONE = "none"

    @property
    def strength(self) -> int:
        """The strongest claim it bears: 3 it does, 2 it probably does, 1 it may, 0 it is not known."""
        return {Certainty.HIGH: 3, Certainty.MODERATE: 2, Certainty.LOW: 1}.get(self, 0)


class Step(Value, frozen=True, kw_only=True):
    """One question of the rule: by how many levels it lowers certainty, and why."""

    domain: str
    down: int
    reason: str


class Graded(Value, frozen=True, kw_only=True):
    """Certainty with its start and every step that led to it."""

    certainty: Certainty
    start: Certainty
    start_reason: str
    steps: tuple[Step, ...]


class Comparison(Value, frozen=True, kw_only=True):
    """One study's answer on one treatment: what decided it, which way it went, and its effect where figures allow.

    `versus` are ids of what the treatment was held against; `alone` says that the others got the same without it.
    """

    study: Study
    against: Against
    versus: tuple[str, ...]
    alone: bool
    aspect: Aspect
    direction: Direction
    effect: Effect | None
    others: tuple[Effect, ...] = ()


class Finding(Value, frozen=True, kw_only=True):
    """What the studies of one comparison say together, how sure that is, and the sentence that may be said."""

    against: Against
    versus: tuple[str, ...]
    aspect: Aspect
    comparisons: tuple[Comparison, ...]
    votes: Votes
    pooled: Pooled | None
    by_numbers: bool
    direction: Direction
    graded: Graded
    strength: int
    sentence: str


class Claim(Value, frozen=True, kw_only=True):
    """What may be said of one treatment for one condition (empty: across complaints); findings lead with control."""

    condition: str
    treatment: str
    direction: Direction
    certainty: Certainty
    strength: int
    sentence: str
    findings: tuple[Finding, ...]
    studies: tuple[str, ...]
    reviews: tuple[str, ...]
    registered: tuple[str, ...]
