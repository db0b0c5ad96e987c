"""The longest and the shortest a structure can be within given joint limits, found without our poses.

One joint after the other is tried at many angles and set to the best, around and around until nothing is gained; then
all joints together are moved up the slope, which finds the way along a ridge that no single joint climbs. As one path
can have several such ends, it begins from several poses.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from validation.protocols.model import Limits, Model, Units

GRID = 7
"""Angles tried for a joint in one turn."""
FINER = 2
"""Times that the angles around the best one are drawn together."""
STARTS = 12
"""Poses to begin from beside the neutral one, drawn at random from a fixed seed."""
ROUNDS = 4
"""Turns around all joints at most."""
CLIMBS = 25
"""Steps up the slope at most."""
SEED = 20
LEAST = 1e-6
"""Metres that count as nothing."""
POSES = 3
"""Poses in which a joint is tried for whether it matters at all."""
STEPS = tuple(0.5 ** n for n in range(1, 10))
"""Lengths of a step up the slope that are tried, as a share of a joint's range."""

Told = dict[str, float]
Good = Callable[[Mapping[str, float]], float]


def extremes(
    model: Model, parts: Sequence[Units], limits: Limits, *, starts: int = STARTS
) -> tuple[float, float]:
    """Give the least and the greatest length of a structure with the joints it crosses within `limits`."""
    begun = _starts(limits, starts)
    most = max(_climb(limits, start, lambda told: model.length(parts, told)) for start in begun)
    least = -max(_climb(limits, start, lambda told: -model.length(parts, told)) for start in begun)
    return least, most


def crossed(model: Model, parts: Sequence[Units]) -> Limits:
    """Give the joints that change the length of a structure in any of a few poses, with the model's limits."""
    random = np.random.default_rng(SEED)
    poses = [{joint: float(random.uniform(*ends)) for joint, ends in model.limits.items()} for _ in range(POSES)]
    return {
        joint: ends for joint, ends in model.limits.items()
        if any(np.ptp([model.length(parts, told | {joint: end}) for end in ends]) > LEAST for told in poses)
    }  # fmt: skip


def _starts(limits: Limits, count: int) -> list[Told]:
    """The neutral pose and some others."""
    random = np.random.default_rng(SEED)
    drawn = [{joint: float(random.uniform(*ends)) for joint, ends in limits.items()} for _ in range(count)]
    return [dict.fromkeys(limits, 0.0), *drawn]


def _climb(limits: Limits, start: Told, good: Good) -> float:
    """Climb from one pose as far as it goes."""
    told, best = start, good(start)
    for _ in range(ROUNDS):
        before = best
        for joint in limits:
            told, best = _along(joint, limits[joint], told, best, good)
        if best - before < LEAST:
            break
    return _together(limits, told, best, good)


def _along(joint: str, ends: tuple[float, float], told: Told, best: float, good: Good) -> tuple[Told, float]:
    """Try one joint from end to end, then more and more closely around its best angle."""
    low, high = ends
    for _ in range(FINER):
        angles = np.linspace(low, high, GRID)
        tried = [(good(told | {joint: float(angle)}), float(angle)) for angle in angles]
        value, angle = max(tried)
        if value > best:
            told, best = told | {joint: angle}, value
        step = angles[1] - angles[0]
        low, high = max(low, told[joint] - step), min(high, told[joint] + step)
    return told, best


def _together(limits: Limits, told: Told, best: float, good: Good) -> float:
    """Move all joints up the slope, step by step, as long as something is gained."""
    low, high = (np.array([ends[side] for ends in limits.values()]) for side in (0, 1))
    place = (np.array(list(told.values())) - low) / (high - low)

    def value(at: np.ndarray) -> float:
        return good(dict(zip(limits, (low + at * (high - low)).tolist(), strict=True)))

    for _ in range(CLIMBS if len(limits) > 1 else 0):
        slope = np.array([value(place + near) - best for near in 1e-4 * np.eye(len(place))])
        slope[((place <= 0) & (slope < 0)) | ((place >= 1) & (slope > 0))] = 0.0
        size = float(np.abs(slope).max())
        tried = [np.clip(place + step * slope / size, 0, 1) for step in STEPS] if size > 0 else []
        gained, number = max(((value(at), -n) for n, at in enumerate(tried)), default=(best, 0))
        if gained - best < LEAST:
            break
        place, best = tried[-number], gained
    return best
