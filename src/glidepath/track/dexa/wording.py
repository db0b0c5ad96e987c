"""What scans say, in sentences: neutral words for more and less, and the error beside every change."""

from collections.abc import Sequence

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.measure import Change, Closing, Gap, Symmetry, Verdict
from glidepath.track.dexa.values import TOTAL, Shift, Sides, Tissue

SMALL = 2.0
"""Per cent: a difference up to here is what sides of healthy athletes have (`measures/dxa_lean.toml`) and what a scan
cannot tell from measuring."""
MASSES = {Tissue.LEAN: "Lean mass", Tissue.FAT: "Fat mass", Tissue.BONE: "Bone mass"}
PARTS = (
    "whole body", "trunk", "android", "gynoid", "arm", "leg", "left arm", "right arm", "left leg", "right leg",
)  # fmt: skip
"""Names of parts that every report has; any other is said as it came."""


def part_words(region: str, side: Side = Side.MIDLINE, spoken: Tongue = IN_ENGLISH) -> str:
    """Name a part in a sentence, such as `left leg` or `whole body`."""
    return spoken.say(side.named("whole body" if region == TOTAL else region.replace("_", " ")))


def mass_words(tissue: Tissue, region: str, side: Side = Side.MIDLINE, spoken: Tongue = IN_ENGLISH) -> str:
    """Name a mass, such as `Lean mass of the left leg`."""
    return spoken.say("{mass} of the {part}", mass=spoken.say(MASSES[tissue]), part=part_words(region, side, spoken))


def moved_words(
    mass: str, found: Change, percent: float | None, lsc: float | None, shift: Shift, spoken: Tongue = IN_ENGLISH
) -> str:
    """Say from where to where a mass went, against which change, and what that makes it."""
    share = f" ({percent:+.1f} %)" if percent is not None else ""
    said = spoken.say("{mass}: {was} to {now} g{share}", mass=mass, was=f"{found.before.value:.0f}",
                      now=f"{found.after.value:.0f}", share=share)  # fmt: skip
    if shift is Shift.CANNOT_JUDGE and found.before.method != found.after.method:
        return spoken.say("{said}; not judged, because not both scans name one scanner.", said=said)
    if shift is Shift.CANNOT_JUDGE or found.mdc is None:
        return spoken.say("{said}; no precision is known for it: shown, not judged.", said=said)
    limit = spoken.say("the least significant change of {grams} g ({percent} %)", grams=f"{lsc:.0f}",
                       percent=f"{found.mdc.value:.1f}")  # fmt: skip
    if shift is Shift.WITHIN_ERROR:
        return spoken.say("{said}: within the error, not more than {limit}.", said=said, limit=limit)
    if shift is Shift.MORE:
        return spoken.say("{said}: more than before by more than {limit}.", said=said, limit=limit)
    return spoken.say("{said}: less than before by more than {limit}.", said=said, limit=limit)


def sides_words(one: Sides, spoken: Tongue = IN_ENGLISH) -> str:
    """Say both sides, which has less, and whether that is more than measuring."""
    taken = {reading.side: reading.value for reading in (one.symmetry.injured, one.symmetry.reference)}
    left, right = taken[Side.LEFT], taken[Side.RIGHT]
    said = spoken.say("Left {left} g, right {right} g", left=f"{left:.0f}", right=f"{right:.0f}")
    share = "" if one.percent is None else f" ({abs(one.percent):.1f} %)"
    grams = f"{abs(left - right):.0f}"
    if one.symmetry.error is None:
        return spoken.say("{said}; a difference of {grams} g{share}. No precision is known for it: shown, not judged.",
                          said=said, grams=grams, share=share)  # fmt: skip
    error = f"{one.symmetry.error:.0f}"
    if one.symmetry.verdict is Gap.REAL:
        side = spoken.say("left side" if left < right else "right side")
        return spoken.say("{said}; the {side} has {grams} g less{share}, more than the error of {error} g.",
                          said=said, side=side, grams=grams, share=share, error=error)  # fmt: skip
    within = spoken.say("{said}; the difference of {grams} g{share} is within the error of {error} g.", said=said,
                        grams=grams, share=share, error=error)  # fmt: skip
    if one.percent is None or round(abs(one.percent), 1) > SMALL:
        return within
    return f"{within} {spoken.say('A difference of one or two per cent is within the error of a scan.')}"


def index_words(one: Symmetry, spoken: Tongue = IN_ENGLISH) -> str:
    """Give the limb symmetry index with its formula and the limb it refers to; empty where a ratio says nothing."""
    if one.index is None:
        return ""
    injured, reference = (spoken.say(f"{reading.side.value} side") for reading in (one.injured, one.reference))
    return spoken.say("Index {index} %: injured side / other side × 100, the {injured} over the {reference}, which is "
                      "the reference.", index=f"{one.index:g}", injured=injured, reference=reference)  # fmt: skip


def closing_words(one: Closing, spoken: Tongue = IN_ENGLISH) -> str:
    """Say whether the gap between the sides closed, and whether because one side has less now."""
    said = spoken.say("The difference went from {was} to {now} g", was=f"{abs(one.before.gap):.0f}",
                      now=f"{abs(one.after.gap):.0f}")  # fmt: skip
    if one.error is None:
        return spoken.say("{said}; that is not judged.", said=said)
    error = f"{one.error:.0f}"
    if one.verdict is not Gap.REAL:
        return spoken.say("{said}: within the error of {error} g.", said=said, error=error)
    if one.closed < 0:
        return spoken.say("{said}: larger by more than the error of {error} g.", said=said, error=error)
    other = one.reference
    if other.verdict is not Verdict.WITHIN_ERROR and other.after.value < other.before.value:
        return spoken.say("{said}: smaller, but the other side has less than before; hold both against what they were.",
                          said=said)  # fmt: skip
    return spoken.say("{said}: smaller by more than the error of {error} g.", said=said, error=error)


def joined(words: Sequence[str], spoken: Tongue = IN_ENGLISH) -> str:
    """Join names as a sentence does."""
    *most, last = words
    return spoken.say("{most} and {last}", most=", ".join(most), last=last) if most else last
