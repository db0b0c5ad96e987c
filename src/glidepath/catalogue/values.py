"""The records the catalogue holds besides the body: measures, conditions, flags, precautions, norms."""

from enum import StrEnum

from glidepath.body import Body, Value
from glidepath.catalogue.study import Disagreement, Marketing, Study, Treatment


class Figure(Value, frozen=True, kw_only=True):
    """One published number with everything needed to judge it.

    `kind` is `points` (in the measure's unit) or `percent` (of the baseline value). `population` is a
    condition id, or a plain description where no condition fits; `healthy` for people without complaint.
    `methods`, `motions` empty means any; `raters` is `same`, `different` or empty for not stated.
    """

    value: float
    unit: str
    kind: str = "points"
    confidence: int | None = None
    population: str
    conditions: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    motions: tuple[str, ...] = ()
    raters: str = ""
    n: int | None = None
    how: str = ""
    source: str
    verified: bool


class PrecisionError(Value, frozen=True, kw_only=True):
    """How far two scans of one region differ by measuring alone, as a coefficient of variation (RMS-CV).

    `value` is in per cent of the mass; `region` is `total` for the whole body. `population` says whose scans.
    """

    region: str
    value: float
    unit: str
    population: str
    how: str = ""
    source: str
    verified: bool


class Direction(StrEnum):
    """Which way of a measure is better for the person."""

    LOWER = "lower_better"
    HIGHER = "higher_better"


class Measure(Value, frozen=True, kw_only=True):
    """Something that can be measured again: its range, direction, methods, and its published errors.

    `low` and `high` are the scale ends in `unit`; `step` the finest honest increment. `per_motion` measures
    (range) need a motion; `sided` ones a side. `mdc` and `mcid` are separate lists and are never merged;
    `between_sides` is the error of a difference between left and right where one is published for itself;
    `precision` that of a scan by region, from which the least significant change follows.
    `decides` is False where a change may be shown but never decides alone that somebody improved.
    `entry` is `scale` (0-10), `number`, `trials`, `count` or `score` (a licensed questionnaire: number only).
    """

    id: str
    name: str
    plain: str
    unit: str
    low: float
    high: float
    step: float
    direction: Direction
    methods: tuple[str, ...]
    entry: str
    trials: int = 1
    sided: bool
    per_motion: bool = False
    decides: bool = True
    mdc: tuple[Figure, ...] = ()
    mcid: tuple[Figure, ...] = ()
    between_sides: tuple[Figure, ...] = ()
    precision: tuple[PrecisionError, ...] = ()
    licence: str
    loinc: str = ""
    note: str = ""
    source: str
    verified: bool


class Code(Value, frozen=True, kw_only=True):
    """ICD-10-CM codes of a condition by side; `any` where the code has no side."""

    any: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


class DefaultMeasure(Value, frozen=True, kw_only=True):
    """A measure proposed for a condition; `motion` for range, `label` where the plain name is too wide."""

    measure: str
    motion: str = ""
    label: str = ""


class Mimic(Value, frozen=True, kw_only=True):
    """Something that looks like the condition and needs referral."""

    name: str
    looks_like: str
    do: str
    source: str
    verified: bool


class Condition(Value, frozen=True, kw_only=True):
    """One of the complaints this care is commonly used for."""

    id: str
    name: str
    plain: str
    regions: tuple[str, ...]
    sided: bool
    codes: Code
    structures: tuple[str, ...]
    motions: tuple[str, ...]
    measures: tuple[DefaultMeasure, ...]
    mimics: tuple[Mimic, ...]
    aftercare: tuple[str, ...]
    evidence: str
    source: str
    verified: bool


class Rung(StrEnum):
    """The four rungs of the safety ladder, calmest first."""

    GO = "go"
    WATCH = "watch"
    URGENT = "urgent"
    EMERGENCY = "emergency"


class Flag(Value, frozen=True, kw_only=True):
    """A warning sign: what is asked, what it may mean, how urgent, what each person is told.

    `alone` is the rung when only this flag of its `suspicion` is present; `together` the rung when two or
    more flags of the same suspicion are, and `to_person_together` what the person is told then, where that rung is the
    higher one. `when` says how soon in words (now, today, within two weeks); an emergency is always now.
    `conditions` empty means asked of everybody.
    """

    id: str
    question: str
    suspicion: str
    alone: Rung
    together: Rung
    when: str
    to_person: str
    to_person_together: str = ""
    to_clinician: str
    conditions: tuple[str, ...] = ()
    source: str
    verified: bool


class Bar(StrEnum):
    """What a precaution asks of the treatment."""

    HOLD = "hold_until_cleared"
    AVOID = "avoid_local"
    ADAPT = "adapt"


class PrecautionRecord(Value, frozen=True, kw_only=True):
    """A reason to hold, avoid a place, or adapt.

    `regions` are the regions it concerns (empty with HOLD or ADAPT: the whole body; with AVOID: the person
    names the place). `adapted` is how care goes on once a doctor has cleared a HOLD, or at once for ADAPT.
    """

    id: str
    question: str
    bar: Bar
    regions: tuple[str, ...] = ()
    adapted: str
    why: str
    source: str
    verified: bool


class Norm(Value, frozen=True, kw_only=True):
    """A reference value of a joint motion in degrees; `population` says whose."""

    motion: str
    value: float
    population: str
    source: str
    verified: bool


class Contact(Value, frozen=True, kw_only=True):
    """What touches the tissue: a finger, thumb, elbow or an instrument."""

    id: str
    name: str
    suits: str
    source: str
    verified: bool


class Technique(Value, frozen=True, kw_only=True):
    """A way of treating a structure: who moves, what touches, how it is drawn, how long, and what speaks against it.

    `form` is how its card reads: `release` (hold and move), `stroke`, `press` or `roll`. `mover` is `active` (the
    person moves), `passive` (they are moved) or `still`; `by` is `clinician` or `person`. `contacts` empty means those
    of the structure. `passes` and `seconds` are (fewest, most), 0 where it does not count them. `kinds` are the kinds
    of structure it suits, `not_near` sites and `not_regions` regions where it is not used, `not_with` precautions
    under which it is not used even when a doctor has cleared the person for other care. `against` is what speaks
    against it in general, `mind` what belongs on every card of it.
    """

    id: str
    name: str
    plain: str
    form: str
    mover: str
    by: str
    contacts: tuple[str, ...] = ()
    tension: str
    passes: tuple[int, int]
    seconds: tuple[int, int]
    along_chain: bool = False
    kinds: tuple[str, ...]
    not_near: tuple[str, ...] = ()
    not_regions: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    against: str
    mind: str = ""
    evidence: str
    evidence_source: str
    named: str = ""
    source: str
    verified: bool


class Rule(Value, frozen=True, kw_only=True):
    """A named number a rule of the library runs on, with its source and what goes wrong past it."""

    id: str
    value: float
    unit: str
    says: str
    source: str
    verified: bool


class Shelf(Value, frozen=True, kw_only=True):
    """The whole catalogue by id; norms are rows, several to a motion."""

    body: Body
    measures: dict[str, Measure]
    conditions: dict[str, Condition]
    flags: dict[str, Flag]
    precautions: dict[str, PrecautionRecord]
    norms: tuple[Norm, ...]
    contacts: dict[str, Contact]
    techniques: dict[str, Technique]
    rules: dict[str, Rule]
    treatments: dict[str, Treatment] = {}
    studies: dict[str, Study] = {}
    disagreements: dict[str, Disagreement] = {}
    marketing: dict[str, Marketing] = {}
