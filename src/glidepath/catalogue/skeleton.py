"""The posed figure as data: segments with their joints and outlines, what each motion turns, how a body rests."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from glidepath.body import Motion, Value
from glidepath.catalogue import loader
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError

_FILE = "figure/skeleton.toml"

Triple = tuple[float, float, float]
"""A place or a direction: x to the person's right, y down, z forward, in the units of the body chart."""

Ring = tuple[float, float, float, float, float]
"""A slice of the skin: the three coordinates of its middle, its half width and its half depth."""

Corner = tuple[str, float, float, float]
"""The corner of a fold of skin: the segment that carries it and its place."""

Angles = tuple[tuple[str, float], ...]
"""Motions with degrees, for whichever sides the reader applies them to."""

Counts = Literal["axis", "twist", "spread", "slide", "forward", "outward", "across", "spin"]
"""What the degrees of a motion do: turn about an axis or along a bone, spread digits, slide, or move the shoulder."""

BALL: frozenset[str] = frozenset({"forward", "outward", "across"})
"""The counts that together say where an upper arm points."""


class Segment(Value, frozen=True, kw_only=True):
    """A part of the body that turns as one, drawn in the chart's own pose; see the data file for the fields."""

    id: str
    parent: str = ""
    sided: bool = False
    joint: Triple
    end: Triple
    normal: Triple | None = None
    skin: str = ""
    welds: tuple[str, ...] = ()
    seamless: bool = False
    turns_with: str = ""
    company: tuple[str, ...] = ()
    spread: float = 0
    rings: tuple[Ring, ...] = ()
    corners: tuple[Corner, ...] = ()


class Digit(Value, frozen=True, kw_only=True):
    """A finger, thumb or toe: a chain of joints with a radius at each and at the tip.

    Motions turn `group` joint by joint; places on the digits of `among` are carried by the nearest of them.
    """

    id: str
    group: str
    among: str = ""
    parent: str
    joints: tuple[Triple, ...]
    tip: Triple
    radii: tuple[float, ...]
    spread: float = 0


class Line(Value, frozen=True, kw_only=True):
    """A quiet line on the skin of a segment, drawn where `facing` turns to the viewer, also over the parts `over`."""

    name: str
    segment: str
    over: tuple[str, ...] = ()
    sided: bool = False
    facing: Triple
    points: tuple[Triple, ...]


class Knob(Value, frozen=True, kw_only=True):
    """A small part drawn as the hull of its corners; without its own contour where `joined` to the segment."""

    name: str
    segment: str
    sided: bool = False
    joined: bool = False
    points: tuple[Triple, ...]


class Hair(Value, frozen=True, kw_only=True):
    """The hair: all of a segment behind the plane through `point`, `face` being the direction of the bare side."""

    segment: str
    point: Triple
    face: Triple


class Turn(Value, frozen=True, kw_only=True):
    """What one degree of a motion does to a segment, or to every member of a group of segments.

    Of a motion that is `within` a larger one, only what the larger one does not do to the segment is added.
    """

    segment: str
    counts: Counts = "axis"
    axis: Triple = (0, 1, 0)
    share: float
    within: str = ""


class Showing(Value, frozen=True, kw_only=True):
    """Angles a joint nobody named is given so that one of `motions` can be seen."""

    motions: tuple[str, ...]
    angles: Angles


class Rest(Value, frozen=True, kw_only=True):
    """How a body is held in a position by all that no protocol names, and what carries it.

    Of `choices` a picture may take the one that shows a structure of the forearm or the hand best. Where a foot would
    go through the table, the table ends at `edge` and the angles `hanging` are held. A zero of a motion it `keeps` is
    no angle: the position leaves it no room. Whoever stands is `planted` on the foot of the treated or the other side:
    that foot stays where it is and the body moves over it; without it the pelvis stays. Whoever `kneels`
    has the shank of the planted side on the floor and moves over that. A body face down is `tilt`ed by so many degrees,
    the head up.
    """

    position: str
    base: Literal["upright", "supine", "prone", "side"]
    words: str
    support: Literal["floor", "seat", "table", "mat"]
    planted: Literal["", "treated", "other"] = ""
    kneels: bool = False
    tilt: float = 0
    reach: tuple[float, float] = (0, 0)
    pillow: bool = False
    both: Angles
    treated: Angles = ()
    other: Angles = ()
    showing: tuple[Showing, ...] = ()
    choices: Angles = ()
    edge: float = 0
    hanging: Angles = ()
    keeps: tuple[str, ...] = ()

    @property
    def angles(self) -> Angles:
        """Every angle the position names anywhere."""
        shown = tuple(pair for item in self.showing for pair in item.angles)
        return self.both + self.treated + self.other + shown + self.choices + self.hanging


class Skeleton(Value, frozen=True, kw_only=True):
    """The whole figure: segments by id with parents first, groups of segments, motions, rests by position."""

    segments: dict[str, Segment]
    groups: dict[str, tuple[str, ...]]
    motions: dict[str, tuple[Turn, ...]]
    drawn: dict[str, float]
    rests: dict[str, Rest]
    rhythm: tuple[float, float]
    lines: tuple[Line, ...]
    knobs: tuple[Knob, ...]
    hair: Hair

    def members(self, name: str) -> tuple[str, ...]:
        """The segments a name stands for: those of a group, or the one segment so called."""
        return self.groups.get(name, (name,))


class _Moves(Value, frozen=True, kw_only=True):
    """A motion as the file writes it: what it turns, or why nothing moves."""

    id: str
    turns: tuple[Turn, ...] = ()
    still: str = ""


class _File(Value, frozen=True, kw_only=True):
    """The data file as it is written."""

    source: str
    verified: bool
    drawn: Angles
    rhythm: tuple[float, float]
    segment: tuple[Segment, ...]
    digit: tuple[Digit, ...]
    line: tuple[Line, ...]
    knob: tuple[Knob, ...]
    hair: Hair
    motion: tuple[_Moves, ...]
    rest: tuple[Rest, ...]


@cache
def skeleton() -> Skeleton:
    """Load the figure once.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    read = loader.one(_FILE, _File)
    _each_once(read)
    segments = {segment.id: segment for segment in read.segment}
    groups: dict[str, tuple[str, ...]] = {}
    for digit in read.digit:
        for number, segment in enumerate(_chain(digit), start=1):
            segments[segment.id] = segment
            for group in {digit.group, digit.among or digit.group, f"{digit.group}_{number}"}:
                groups[group] = (*groups.get(group, ()), segment.id)
    whole = Skeleton(
        segments=segments,
        groups={name: members for name, members in groups.items() if name not in segments},
        motions={moves.id: moves.turns for moves in read.motion},
        drawn=dict(read.drawn),
        rests={rest.position: rest for rest in read.rest},
        rhythm=read.rhythm,
        lines=read.line,
        knobs=read.knob,
        hair=read.hair,
    )
    check(whole, motions=body().motions, still={moves.id for moves in read.motion if moves.still})
    return msgspec.structs.replace(whole, segments=_parents_first(segments))


def check(whole: Skeleton, *, motions: Mapping[str, Motion], still: set[str]) -> None:
    """Hold every reference of a skeleton; `still` are the motions declared to move nothing.

    Raises: CatalogueError naming the file and the field of the first one that does not hold.
    """
    named = set(whole.segments) | set(whole.groups)
    skins = named | {segment.skin for segment in whole.segments.values()}
    for segment in whole.segments.values():
        where = f"{_FILE}: {segment.id}"
        loader.known(f"{where}: `parent`", filter(None, (segment.parent, segment.turns_with)), whole.segments)
        loader.known(f"{where}: `welds`", segment.welds, skins)
        loader.known(f"{where}: `corners`", (corner[0] for corner in segment.corners), whole.segments)
        loader.known(f"{where}: `company`", segment.company, whole.segments)
    loader.known(f"{_FILE}: `line.segment`", (line.segment for line in whole.lines), whole.segments)
    loader.known(f"{_FILE}: `line.over`", (name for line in whole.lines for name in line.over), whole.segments)
    loader.known(f"{_FILE}: `knob.segment`", (knob.segment for knob in whole.knobs), whole.segments)
    loader.known(f"{_FILE}: `hair.segment`", (whole.hair.segment,), whole.segments)
    loader.known(f"{_FILE}: `motion.id`", whole.motions, motions)
    loader.known("body/motions.toml: `id`, which skeleton.toml does not turn,", motions, whole.motions)
    loader.known(f"{_FILE}: `drawn`", whole.drawn, motions)
    for motion, turns in whole.motions.items():
        loader.known(f"{_FILE}: {motion}: `turns.segment`", (turn.segment for turn in turns), named)
        within = (turn.within for turn in turns if turn.within)
        loader.known(f"{_FILE}: {motion}: `turns.within`", within, whole.motions)
        if bool(turns) is (motion in still):
            raise CatalogueError(f"{_FILE}: {motion}: expected either `turns` or `still`")
    for rest in whole.rests.values():
        loader.known(f"{_FILE}: rest {rest.position}: angles", (motion for motion, _ in rest.angles), motions)
        loader.known(f"{_FILE}: rest {rest.position}: `keeps`", rest.keeps, motions)
        shown = (motion for item in rest.showing for motion in item.motions)
        loader.known(f"{_FILE}: rest {rest.position}: `showing.motions`", shown, motions)


def _each_once(read: _File) -> None:
    """Refuse an id that stands twice."""
    for field, ids in (
        ("segment", [segment.id for segment in read.segment]),
        ("digit", [digit.id for digit in read.digit]),
        ("motion", [moves.id for moves in read.motion]),
        ("rest", [rest.position for rest in read.rest]),
    ):
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise CatalogueError(f"{_FILE}: `{field}`: {', '.join(twice)} stands twice")


def _chain(digit: Digit) -> list[Segment]:
    """A digit as segments, each hanging on the one before and drawn as one skin."""
    if len(digit.radii) != len(digit.joints) + 1:
        raise CatalogueError(f"{_FILE}: {digit.id}: `radii` needs one for each joint and one for the tip")
    places = [*digit.joints, digit.tip]
    return [
        Segment(
            id=f"{digit.id}_{number}",
            parent=f"{digit.id}_{number - 1}" if number > 1 else digit.parent,
            sided=True,
            joint=joint,
            end=places[number],
            skin=digit.id,
            welds=(digit.parent,),
            company=(digit.parent,),
            spread=digit.spread,
            rings=_tube(
                joint, places[number], digit.radii[number - 1], digit.radii[number], tip=number == len(digit.joints)
            ),
        )
        for number, joint in enumerate(digit.joints, start=1)
    ]


def _tube(start: Triple, end: Triple, first: float, last: float, *, tip: bool) -> tuple[Ring, ...]:
    """The rings along a small bone, drawn in at the tip of a digit so that it is round."""
    def ring(share: float, fullness: float = 1) -> Ring:
        x, y, z = (a + (b - a) * share for a, b in zip(start, end, strict=True))
        radius = (first + (last - first) * share) * fullness
        return (x, y, z, radius, radius)

    rounding = (ring(0.82), ring(0.93, 0.85), ring(1, 0.5)) if tip else (ring(0.95),)
    return (ring(0), ring(0.35), ring(0.65), *rounding)


def _parents_first(segments: dict[str, Segment]) -> dict[str, Segment]:
    """The segments in an order in which each follows what it hangs on.

    Raises: CatalogueError for segments that hang on each other in a circle.
    """
    ordered: dict[str, Segment] = {}
    waiting = dict(segments)
    while waiting:
        ready = [
            segment for segment in waiting.values()
            if all(name in ordered for name in (segment.parent, segment.turns_with) if name)
        ]
        if not ready:
            raise CatalogueError(f"{_FILE}: `parent`: {', '.join(sorted(waiting))} hang on each other in a circle")
        for segment in ready:
            ordered[segment.id] = waiting.pop(segment.id)
    return ordered
