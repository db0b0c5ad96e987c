"""From our joint angles to the joints of the model: the map in `coordinates.csv`, read as values.

Our angles are those of `glidepath protocol --json`: coordinate to signed degrees, a right turn or bend above 0.
"""

from collections.abc import Iterator, Mapping

from glidepath.body import Value
from validation.protocols import files

Angles = Mapping[str, float]


class Way(Value, frozen=True, kw_only=True):
    """How one of our coordinates moves one joint of the model.

    `half` is `above` or `below` where the two directions are moved differently; `with_joint` is set to `with_degrees`
    first, such as the plane in which an arm is raised. `own_share` is the part of the command that the joint itself
    takes, the joints coupled to it taking theirs. `reversed` exchanges the limits; `only_for` names the one structure
    for which the way holds.
    """

    coordinate: str
    half: str
    joint: str
    sign: float
    own_share: float
    with_joint: str
    with_degrees: float | None
    reversed: bool
    only_for: str
    because: str


class Command(Value, frozen=True, kw_only=True):
    """What one joint of the model is told, in degrees."""

    joint: str
    degrees: float
    way: Way | None


def ways() -> tuple[Way, ...]:
    """Read the map."""
    return tuple(_way(row) for row in files.rows("coordinates.csv"))


def of(known: tuple[Way, ...], coordinate: str, structure: str) -> tuple[Way, ...]:
    """List the ways of a coordinate that hold for a structure; none where the model has no such motion."""
    return tuple(way for way in known if way.coordinate == coordinate and way.only_for in ("", structure))


def commands(known: tuple[Way, ...], angles: Angles, structure: str) -> Iterator[Command]:
    """Turn a pose of ours into commands; a coordinate at 0 stands neutral and says nothing."""
    for coordinate, degrees in angles.items():
        for way in of(known, coordinate, structure) if degrees else ():
            if way.half not in ("", "above" if degrees > 0 else "below"):
                continue
            if way.with_degrees is not None:
                yield Command(joint=way.with_joint, degrees=way.with_degrees, way=None)
            yield Command(joint=way.joint, degrees=way.sign * degrees, way=way)


def _way(row: files.Row) -> Way:
    """Read one line of the map."""
    return Way(
        coordinate=row["coordinate"], half=row["half"], joint=row["joint"], sign=float(row["sign"]),
        own_share=float(row["own_share"]), with_joint=row["with_joint"],
        with_degrees=float(row["with_degrees"]) if row["with_degrees"] else None,
        reversed=row["reversed"] == "true", only_for=row["only_for"], because=row["because"],
    )  # fmt: skip
