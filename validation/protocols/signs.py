"""Does a structure shorten in the motions it is said to perform? The sign of its lever, whole and unit by unit.

The lever of a structure about a coordinate is the length it loses for a turn, with the other joints neutral. Two are
taken: the slope at the neutral pose, and the mean over the clinical range, or over the part of it that is claimed
where a record says that the muscle turns over. The mean decides, because a protocol moves through the range from end
to end and what counts is which end is the longer; at the neutral pose some joints stand at their end (a straight
elbow has next to no lever) and some muscles turn over soon after.
"""

from collections.abc import Iterator, Sequence

from glidepath.body import Body, Structure, Value
from validation.protocols import coordinates
from validation.protocols.claims import Claim, claims
from validation.protocols.model import Model, Units

LEAST = 0.001
"""Lever in metres below which a model says nothing: attachments are known to about five millimetres, and one
millimetre moves no joint."""
MOVED = 1e-7
"""Change of length below which a unit does not cross the joint."""
NEAR = 0.5
"""Degrees to either side of the neutral pose."""


class Sign(Value, frozen=True, kw_only=True):
    """What the model says of one claim, `unit` being `whole` for the structure itself: yes, no or absent."""

    structure: str
    unit: str
    claim: str
    share: str
    agrees: str
    at_neutral: str


def signs(model: Model, body: Body, structure: Structure, parts: Sequence[Units]) -> Iterator[Sign]:
    """Hold every claim of a structure against the model."""
    for claim in claims(body, structure):
        known = coordinates.of(model.ways, claim.coordinate, structure.id)
        if not known:
            yield _sign(structure, "whole", claim, "absent", "absent")
            continue
        mean = _levers(model, structure, parts, claim, claim.low, claim.high)
        near = _levers(model, structure, parts, claim, -NEAR, NEAR)
        yield _sign(structure, "whole", claim, _says(_whole(parts, mean)), _says(_whole(parts, near)))
        for unit in mean if len(mean) > 1 else ():
            yield _sign(structure, unit, claim, _says(mean[unit]), _says(near[unit]))


def _levers(
    model: Model, structure: Structure, parts: Sequence[Units], claim: Claim, low: float, high: float
) -> dict[str, float]:
    """The lever of each unit in the claimed direction, in metres, between two angles of its coordinate."""
    units = [unit for part in parts for unit in part]
    ends = [model.pose({claim.coordinate: degrees or 1e-9}, structure.id, clipped=False) for degrees in (low, high)]
    short, long = (model.each(units, told) for told in ends)
    turn = (high - low) / 57.29577951308232
    return {unit: -claim.towards * (long[unit] - short[unit]) / turn for unit in units}


def _whole(parts: Sequence[Units], levers: dict[str, float]) -> float:
    """The lever of the structure: the stronger unit counts more, and units that do not cross the joint do not count."""
    found = 0.0
    for part in parts:
        crossing = {unit: weight for unit, weight in part.items() if abs(levers[unit]) > MOVED}
        if crossing:
            found += sum(levers[unit] * weight for unit, weight in crossing.items()) / sum(crossing.values())
    return found


def _says(lever: float) -> str:
    """Yes where the structure shortens, no where it lengthens, absent where it has no lever to speak of."""
    if abs(lever) < LEAST:
        return "absent"
    return "yes" if lever > 0 else "no"


def _sign(structure: Structure, unit: str, claim: Claim, agrees: str, at_neutral: str) -> Sign:
    """One line."""
    return Sign(structure=structure.id, unit=unit, claim=claim.words, share=claim.share, agrees=agrees,
                at_neutral=at_neutral)  # fmt: skip
