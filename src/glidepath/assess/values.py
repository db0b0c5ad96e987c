"""What the clinician learns before laying on a hand, and what follows from it."""

from datetime import datetime
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.measure import Sign
from glidepath.screen import Answer, SelfAnswers


class Mechanism(StrEnum):
    """How the complaint began, as the technique sorts it."""

    ACUTE = "acute"
    REPETITIVE = "repetitive"
    LOW_BLOOD_FLOW = "low_blood_flow"
    UNKNOWN = "unknown"


class History(Value, frozen=True, kw_only=True):
    """The story of the complaint.

    `weeks` since onset; `linked_to` activities or postures that bring it on; `eases_with_rest` and
    `deep_in_joint` as the person says; `load`, `work` and `injuries` in the clinician's short words.
    """

    weeks: float
    mechanism: Mechanism = Mechanism.UNKNOWN
    linked_to: tuple[str, ...] = ()
    eases_with_rest: bool | None = None
    deep_in_joint: bool | None = None
    load: str = ""
    work: str = ""
    injuries: tuple[str, ...] = ()


class Observation(Value, frozen=True, kw_only=True):
    """Something seen in posture or movement, such as `forward_head`."""

    seen: str
    side: Side = Side.MIDLINE


class NerveTest(StrEnum):
    """The quick nerve check."""

    POWER = "power"
    SENSATION = "sensation"
    REFLEX = "reflex"
    TENSION = "tension"


class NerveSign(Value, frozen=True, kw_only=True):
    """One result of the quick nerve check; `normal` False means a deficit was found."""

    test: NerveTest
    level: str = ""
    side: Side
    normal: bool


class RangeRow(Value, frozen=True, kw_only=True):
    """A motion measured left and right beside its reference value, in degrees.

    `limited` lists the sides that fall short of the other side or of the reference by more than the error.
    """

    motion: str
    left: float | None = None
    right: float | None = None
    midline: float | None = None
    norm: float | None = None
    norm_source: str = ""
    norm_verified: bool = False
    limited: tuple[Side, ...] = ()


class Driver(StrEnum):
    """What most likely drives the complaint."""

    SOFT_TISSUE = "soft_tissue"
    UNCLEAR = "unclear"
    EVALUATE_FIRST = "evaluate_first"


class Opinion(Value, frozen=True, kw_only=True):
    """Whether soft tissue is a likely driver, with the reasons for and against in words."""

    driver: Driver
    reasons: tuple[str, ...]
    against: tuple[str, ...]


class Baseline(Value, frozen=True, kw_only=True):
    """The result of the assessment: range table, proposed comparable signs, and an opinion."""

    ranges: tuple[RangeRow, ...]
    signs: tuple[Sign, ...]
    opinion: Opinion


class Agreed(Value, frozen=True, kw_only=True):
    """A consent as it was given: which, in which version, the words that stood there, in which language, and when.

    `withdrawn` is the moment it was taken back, None while it stands.
    """

    id: str
    version: str
    words: tuple[str, ...]
    language: str
    at: datetime
    withdrawn: datetime | None = None


class Intake(Value, frozen=True, kw_only=True):
    """What somebody told the clinic before a visit, alone.

    `answers` are those of the self-check: safety, places, how long. `precautions` are answers to single precautions,
    asked anew where one question stood for several. `ticked` and `written` answer the further questions by id. `agreed`
    are the consents, and `sent` the steps that were gone through.
    """

    answers: SelfAnswers = SelfAnswers()
    precautions: dict[str, Answer] = {}
    ticked: dict[str, tuple[str, ...]] = {}
    written: dict[str, str] = {}
    agreed: tuple[Agreed, ...] = ()
    sent: tuple[str, ...] = ()
