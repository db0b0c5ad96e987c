"""How the person lies, sits or stands: the first way that leaves room for the movement and suits the person."""

from collections.abc import Collection, Mapping

from glidepath.body import Body, Movement, Position, Structure, opposite

ROOM = 0.5
"""Part of the whole length change that a position must leave room for to be offered before the others."""


def positions(
    body: Body,
    structure: Structure,
    gained: Mapping[Movement, float],
    *,
    avoid: Collection[str] = (),
    precautions: Collection[str] = (),
) -> tuple[Position, ...]:
    """Order the positions of a structure for this person, best first; never empty.

    Those that leave room for at least half of the length change come first, in the order on file, then the rest by the
    room they leave. `avoid` are positions the person cannot take, `precautions` ids in force. Where nothing on file
    suits, sitting does.
    """
    suits = [
        body.positions[name] for name in structure.positions
        if name not in avoid and not set(body.positions[name].not_with) & set(precautions)
    ]  # fmt: skip
    rooms = [(position, room(body, position, gained)) for position in suits]
    good = [position for position, left in rooms if left >= ROOM]
    rest = sorted((pair for pair in rooms if pair[1] < ROOM), key=lambda pair: -pair[1])
    return tuple(good + [position for position, _ in rest]) or (body.positions["seated"],)


def room(body: Body, position: Position, gained: Mapping[Movement, float]) -> float:
    """Give the part of a length change that a position leaves room for, 0 to 1."""
    whole = sum(gained.values()) or 1.0
    free = sum(
        gain for movement, gain in gained.items()
        if not {movement.motion, opposite(body, movement).motion} & set(position.blocks)
    )  # fmt: skip
    return free / whole
