"""What `structures`, `protocol` and `chain` print as JSON; `glidepath schema` describes it from here."""

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from glidepath.body import (
    Attachments,
    Body,
    Grade,
    Kind,
    Movement,
    Pose,
    Related,
    Share,
    Side,
    Structure,
    Value,
)
from glidepath.release import Mover, Protocol, Tension

Angles = Annotated[
    dict[str, float],
    Meta(description="Joint coordinate to degrees, with the signs of `glidepath schema motion`."),
]


class Coordinate(Value, frozen=True, kw_only=True):
    """One way a joint goes to and fro: the key of `shortened` and `lengthened`, and what its sign means."""

    coordinate: Annotated[str, Meta(description="Key in `shortened` and `lengthened`.")]
    joint: str
    plane: str
    unit: Annotated[str, Meta(description="degrees, or millimetres where a bone glides.")]
    positive: Annotated[str, Meta(description="Motion of a value above 0.")]
    negative: Annotated[str, Meta(description="Motion of a value below 0.")]
    highest: float
    lowest: float
    source: str
    verified: bool


class DoneAction(Value, frozen=True, kw_only=True):
    """One motion a structure performs (a ligament, fascia or nerve: a motion that slackens it)."""

    joint: str
    motion: str
    contribution: Share
    to_other_side: bool


class StructureCard(Value, frozen=True, kw_only=True):
    """A structure of the library; of a pair, so it has no side."""

    id: str
    name: str
    formal: Annotated[str, Meta(description="The name of Terminologia Anatomica where `name` is the clinician's.")]
    common: tuple[str, ...]
    kind: Kind
    part_of: str
    regions: tuple[str, ...]
    attachments: Attachments
    nerve: str
    roots: tuple[str, ...]
    actions: tuple[DoneAction, ...]
    depth: Annotated[int, Meta(description="Layers from the skin, 1 is the first under it.")]
    covered_by: tuple[str, ...]
    reach: str
    contacts: tuple[str, ...]
    positions: tuple[str, ...]
    neighbours: tuple[str, ...]
    near: Annotated[tuple[str, ...], Meta(description="Places near which a hand takes care.")]
    refers: Annotated[str, Meta(description="Where pressing it is commonly felt.")]
    checked: Grade
    source: str
    verified: bool


class MovedJoint(Value, frozen=True, kw_only=True):
    """A joint of the movement: the motions asked for, and its part of the whole length change, 0 to 1."""

    joint: str
    motions: tuple[str, ...]
    part: float


class HeldJoint(Value, frozen=True, kw_only=True):
    """A posture kept throughout, and what it leaves slack."""

    angles: Angles
    spares: tuple[str, ...]


class TakenAlong(Value, frozen=True, kw_only=True):
    """A neighbour and the share of its own range that the same movement takes; `taut` is where it ends, 0 to 1."""

    structure: str
    takes: float
    taut: float
    parted: bool


class ProtocolCard(Value, frozen=True, kw_only=True):
    """How one structure is treated on one side, derived from what it does."""

    structure: str
    name: str
    side: Side
    technique: str
    position: str
    otherwise: tuple[str, ...]
    shortened: Angles
    lengthened: Angles
    start: Annotated[dict[str, float], Meta(description="`shortened` as far as the position has room for it.")]
    end: Annotated[dict[str, float], Meta(description="`lengthened` as far as the position has room for it.")]
    moves: Annotated[tuple[MovedJoint, ...], Meta(description="In order, the joint that gives most first.")]
    held: tuple[HeldJoint, ...]
    slide: Annotated[tuple[str, ...], Meta(description="For a nerve: motions made together, in order.")]
    load: Annotated[tuple[str, ...], Meta(description="For a nerve: motions that draw on it, in order, never held.")]
    contacts: tuple[str, ...]
    tension: Tension
    mover: Mover
    passes: tuple[int, int]
    seconds: tuple[int, int]
    limit: Annotated[int, Meta(description="Discomfort, 0 to 10, beyond which it is stopped.")]
    along: tuple[TakenAlong, ...]
    cautions: tuple[str, ...]
    steps: tuple[str, ...]
    checked: Grade
    verified: bool


class ChainCard(Value, frozen=True, kw_only=True):
    """Where a structure leads, nearest and best supported first."""

    structure: str
    name: str
    links: tuple[Related, ...]


def coordinates(body: Body) -> tuple[Coordinate, ...]:
    """List every joint coordinate with the meaning of its sign."""
    return tuple(
        Coordinate(
            coordinate=motion.id, joint=motion.joint, plane=motion.plane, unit=motion.unit,
            positive=f"{motion.id} to the right" if motion.opposite == motion.id else motion.id,
            negative=f"{motion.id} to the left" if motion.opposite == motion.id else motion.opposite,
            highest=motion.limit, lowest=-body.motions[motion.opposite].limit,
            source=motion.source, verified=motion.verified,
        )
        for motion in body.motions.values() if motion.sign > 0
    )  # fmt: skip


def angles(body: Body, poses: Sequence[Pose]) -> dict[str, float]:
    """Give poses as joint coordinate to signed degrees."""
    found = {}
    for pose in poses:
        motion = body.motions[pose.motion]
        both_ways = motion.opposite == motion.id
        key = motion.id if motion.sign > 0 else motion.opposite
        below = pose.side is Side.LEFT if both_ways else motion.sign < 0
        found[key] = -pose.degrees if below and pose.degrees else pose.degrees
    return found


def structure_card(body: Body, item: Structure) -> StructureCard:
    """Make the JSON shape of a structure."""
    done = tuple(
        DoneAction(joint=body.motions[one.motion].joint, motion=one.motion, contribution=one.share,
                   to_other_side=one.to_other_side)
        for one in item.actions
    )  # fmt: skip
    return StructureCard(
        id=item.id, name=item.name, formal=item.formal, common=item.common, kind=item.kind, part_of=item.part_of,
        regions=item.regions, attachments=item.attachments, nerve=item.nerve, roots=item.roots, actions=done,
        depth=item.depth, covered_by=item.covered_by, reach=item.reach, contacts=item.contacts,
        positions=item.positions, neighbours=item.neighbours, near=item.near,
        refers=item.referral.says if item.referral else "", checked=body.grade(item.id), source=item.source,
        verified=item.verified,
    )  # fmt: skip


def protocol_card(body: Body, made: Protocol) -> ProtocolCard:
    """Make the JSON shape of a protocol."""
    return ProtocolCard(
        structure=made.structure, name=body.structures[made.structure].name, side=made.side,
        technique=made.technique, position=made.position, otherwise=made.otherwise,
        shortened=angles(body, made.shortened), lengthened=angles(body, made.lengthened),
        start=angles(body, made.start), end=angles(body, made.end),
        moves=tuple(
            MovedJoint(joint=stage.joint, motions=_motions(stage.moves), part=stage.part) for stage in made.stages
        ),
        held=tuple(HeldJoint(angles=angles(body, [hold.pose]), spares=hold.spares) for hold in made.held),
        slide=_motions(made.glide.slide) if made.glide else (), load=_motions(made.glide.load) if made.glide else (),
        contacts=made.contacts, tension=made.tension, mover=made.mover, passes=made.passes, seconds=made.seconds,
        limit=made.limit,
        along=tuple(
            TakenAlong(structure=one.structure, takes=one.takes, taut=one.taut, parted=one.parted)
            for one in made.along
        ),
        cautions=made.cautions, steps=made.steps, checked=made.grade, verified=made.verified,
    )  # fmt: skip


def _motions(moves: Sequence[Movement]) -> tuple[str, ...]:
    """Movements by name, with the direction where a motion has two."""
    return tuple(
        move.motion if move.side is Side.MIDLINE else f"{move.motion}:{move.side.value}" for move in moves
    )  # fmt: skip
