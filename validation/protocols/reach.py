"""Does the movement short → long lengthen a structure in the model, how much of its own range is that, and which joint
alone gives most?

Angles past the model's limits are brought back to them: past its limits a model says nothing. The range it is held
against is found without our poses, twice: over the model's own limits, also where they are wider than a healthy
person's (a thumb stretched out by 40 degrees, say), which is the harder measure; and over what both allow, which leaves
only the question whether the directions are the right ones.
"""

from collections.abc import Sequence

from glidepath.body import Body, Structure, Value
from glidepath.catalogue import Rung, Technique
from glidepath.release import Protocol, protocol, span
from glidepath.screen import Cleared
from validation.protocols import coordinates
from validation.protocols.claims import SIDE, angles
from validation.protocols.coordinates import Angles
from validation.protocols.model import Model, Units

READER = Cleared(rung=Rung.GO, watch=(), precautions=())
"""A clearance to read by: nobody is treated on it."""
Range = tuple[float, float]

ALIKE = 0.9
"""Two joints that give within a tenth of each other count as one as good as the other."""


class Reach(Value, frozen=True, kw_only=True):
    """What the model says of one protocol.

    `lengthens` from short to long, whole and by unit; `covered` is that as a share of the structure's own range in the
    model, `covered_healthy` of the part within healthy limits; `first` says whether our first joint gives most.
    """

    structure: str
    lengthens: str
    units: dict[str, str]
    covered: float
    covered_healthy: float
    first: str


def reach(
    model: Model, body: Body, structure: Structure, parts: Sequence[Units], *, technique: Technique,
    own: Range, healthy: Range,
) -> Reach:  # fmt: skip
    """Hold a structure's two ends against the model; `own` and `healthy` are its least and greatest length there."""
    ends = span(body, structure, SIDE, {})
    short, long = (angles(body, poses) for poses in (ends.shortened, ends.lengthened))
    told = [model.pose(pose, structure.id) for pose in (short, long)]
    units = [unit for part in parts for unit in part]
    begun, ended = (model.each(units, pose) for pose in told)
    gained = model.length(parts, told[1]) - model.length(parts, told[0])
    made = protocol(structure, SIDE, READER, body=body, technique=technique)
    return Reach(
        structure=structure.id, lengthens=_grew(gained),
        units={unit: _grew(ended[unit] - begun[unit]) for unit in units} if len(units) > 1 else {},
        covered=gained / (own[1] - own[0]), covered_healthy=gained / (healthy[1] - healthy[0]),
        first=_first(model, body, structure, parts, made, short, long) if isinstance(made, Protocol) else "absent",
    )  # fmt: skip


def _grew(gained: float) -> str:
    """Yes or no."""
    return "yes" if gained > 0 else "no"


def _first(
    model: Model, body: Body, structure: Structure, parts: Sequence[Units], made: Protocol, short: Angles, long: Angles
) -> str:  # fmt: skip
    """Say whether our first joint is the one that alone gives most, the other joints standing neutral."""
    gained: dict[str, float] = {}
    for joint in dict.fromkeys(body.motions[name].joint for name in (*short, *long)):
        alone = [
            {name: degrees for name, degrees in pose.items() if body.motions[name].joint == joint}
            for pose in (short, long)
        ]
        if any(coordinates.of(model.ways, name, structure.id) for name in (*alone[0], *alone[1])):
            lengths = [model.length(parts, model.pose(pose, structure.id)) for pose in alone]
            gained[joint] = lengths[1] - lengths[0]
    ours = made.stages[0].joint if made.stages else ""
    if ours not in gained or len(gained) < 2:
        return "absent"
    return "yes" if gained[ours] >= ALIKE * max(gained.values()) else "no"
