"""A programme for home, what a person reports of it, and what follows from that."""

from datetime import date
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.catalogue.exercise import Use
from glidepath.measure import Change


class AftercareError(ValueError):
    """A change to a programme that cannot be made; says why."""


class Irritability(StrEnum):
    """How easily the complaint is stirred up, as the clinician judges it."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class Stage(StrEnum):
    """How far the course is: things calm down, strength is built, the person returns to what they want to do."""

    EARLY = "early"
    BUILDING = "building"
    RETURNING = "returning"


class Ground(StrEnum):
    """What an exercise stands in a programme for."""

    WON = "won"
    LIMITED = "limited"
    LOADED = "loaded"
    DAILY = "daily"
    HARDER = "harder"
    EASIER = "easier"


class Why(Value, frozen=True, kw_only=True):
    """The reason for an exercise, kept so that it can be said in every language (`because`).

    `won` is the change where one was won, `motion` what the complaint limits, `after` the exercise it is harder or
    easier than.
    """

    ground: Ground
    won: Change | None = None
    motion: str = ""
    after: str = ""


class Item(Value, frozen=True, kw_only=True):
    """One exercise of a programme with the reason for it; `minutes` a day, for one side or both as `sides` says.

    `because` is the reason in English; `why` is None where a clinician chose it, in words of their own or none.
    """

    exercise: str
    use: Use
    because: str
    sides: int
    minutes: float
    why: Why | None = None


class Tracked(Value, frozen=True, kw_only=True):
    """Something to measure at home: a measure with the motion or the label that tells it from others of its kind."""

    measure: str
    motion: str = ""
    label: str = ""


class Programme(Value, frozen=True, kw_only=True):
    """What a person does at home, in five parts: three of exercises, then load and ergonomics, then tracking.

    `items` hold the exercises, never more than `most` minutes together. `offered` are all exercises this person may
    do, by the clearance it was proposed with: an edit stays among them. `cautions` go with every exercise; `withheld`
    says why some are left out. `checklists` are ids, `track` is what to measure, in English as all sentences here, and
    `tracked` the same by ids; `wording` says them in another language. `verified` is False while any exercise or dose
    in it has not been signed.
    """

    condition: str
    side: Side
    most: float
    items: tuple[Item, ...]
    offered: tuple[str, ...]
    cautions: tuple[str, ...]
    withheld: tuple[str, ...]
    load: tuple[str, ...]
    checklists: tuple[str, ...]
    track: tuple[str, ...]
    tracked: tuple[Tracked, ...] = ()
    verified: bool

    @property
    def minutes(self) -> float:
        """Minutes a day of all exercises."""
        return round(sum(item.minutes for item in self.items), 1)


class Withheld(Value, frozen=True, kw_only=True):
    """Why there is no programme."""

    reasons: tuple[str, ...]


class Report(Value, frozen=True, kw_only=True):
    """A day's exercises as the person reports them: worst pain during, 0 to 10.

    `settled` says whether it was back to usual the next morning; None until that morning has come.
    """

    on: date
    worst: int
    settled: bool | None = None

    def __post_init__(self) -> None:
        """Refuse pain off its scale.

        Raises: ValueError.
        """
        if not 0 <= self.worst <= 10:
            raise ValueError(f"pain is {self.worst}, expected 0 to 10")


class Way(StrEnum):
    """Where a programme goes next."""

    EASIER = "easier"
    KEEP = "keep"
    HARDER = "harder"
    RING = "ring"


class Step(Value, frozen=True, kw_only=True):
    """The next step of a programme, in one plain sentence with the reports it rests on."""

    way: Way
    sentence: str
    reports: tuple[Report, ...]


class Load(Value, frozen=True, kw_only=True):
    """How much of something was done on a day: kilometres, kilograms lifted, hours typed."""

    on: date
    amount: float

    def __post_init__(self) -> None:
        """Refuse less than nothing.

        Raises: ValueError.
        """
        if not 0 <= self.amount < float("inf"):
            raise ValueError(f"a load is {self.amount:g}, expected 0 or more")


class WeekOfLoad(Value, frozen=True, kw_only=True):
    """A week's load beside the one before, described and not judged.

    `change` is in percent of the week before, None where that was nothing. `ratio` is this week over the mean of the
    four before it, none of them this one (uncoupled), None where they are not all on record or were nothing.
    """

    ends: date
    total: float
    before: float | None
    change: float | None
    ratio: float | None
    unit: str
    sentence: str
