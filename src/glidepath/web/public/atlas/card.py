"""A protocol as a card to read: what the library derives, put into the order and words of a page."""

from collections.abc import Iterable, Sequence

from glidepath.body import Body, Pose, Side, Structure, Value, opposite
from glidepath.catalogue import Contact, Shelf, Technique
from glidepath.release import Protocol, Stage, Withheld, asked, pose_words, protocol
from glidepath.screen import TO_READ
from glidepath.web.public.atlas import words


class Named(Value, frozen=True, kw_only=True):
    """Another structure, to lead to."""

    id: str
    name: str


class Move(Value, frozen=True, kw_only=True):
    """One stage of the movement: what is asked for, from where to where, and its part of the lengthening in percent."""

    joint: str
    asks: str
    start: str
    end: str
    part: int


class Kept(Value, frozen=True, kw_only=True):
    """A posture held throughout, and the structures it leaves slack."""

    pose: str
    spares: tuple[Named, ...]


class Card(Value, frozen=True, kw_only=True):
    """A protocol on a page; `moves` is empty where nobody moves while the tissue is held."""

    made: Protocol
    position: str
    otherwise: str
    contacts: tuple[Contact, ...]
    tension: str
    mover: str
    dose: str
    moves: tuple[Move, ...]
    kept: tuple[Kept, ...]
    along: tuple[Named, ...]
    slack: tuple[Named, ...]


def card(held: Shelf, item: Structure, side: Side, technique: Technique) -> Card | Withheld:
    """Make the card of a structure for a technique, or say why the technique does not suit it."""
    body = held.body
    made = protocol(item, side, TO_READ, body=body, technique=technique)
    if isinstance(made, Withheld):
        return made
    moving = technique.form == "release" and made.glide is None
    return Card(
        made=made,
        position=body.positions[made.position].name,
        otherwise=words.listed([body.positions[name].name.lower() for name in made.otherwise], "or"),
        contacts=tuple(held.contacts[name] for name in made.contacts),
        tension=words.TENSIONS[made.tension],
        mover=words.MOVERS[made.mover],
        dose=dose(made.passes, made.seconds),
        moves=tuple(_move(body, made, stage) for stage in made.stages) if moving else (),
        kept=tuple(Kept(pose=pose_words(body, [one.pose]), spares=named(body, one.spares)) for one in made.held),
        along=named(body, (one.structure for one in made.along if moving and not one.parted)),
        slack=named(body, (one.structure for one in made.along if moving and one.parted)),
    )


def named(body: Body, ids: Iterable[str]) -> tuple[Named, ...]:
    """Give structures by the names they are shown with."""
    return tuple(Named(id=name, name=body.structures[name].name) for name in ids)


def dose(passes: Sequence[int], seconds: Sequence[int]) -> str:
    """How often or how long, in words."""
    said = [f"{_many(seconds)} seconds"] if any(seconds) else []
    said += [f"{_many(passes)} {'times' if said else 'passes'}"] if any(passes) else []
    return ", then ".join(said)


def _many(count: Sequence[int]) -> str:
    """A range of counts."""
    fewest, most = count
    return f"{fewest}" if fewest == most else f"{fewest} to {most}"


def _move(body: Body, made: Protocol, stage: Stage) -> Move:
    """One stage, its poses picked out of the two ends."""
    back = {opposite(body, movement) for movement in stage.moves}
    ask = asked(body, stage.moves, made.end)
    return Move(
        joint=words.JOINTS[stage.joint], asks=f"{ask[:1].upper()}{ask[1:]}", part=round(100 * stage.part),
        start=pose_words(body, _of(made.start, back)), end=pose_words(body, _of(made.end, set(stage.moves))),
    )  # fmt: skip


def _of(poses: Iterable[Pose], movements: Iterable[object]) -> list[Pose]:
    """The poses that are taken by some movements."""
    return [pose for pose in poses if pose.movement in movements]
