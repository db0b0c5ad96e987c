"""A whole person and their visits as one file: what may be written in it, with the defaults that keep it short."""

from datetime import date
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from glidepath.assess import History, NerveSign, Observation
from glidepath.body import Side, Value
from glidepath.measure import Context, Sign
from glidepath.palpate import Texture
from glidepath.plan import Goal
from glidepath.release import Mover
from glidepath.screen import Answer, DoctorClearance, Place

Tenth = Annotated[int, Meta(ge=0, le=10)]
Structure = Annotated[str, Meta(description="Id of a structure of the catalogue, such as levator_scapulae.")]
OnSide = Annotated[Side | None, Meta(description="left, right or midline; without it the side of the complaint.")]


class FileStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="step"):
    """Something that happened; `at` is minutes after the visit's start, within its day."""

    at: Annotated[float, Meta(ge=0, le=1440, description="Minutes after the visit's start.")]


class Arrive(FileStep, tag="arrived", frozen=True, kw_only=True):
    """The answers at the door. `all_no` answers no to every question not named."""

    consent: Annotated[bool, Meta(description="Consent to today's care.")] = True
    all_no: Annotated[bool, Meta(description="No to every safety question and precaution not named here.")] = False
    flags: Annotated[dict[str, Answer], Meta(description="Answers by the id of the warning sign.")] = {}
    precautions: Annotated[dict[str, Answer], Meta(description="Answers by the id of the precaution.")] = {}
    places: Annotated[dict[str, tuple[Place, ...]], Meta(description="Where a local precaution lies.")] = {}
    doctor: Annotated[dict[str, DoctorClearance], Meta(description="A doctor's clearance, by precaution.")] = {}


class Tell(FileStep, tag="told", frozen=True, kw_only=True):
    """History, observations and the quick nerve check."""

    history: History | None = None
    observations: tuple[Observation, ...] = ()
    nerves: tuple[NerveSign, ...] = ()


class Choose(FileStep, tag="chose", frozen=True, kw_only=True):
    """The comparable signs that the course is steered by."""

    signs: Annotated[tuple[Sign, ...], Meta(min_length=1)]


class Measure(FileStep, tag="measured", frozen=True, kw_only=True):
    """A reading. Unit comes from the catalogue; give `value`, or `trials` for their mean."""

    measure: Annotated[str, Meta(description="Id of a measure; `glidepath measures` lists them.")]
    motion: Annotated[str, Meta(description="For range: the motion, such as cervical_rotation.")] = ""
    label: Annotated[str, Meta(description="Tells apart two readings of one measure: at rest, on gripping.")] = ""
    side: OnSide = None
    value: Annotated[float | None, Meta(description="The reading, in the unit of its measure.")] = None
    trials: Annotated[tuple[float, ...], Meta(description="Repeated readings in place of one value.")] = ()
    method: Annotated[str, Meta(description="How it was taken; without it the measure's first method.")] = ""
    context: Annotated[Context, Meta(description="baseline, before, after (treatment) or home.")]


class Palpate(FileStep, tag="palpated", frozen=True, kw_only=True):
    """What the hand found in one structure."""

    structure: Structure
    side: OnSide = None
    tenderness: Annotated[Tenth, Meta(description="On pressing, 0 to 10.")]
    familiar: Annotated[bool, Meta(description="Pressing it brings on the person's own pain.")]
    texture: Texture = Texture.NORMAL


class Target(FileStep, tag="targeted", frozen=True, kw_only=True):
    """Turning to a structure."""

    structure: Structure
    side: OnSide = None


class Release(FileStep, tag="released", frozen=True, kw_only=True):
    """Passes on the structure turned to last, one after the other from `at` on."""

    passes: Annotated[int, Meta(ge=1, le=20, description="How many, one after the other.")] = 1
    contact: Annotated[str, Meta(description="What touches the tissue; without it the one that suits best.")] = ""
    technique: Annotated[str, Meta(description="Id of a technique of the catalogue.")] = "active_release"
    mover: Annotated[Mover | None, Meta(description="Who moves; without it as the technique has it.")] = None
    tolerance: Annotated[Tenth | None, Meta(description="Discomfort reported, 0 to 10.")] = None
    seconds: Annotated[int, Meta(ge=1, description="Seconds a pass.")] = 20


class Pause(FileStep, tag="paused", frozen=True, kw_only=True):
    """The visit was set aside."""


class Resume(FileStep, tag="resumed", frozen=True, kw_only=True):
    """The visit went on."""


class Undo(FileStep, tag="undone", frozen=True, kw_only=True):
    """The step before was a slip."""


class Close(FileStep, tag="closed", frozen=True, kw_only=True):
    """The end of the visit, and what the person does at home."""

    home: Annotated[tuple[str, ...], Meta(description="What the person does at home until next time.")] = ()
    remark: Annotated[str, Meta(description="Anything else that belongs in the note.")] = ""


AnyFileStep = Arrive | Tell | Choose | Measure | Palpate | Target | Release | Pause | Resume | Undo | Close


class FileVisit(Value, frozen=True, kw_only=True):
    """One visit: when, by whom, and its steps in the order they happened."""

    date: Annotated[date, Meta(description="Day of the visit; visits stand in order.")]
    start: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="Hour and minute, UTC.")] = "09:00"
    clinician: Annotated[str, Meta(description="Who held the visit and took its readings.")] = "clinician"
    steps: Annotated[tuple[AnyFileStep, ...], Meta(min_length=1)]
    expect: Annotated[dict[str, Any], Meta(description="What a test expects of this visit; not read when run.")] = {}


class VisitFile(Value, frozen=True, kw_only=True):
    """A person (by a code, never by name), their complaint, and their visits in order."""

    person: Annotated[str, Meta(description="A code for the person; no name.")]
    about: Annotated[str, Meta(description="A sentence on what this file shows.")] = ""
    condition: Annotated[str, Meta(description="Id of a condition of the catalogue, such as neck_pain.")]
    side: Side = Side.MIDLINE
    complaint: Annotated[str, Meta(description="In the person's own words.")] = ""
    goal: Goal | None = None
    minutes: Annotated[int, Meta(ge=1, description="Minutes set aside for a visit.")] = 15
    visits: Annotated[tuple[FileVisit, ...], Meta(min_length=1)]
