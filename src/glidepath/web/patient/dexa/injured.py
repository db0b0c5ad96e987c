"""Which limb is the injured one, as the complaint names it."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Condition, conditions
from glidepath.web.drawing.areas import AREAS

LIMBS = {
    "arm": ("Shoulder and arm", "Elbow, forearm and hand"),
    "leg": ("Hip and thigh", "Knee, leg and foot"),
}
"""The areas of the body that belong to a limb of a scan."""


class Injured(msgspec.Struct, frozen=True, kw_only=True):
    """The side that hurts, the limbs it is about, and the complaint that says so."""

    side: Side
    limbs: frozenset[str]
    condition: Condition

    def of(self, region: str) -> Side | None:
        """The injured side of a region of a scan; None where the complaint is not about it."""
        return self.side if region in self.limbs else None


def injured(episodes: Sequence[Mapping[str, Any]]) -> Injured | None:
    """Read it from the running complaint, else the last; None where that is of no side or of no limb.

    `episodes` come the newest first.
    """
    running = next((one for one in episodes if not one["closed_at"]), None)
    episode = running or next(iter(episodes), None)
    condition = conditions().get(episode["condition"]) if episode else None
    if episode is None or condition is None or episode["side"] == Side.MIDLINE:
        return None
    limbs = frozenset(limb for limb in LIMBS if _is_of(condition, limb))
    return Injured(side=Side(episode["side"]), limbs=limbs, condition=condition) if limbs else None


def _is_of(condition: Condition, limb: str) -> bool:
    """Whether at least half of where a complaint is felt belongs to a limb: a neck reaches to the shoulder's top."""
    within = [region for area in LIMBS[limb] for region in AREAS[area]]
    return 2 * sum(region in within for region in condition.regions) >= len(condition.regions)
