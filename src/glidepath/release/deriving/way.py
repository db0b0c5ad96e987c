"""The way from start to end: how the person lies, what moves in which order, what is held, what is drawn along."""

from collections.abc import Collection, Sequence

from glidepath.body import Body, Kind, Movement, Own, Pose, Position, Side, Structure, Value
from glidepath.release.deriving import moving, parting, placing, posing
from glidepath.release.values import Along, Hold, Span, Stage


class Way(Value, frozen=True, kw_only=True):
    """How a structure is taken from short to long: `ends` are those of its range, the rest is what the card moves."""

    ends: Span
    places: tuple[Position, ...]
    start: tuple[Pose, ...]
    end: tuple[Pose, ...]
    stages: tuple[Stage, ...]
    held: tuple[Hold, ...]
    along: tuple[Along, ...]


def way(
    body: Body, structure: Structure, side: Side, own: Own, *, avoid: Collection[str], precautions: Collection[str]
) -> Way | None:
    """Derive the way of a structure for one person; None where none of its joints has room to move."""
    ends = posing.span(body, structure, side, own)
    gained = moving.gains(body, structure, side, ends.shortened, ends.lengthened)
    places = placing.positions(body, structure, gained, avoid=avoid, precautions=precautions)
    room = posing.fitted(ends.shortened, places[0]), posing.fitted(ends.lengthened, places[0])
    stages = moving.stages(body, structure, side, *room)
    if not stages:
        return None
    start, end = _moved(body, stages, room)
    around = parting.neighbours(body, structure, side)
    closed = {*parting.taken(body, structure, side, [*start, *end]), *places[0].blocks}
    held = () if structure.kind is Kind.NERVE else parting.hold(body, around, closed, start, end, own)
    if structure.kind is Kind.MUSCLE and not held:
        held = parting.left_out(body, structure, around, gained, stages[0], start, end)
        stages = moving.without(stages, [hold.pose.movement for hold in held])
        start, end = _moved(body, stages, room)
    keep = [hold.pose for hold in held]
    return Way(ends=ends, places=places, start=start, end=end, stages=stages, held=held,
               along=parting.along(around, [*start, *keep], [*end, *keep]))  # fmt: skip


def _moved(
    body: Body, stages: Sequence[Stage], room: tuple[tuple[Pose, ...], tuple[Pose, ...]]
) -> tuple[tuple[Pose, ...], tuple[Pose, ...]]:
    """Keep of both poses what the stages move."""
    moves: list[Movement] = [movement for stage in stages for movement in stage.moves]
    return posing.kept(body, room[0], moves), posing.kept(body, room[1], moves)
