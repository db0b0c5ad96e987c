"""Holds every structure that the model has against it: signs, short to long, share of its range, first joint.

Writes `model.csv`, which holds agreement and shares of our own movement and no number read off the model, and the
counts. Takes about three minutes of processor time.
"""

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version

from glidepath.body import Body, Kind
from glidepath.catalogue import shelf
from validation.protocols import files, optimiser
from validation.protocols.counting import COLUMNS, FIRST, LENGTHENS, WHOLE, counts
from validation.protocols.model import Model, Units, structures
from validation.protocols.reach import Range, Reach, reach
from validation.protocols.signs import Sign, signs

STEP = 0.05
"""Shares of movement are written in these steps, rounded down."""


def main() -> None:
    """Compare, and write `model.csv` and the counts."""
    held, model = shelf(), Model()
    has = structures(model)
    found = ranges(model, held.body, has)
    lines, reaches = list[files.Row](), list[Reach]()
    for name, parts in has.items():
        structure = held.body.structures[name]
        own, healthy = found[name]
        reaches.append(reach(model, held.body, structure, parts, technique=held.techniques["active_release"],
                             own=own, healthy=healthy))  # fmt: skip
        lines += [*map(_sign, signs(model, held.body, structure, parts)), *_reach(reaches[-1])]
    files.write(files.FOLDER / "model.csv", COLUMNS, lines)
    muscles = {name for name in has if held.body.structures[name].kind is Kind.MUSCLE}
    files.summarise("model", {
        "by": f"myo-sim {version('myo-sim')}, mujoco {version('mujoco')}",
        "all": counts(lines) | {"median": medians(reaches)},
        "muscles": counts([line for line in lines if line["structure"] in muscles])
        | {"median": medians([one for one in reaches if one.structure in muscles])},
    })  # fmt: skip


def ranges(model: Model, body: Body, has: Mapping[str, Sequence[Units]]) -> dict[str, tuple[Range, Range]]:
    """Find the least and greatest length of every structure, within the model's limits and within healthy ones.

    Structures of the same units share one search, and where both limits are the same there is but one.
    """
    found: dict[str, tuple[Range, Range]] = {}
    healthy = model.healthy(body)
    for parts in has.values():
        if str(parts) not in found:
            wide = optimiser.crossed(model, parts)
            narrow = {joint: healthy[joint] for joint in wide}
            own = optimiser.extremes(model, parts, wide)
            found[str(parts)] = own, own if narrow == wide else optimiser.extremes(model, parts, narrow)
    return {name: found[str(parts)] for name, parts in has.items()}


def medians(found: Sequence[Reach]) -> dict[str, float]:
    """Give the median shares of range covered, in whole hundredths, never rounded up."""
    return {
        "covered": math.floor(100 * statistics.median(one.covered for one in found)) / 100,
        "covered_healthy": math.floor(100 * statistics.median(one.covered_healthy for one in found)) / 100,
    }


def _sign(sign: Sign) -> files.Row:
    """A line for a claim."""
    return _line(sign.structure, sign.unit, sign.claim, share=sign.share, agrees=sign.agrees,
                 at_neutral=sign.at_neutral)  # fmt: skip


def _reach(found: Reach) -> Iterator[files.Row]:
    """The lines for a movement."""
    yield _line(found.structure, WHOLE, LENGTHENS, agrees=found.lengthens, covered=_rounded(found.covered),
                covered_healthy=_rounded(found.covered_healthy))  # fmt: skip
    yield from (_line(found.structure, unit, LENGTHENS, agrees=agrees) for unit, agrees in found.units.items())
    yield _line(found.structure, WHOLE, FIRST, agrees=found.first)


def _rounded(share: float) -> str:
    """A share of our own movement, coarsely."""
    return f"{math.floor(share / STEP + 1e-9) * STEP:.2f}"


def _line(structure: str, unit: str, claim: str, **other: str) -> files.Row:
    """One line."""
    return {**dict.fromkeys(COLUMNS, ""), "structure": structure, "unit": unit, "claim": claim, **other}


if __name__ == "__main__":
    main()
