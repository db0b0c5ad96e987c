"""What trials did and found, as data: studies, the treatments they tried, and where what is said departs from them."""

from enum import StrEnum

from glidepath.body import Value


class Design(StrEnum):
    """How a study was made, those that can tell a treatment's own effect first."""

    META_ANALYSIS = "meta_analysis"
    REVIEW = "systematic_review"
    RANDOMISED = "randomised"
    CONTROLLED = "controlled_not_randomised"
    OWN_CONTROL = "other_leg_as_comparison"
    BEFORE_AFTER = "before_after"
    CASE = "case_report"
    REGISTERED = "registered"


class Aspect(StrEnum):
    """What an outcome is about; in this order one of them decides what a study says."""

    PAIN = "pain"
    RECOVERY = "recovery"
    FUNCTION = "function"
    MOTION = "motion"
    STRENGTH = "strength"
    TENDERNESS = "tenderness"
    TISSUE = "tissue"


class Found(StrEnum):
    """What was found of one outcome, for the arm that is named first."""

    BETTER = "better"
    WORSE = "worse"
    NONE = "no_difference"
    UNTESTED = "untested"
    """It changed in one group and not in the other; the difference itself was not tested, as far as was read."""
    NOT_GIVEN = "not_given"


class Basis(StrEnum):
    """Where a number of people comes from."""

    STATED = "stated"
    EQUAL = "if_equal"
    """The total is stated; the arms are taken to be equal."""
    MEMORY = "from_memory"


class Concern(StrEnum):
    """What may have bent a study's result, as far as was read."""

    NO_COMPARISON = "no_comparison"
    NOT_RANDOMISED = "not_randomised"
    NOT_BLINDED = "not_blinded"
    UNEQUAL_CARE = "unequal_care"
    CO_INTERVENTION = "co_intervention"
    BADLY_REPORTED = "badly_reported"
    CONTRADICTION = "contradiction"
    IMPLAUSIBLE = "implausible"
    INTEREST = "interest"
    SELECTED = "selected"
    TINY = "tiny"


class Treatment(Value, frozen=True, kw_only=True):
    """Something a study gave to people: one of the techniques (then with its id), or what they were compared with.

    `active` is False for what only stands in for treatment: nothing, a sham, or care as usual. `phrase` is how it is
    called inside a sentence where its name does not do.
    """

    id: str
    name: str
    plain: str
    active: bool = True
    phrase: str = ""

    @property
    def spoken(self) -> str:
        """The name inside a sentence."""
        return self.phrase or self.name[:1].lower() + self.name[1:]


class Arm(Value, frozen=True, kw_only=True):
    """A group of a study: the treatments it was given, `n` people (None where not stated), and where that is from."""

    id: str
    treatments: tuple[str, ...]
    n: int | None = None
    basis: Basis = Basis.STATED
    note: str = ""


class Outcome(Value, frozen=True, kw_only=True):
    """What was measured, in `unit`; `measure` is its id where the catalogue has it."""

    id: str
    name: str
    aspect: Aspect
    unit: str
    lower_better: bool
    measure: str = ""


class Moment(Value, frozen=True, kw_only=True):
    """Mean and standard deviation at one time, or of a change, in the outcome's unit."""

    mean: float
    sd: float


class Result(Value, frozen=True, kw_only=True):
    """What was found of an outcome: in one arm from before to after, or of one arm `versus` another.

    Figures stand only where the source gives them. `t`, `z` are positive where `arm` did better; `p` is two-sided and
    `p_below` says that it is only known to be smaller. `smd`, `low`, `high` are a reported standardised difference
    with its 95 % interval, `points`, `low`, `high` a reported difference in the outcome's unit, both in favour of
    `arm` above 0. `percent` and `versus_percent` are the people of each arm who recovered. `people` is how many a
    review pooled. `weeks` is when it was measured, from the start; 0 for at once.
    """

    outcome: str
    arm: str
    versus: str = ""
    found: Found
    before: Moment | None = None
    after: Moment | None = None
    change: Moment | None = None
    t: float | None = None
    z: float | None = None
    p: float | None = None
    p_below: bool = False
    smd: float | None = None
    points: float | None = None
    low: float | None = None
    high: float | None = None
    percent: float | None = None
    versus_percent: float | None = None
    people: int | None = None
    weeks: float | None = None
    note: str = ""


class Bias(Value, frozen=True, kw_only=True):
    """A remark on what may have bent the result."""

    concern: Concern
    says: str


class Study(Value, frozen=True, kw_only=True):
    """One study: who, how, what was given, what was found, what may have bent it, and how it was read.

    `conditions` are ids, empty where nobody in it had a complaint that is on file. `people` is everybody in it.
    `sessions` is (fewest, most) a person had. `follow_up` is True where something was measured after the end of
    treatment. `completed` concerns a registered trial without results. `read` says what of it was read; `unverified`
    names what was written from memory and read nowhere.
    """

    id: str
    cited: str
    year: int | None = None
    published: str
    doi: str = ""
    pmid: str = ""
    design: Design
    conditions: tuple[str, ...] = ()
    population: str
    people: int | None = None
    arms: tuple[Arm, ...]
    dose: str
    sessions: tuple[int, int] | None = None
    follow_up: bool = False
    outcomes: tuple[Outcome, ...] = ()
    results: tuple[Result, ...] = ()
    bias: tuple[Bias, ...] = ()
    completed: bool = False
    note: str = ""
    read: str
    unverified: tuple[str, ...] = ()
    source: str
    verified: bool

    def arm(self, name: str) -> Arm:
        """Give an arm by its id.

        Raises: StopIteration where there is none; the shelf holds that there is.
        """
        return next(arm for arm in self.arms if arm.id == name)

    def outcome(self, name: str) -> Outcome:
        """Give an outcome by its id.

        Raises: StopIteration where there is none; the shelf holds that there is.
        """
        return next(outcome for outcome in self.outcomes if outcome.id == name)


class Disagreement(Value, frozen=True, kw_only=True):
    """Where something widely said and its sources part: both are kept, and what is done about it."""

    id: str
    said: str
    sources_say: str
    done: str
    studies: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    source: str
    verified: bool


class Marketing(Value, frozen=True, kw_only=True):
    """A claim made in selling a treatment, to be shown beside what trials did; `sessions` is the most it promises."""

    id: str
    says: str
    treatment: str
    sessions: int
    source: str
    verified: bool
