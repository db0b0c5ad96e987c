"""Parts of a body from named masses, with what does not fit together said."""

from collections.abc import Mapping, Sequence

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.track.dexa import KNOWN, Part, part_words

SUM_G = 100.0
"""Grams by which three rounded masses may miss their sum: four roundings to a tenth of a pound (the house's own)."""
ORDER = [(region, side) for region in ("total", "trunk", "arm", "leg", "android", "gynoid")
         for side in (Side.MIDLINE, Side.LEFT, Side.RIGHT)]  # fmt: skip


def parts(masses: Mapping[tuple[str, Side], Mapping[str, float]]) -> tuple[Part, ...]:
    """Make parts of masses in grams by region, side and field; the known first, the others by name."""
    made = [Part(region=region, side=side, **fields) for (region, side), fields in masses.items()]
    return tuple(sorted(made, key=_order))


def remarks(made: Sequence[Part], spoken: Tongue = IN_ENGLISH) -> tuple[str, ...]:
    """Say which regions are not known here, and where a region's tissues do not make up its whole."""
    unknown = sorted({one.region for one in made if one.region not in KNOWN})
    said = [spoken.say("the region {name!r} is not known here: kept, not judged", name=name) for name in unknown]
    for one in made:
        if one.lean_g is None or one.fat_g is None or one.bone_g is None or one.whole_g is None:
            continue
        off = one.lean_g + one.fat_g + one.bone_g - one.whole_g
        if abs(off) > SUM_G:
            part, grams = part_words(one.region, one.side, spoken), f"{abs(off):.0f}"
            said.append(
                spoken.say("lean, fat and bone of the {part} make {grams} g more than its total mass: check the units",
                           part=part, grams=grams) if off > 0 else
                spoken.say("lean, fat and bone of the {part} make {grams} g less than its total mass: check the units",
                           part=part, grams=grams)
            )  # fmt: skip
    return tuple(said)


def _order(one: Part) -> tuple[int, str, str]:
    place = (one.region, one.side)
    return (ORDER.index(place) if place in ORDER else len(ORDER), one.region, one.side)
