"""The same scan come a second time: by its id, or by its day and its masses where a file gives no id."""

from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256

from glidepath.track.dexa.values import Scan, Tissue

ROUNDING_G = 50.0
"""Grams by which one mass may differ between two files of one scan: a tenth of a pound is 45 g (the house's own)."""
MARK = 32
"""Letters of an identity made from masses: 128 bits."""


class Standing(StrEnum):
    """What a scan is beside those already kept."""

    NEW = "new"
    KEPT = "kept_already"
    CHANGED = "kept_with_other_masses"


def identity(scan: Scan) -> str:
    """A name that is the same whenever the scan comes again in the same way.

    `result:` and its id where it has one, which outlives a new analysis; else `masses:` and a hash of day and masses
    to the gram, whatever the order of the parts.
    """
    if scan.result:
        return f"result:{scan.result}"
    parts = sorted((one.region, one.side, *(_whole(one.mass(tissue)) for tissue in Tissue)) for one in scan.parts)
    return f"masses:{sha256(repr((scan.on.isoformat(), parts)).encode()).hexdigest()[:MARK]}"


def same(one: Scan, other: Scan) -> bool:
    """Tell whether two are the same scan: one id; or, where one has none, one day and the same masses as rounded."""
    if one.result and other.result:
        return one.result == other.result
    return one.on == other.on and alike(one, other)


def alike(one: Scan, other: Scan) -> bool:
    """Tell whether every mass that both give is the same but for rounding, and they share at least one."""
    shared = _shared(one, other)
    return bool(shared) and all(abs(mine - others) <= ROUNDING_G for mine, others in shared)


def standing(scan: Scan, kept: Sequence[Scan]) -> Standing:
    """Say what a scan is beside those kept; changed where it was analysed anew."""
    found = [one for one in kept if same(scan, one)]
    if not found:
        return Standing.NEW
    return Standing.KEPT if any(alike(scan, one) for one in found) else Standing.CHANGED


def _shared(one: Scan, other: Scan) -> list[tuple[float, float]]:
    """The masses that both give, region by region and tissue by tissue."""
    pairs = [(part.mass(tissue), twin.mass(tissue)) for part in one.parts
             if (twin := other.part(part.region, part.side)) for tissue in Tissue]  # fmt: skip
    return [(mine, others) for mine, others in pairs if mine is not None and others is not None]


def _whole(mass: float | None) -> int:
    return -1 if mass is None else round(mass)
