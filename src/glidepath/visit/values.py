"""The steps of a visit as they happen, where the visit stands, and the note that falls out of it."""

from datetime import date, datetime

import msgspec

from glidepath.assess import History, NerveSign, Observation
from glidepath.body import Side, Value
from glidepath.measure import Change, Reading, Sign
from glidepath.palpate import Finding
from glidepath.plan import Goal, PlanOfCare
from glidepath.release import Pass
from glidepath.retest import NextStep
from glidepath.screen import Answer, Answers, Outcome, Reason


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="step"):
    """Something that happened in a visit; `at` is the moment, with its time zone."""

    at: datetime


class Arrived(Step, tag="arrived", frozen=True, kw_only=True):
    """The person came through the door and answered the safety questions; `consent` to today's care.

    `told` are signs told before the visit and not ruled out; the server puts them in. Each counts as it was told where
    it is not answered here, and a no here counts only where it was `asked_again`.
    """

    answers: Answers
    consent: bool
    told: dict[str, Answer] = {}
    asked_again: tuple[str, ...] = ()


class Told(Step, tag="told", frozen=True, kw_only=True):
    """History, observations and the quick nerve check, as far as taken today."""

    history: History | None = None
    observations: tuple[Observation, ...] = ()
    nerves: tuple[NerveSign, ...] = ()


class Chose(Step, tag="chose", frozen=True, kw_only=True):
    """The comparable signs for today."""

    signs: tuple[Sign, ...]


class Measured(Step, tag="measured", frozen=True, kw_only=True):
    """A reading of any context."""

    reading: Reading


class Palpated(Step, tag="palpated", frozen=True, kw_only=True):
    """A palpation finding."""

    finding: Finding


class Targeted(Step, tag="targeted", frozen=True, kw_only=True):
    """The clinician turned to a structure, with the reason where it followed a suggestion."""

    structure: str
    side: Side
    because: str = ""


class Released(Step, tag="released", frozen=True, kw_only=True):
    """One pass."""

    done: Pass


class Paused(Step, tag="paused", frozen=True, kw_only=True):
    """The visit was set aside; minutes stop counting."""


class Resumed(Step, tag="resumed", frozen=True, kw_only=True):
    """The visit went on."""


class Undone(Step, tag="undone", frozen=True, kw_only=True):
    """The step before this one was a slip of the hand: it stays on record and no longer counts."""


class Closed(Step, tag="closed", frozen=True, kw_only=True):
    """Treatment ended; `home` is what the person does until next time."""

    home: tuple[str, ...] = ()
    remark: str = ""


AnyStep = (
    Arrived | Told | Chose | Measured | Palpated | Targeted | Released | Paused | Resumed | Undone | Closed
)


class Opening(Value, frozen=True, kw_only=True):
    """What is known when a visit begins.

    `last` are the readings of the visit before, `first` those of the episode's first visit; `number` counts
    visits from 1; `minutes` is the time set aside.
    """

    person: str
    condition: str
    side: Side
    number: int
    on: date
    clinician: str
    complaint: str = ""
    goal: Goal | None = None
    plan: PlanOfCare | None = None
    first: tuple[Reading, ...] = ()
    last: tuple[Reading, ...] = ()
    signs: tuple[Sign, ...] = ()
    minutes: int = 15


class Treated(Value, frozen=True, kw_only=True):
    """What was done to one structure today."""

    structure: str
    side: Side
    passes: tuple[Pass, ...]
    changes: tuple[Change, ...]
    outcome: str


class Minutes(Value, frozen=True, kw_only=True):
    """Minutes of the visit by activity, rounded to one decimal."""

    assessment: float
    treatment: float
    total: float


class State(Value, frozen=True, kw_only=True):
    """Where a visit stands after the steps so far.

    `stage` is arrive, measure, palpate, release, retest, close, closed or stopped; `target` is the structure
    under the hand. `next` is the retest's answer once the after-readings of this round are in. `slips` are the
    referring answers at the door that were taken back: they no longer count, and the note names them; `cleared_up`
    those told before the visit that were a no when asked again.
    """

    stage: str
    clearance: Outcome | None = None
    consent: bool = False
    history: History | None = None
    observations: tuple[Observation, ...] = ()
    nerves: tuple[NerveSign, ...] = ()
    signs: tuple[Sign, ...] = ()
    before: tuple[Reading, ...] = ()
    latest: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    target: Finding | None = None
    passes: tuple[Pass, ...] = ()
    awaiting: tuple[Sign, ...] = ()
    changes: tuple[Change, ...] = ()
    next: NextStep | None = None
    treated: tuple[Treated, ...] = ()
    readings: tuple[Reading, ...] = ()
    paused: bool = False
    minutes: Minutes
    home: tuple[str, ...] = ()
    remark: str = ""
    slips: tuple[Reason, ...] = ()
    cleared_up: tuple[Reason, ...] = ()


class Row(Value, frozen=True, kw_only=True):
    """A line of the before/after table of the note."""

    sign: str
    before: str
    after: str
    change: str
    verdict: str
    error: str


class Note(Value, frozen=True, kw_only=True):
    """The note of a visit: paragraphs by heading and the table, ready to be read and signed."""

    subjective: tuple[str, ...]
    objective: tuple[str, ...]
    table: tuple[Row, ...]
    assessment: tuple[str, ...]
    plan: tuple[str, ...]
    sources: tuple[str, ...]
    minutes: Minutes

