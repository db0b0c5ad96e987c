"""A DEXA scan as numbers: fat, lean and bone of the whole body and of its regions, and what two scans say together."""

from datetime import date, datetime
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.catalogue import Figure
from glidepath.measure import Change, Closing, Symmetry

TOTAL = "total"
"""The region that is the whole body."""
KNOWN = ("arm", "leg", "trunk", "android", "gynoid", TOTAL)
"""Regions every report has; any other is kept under the name it came with."""
PAIRED = ("arm", "leg")
"""Regions that come as a left and a right."""


class Tissue(StrEnum):
    """What a DEXA scan tells apart."""

    LEAN = "lean"
    FAT = "fat"
    BONE = "bone"


class Part(Value, frozen=True, kw_only=True):
    """The masses of one region, in grams; None where the report does not give one.

    `region` is one of `KNOWN`, or the name it came with. `whole_g` is what the report gives for all three together.
    """

    region: str
    side: Side = Side.MIDLINE
    lean_g: float | None = None
    fat_g: float | None = None
    bone_g: float | None = None
    whole_g: float | None = None

    def mass(self, tissue: Tissue) -> float | None:
        """The grams of one tissue."""
        return {Tissue.LEAN: self.lean_g, Tissue.FAT: self.fat_g, Tissue.BONE: self.bone_g}[tissue]


class Scan(Value, frozen=True, kw_only=True):
    """One DEXA scan of one person.

    `result` is its id where it comes from, empty where it has none. `on` is the day at the place of the scan, `at` the
    moment where one is given. `scanner` is the model as reported and `place` where it stands, empty where not named.
    Parts are of different regions or sides. Raises: ValueError for one that stands twice.
    """

    result: str = ""
    on: date
    at: datetime | None = None
    place: str = ""
    scanner: str = ""
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        """Refuse a scan in which a place has two values."""
        seen = [(one.region, one.side) for one in self.parts]
        if len(set(seen)) < len(seen):
            raise ValueError(f"the scan of {self.on} has a region twice")

    def part(self, region: str, side: Side = Side.MIDLINE) -> Part | None:
        """The part of that name on that side."""
        return next((one for one in self.parts if (one.region, one.side) == (region, side)), None)


class Shift(StrEnum):
    """Which way a mass went beyond its error; whether that is good is for the person's aim to say."""

    MORE = "more"
    LESS = "less"
    WITHIN_ERROR = "within_error"
    CANNOT_JUDGE = "cannot_be_judged"


class Precision(Value, frozen=True, kw_only=True):
    """A facility's own precision error of a tissue in a region: a coefficient of variation (RMS-CV) in per cent."""

    tissue: Tissue
    region: str
    percent: float


class Moved(Value, frozen=True, kw_only=True):
    """How the mass of one tissue in one region changed between two scans.

    `percent` is of the mass before, None where that was nothing. `lsc` is the least significant change in grams and
    `figure` what it came from, with source and population; both None where no precision is known.
    """

    tissue: Tissue
    region: str
    side: Side
    before_g: float
    after_g: float
    percent: float | None
    lsc: float | None
    figure: Figure | None
    shift: Shift
    change: Change
    sentence: str


class Sides(Value, frozen=True, kw_only=True):
    """Left against right of one tissue in the arms or the legs on the day of one scan.

    `percent` is the difference between the sides, of the mean of both: (left - right) / mean x 100.
    """

    on: date
    tissue: Tissue
    region: str
    percent: float | None
    symmetry: Symmetry


class Compared(Value, frozen=True, kw_only=True):
    """Two scans of one person held against one another, the older first.

    `moved` has every tissue of every region that both scans give. `sides` has those of both days, `closings` how the
    gap between sides changed. `remarks` are what a reader has to know first: another scanner, another place, regions
    only one scan gives, what was borrowed. `injured` is the side the episode names.
    """

    before: Scan
    after: Scan
    injured: Side | None
    moved: tuple[Moved, ...]
    sides: tuple[Sides, ...]
    closings: tuple[Closing, ...]
    remarks: tuple[str, ...]
