"""A protocol as a card to read: what the library derives, put into the order and words of a page."""

from collections.abc import Iterable, Sequence

from glidepath.body import Body, Pose, Side, Structure, Value, opposite
from glidepath.catalogue import IN_ENGLISH, Contact, Shelf, Technique, Tongue
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


def card(
    held: Shelf, item: Structure, side: Side, technique: Technique, spoken: Tongue = IN_ENGLISH
) -> Card | Withheld:
    """Make the card of a structure for a technique in a language, or say why the technique does not suit it."""
    body, say = held.body, spoken.say
    made = protocol(item, side, TO_READ, body=body, technique=technique, spoken=spoken)
    if isinstance(made, Withheld):
        return made
    moving = technique.form == "release" and made.glide is None
    return Card(
        made=made,
        position=say(body.positions[made.position].name),
        otherwise=words.listed([say(body.positions[name].name).lower() for name in made.otherwise], say("or")),
        contacts=tuple(held.contacts[name] for name in made.contacts),
        tension=words.TENSIONS[made.tension],
        mover=words.MOVERS[made.mover],
        dose=dose(made.passes, made.seconds, spoken),
        moves=tuple(_move(body, made, stage, spoken) for stage in made.stages) if moving else (),
        kept=tuple(Kept(pose=pose_words(body, [one.pose], spoken), spares=named(body, one.spares, spoken))
                   for one in made.held),
        along=named(body, (one.structure for one in made.along if moving and not one.parted), spoken),
        slack=named(body, (one.structure for one in made.along if moving and one.parted), spoken),
    )


def named(body: Body, ids: Iterable[str], spoken: Tongue = IN_ENGLISH) -> tuple[Named, ...]:
    """Give structures by the names they are shown with in a language."""
    return tuple(Named(id=name, name=spoken.say(body.structures[name].name)) for name in ids)


def dose(passes: Sequence[int], seconds: Sequence[int], spoken: Tongue = IN_ENGLISH) -> str:
    """How often or how long, in words."""
    if not any(seconds):
        return spoken.say("{count} passes", count=_many(passes, spoken)) if any(passes) else ""
    if not any(passes):
        return spoken.say("{count} seconds", count=_many(seconds, spoken))
    return spoken.say("{seconds} seconds, then {count} times", seconds=_many(seconds, spoken),
                      count=_many(passes, spoken))  # fmt: skip


def _many(count: Sequence[int], spoken: Tongue) -> str:
    """A range of counts."""
    fewest, most = count
    return f"{fewest}" if fewest == most else spoken.say("{fewest} to {most}", fewest=fewest, most=most)


def _move(body: Body, made: Protocol, stage: Stage, spoken: Tongue) -> Move:
    """One stage, its poses picked out of the two ends."""
    back = {opposite(body, movement) for movement in stage.moves}
    ask = asked(body, stage.moves, made.end, spoken)
    return Move(
        joint=spoken.say(words.JOINTS[stage.joint]), asks=f"{ask[:1].upper()}{ask[1:]}", part=round(100 * stage.part),
        start=pose_words(body, _of(made.start, back), spoken),
        end=pose_words(body, _of(made.end, set(stage.moves)), spoken),
    )  # fmt: skip


def _of(poses: Iterable[Pose], movements: Iterable[object]) -> list[Pose]:
    """The poses that are taken by some movements."""
    return [pose for pose in poses if pose.movement in movements]
