"""Every order that chance could give a trial. What is drawn is drawn among these, and judged against these."""

from collections.abc import Iterator
from itertools import product
from math import comb

from glidepath.track.single.values import Design, Kind, Phase, SingleError

Order = tuple[Phase, ...]
MOST = 200_000
"""Orders that are gone through at most; more take seconds and tell nothing more."""
FEWEST = 20
"""Orders below which not even the most telling one could reach one in twenty."""
BLOCKS: tuple[Order, Order] = (("A", "B"), ("B", "A"))
PHASES = {Kind.ONSET: 2, Kind.WITHDRAWAL: 4}


def count(design: Design) -> int:
    """How many orders there are. Raises SingleError where the design has none, or too many to go through."""
    _must_hold(design)
    if design.kind is Kind.ALTERNATING:
        found: int = 2 ** (design.occasions // 2)
    else:
        spare, phases = design.occasions - PHASES[design.kind] * design.shortest, PHASES[design.kind]
        found = comb(spare + phases - 1, phases - 1)
    if found > MOST:
        raise SingleError(f"{found} orders are possible, expected at most {MOST}: plan fewer occasions")
    return found


def orders(design: Design) -> Iterator[Order]:
    """Every order, always in the same sequence. Raises SingleError as `count`."""
    count(design)
    if design.kind is Kind.ALTERNATING:
        for blocks in product(BLOCKS, repeat=design.occasions // 2):
            yield tuple(letter for block in blocks for letter in block)
        return
    for lengths in _lengths(design.occasions, PHASES[design.kind], design.shortest):
        yield tuple(letter for at, length in enumerate(lengths) for letter in (_letter(at),) * length)


def order(design: Design, pick: int) -> Order:
    """The order with a number, which the caller draws from 0 to `count(design)` - 1 by real chance.

    Raises SingleError for a number there is none of.
    """
    if not 0 <= pick < count(design):
        raise SingleError(f"order {pick} does not exist, expected 0 to {count(design) - 1}")
    return next(one for at, one in enumerate(orders(design)) if at == pick)


def _must_hold(design: Design) -> None:
    """Refuse a design that leaves nothing to chance."""
    if design.shortest < 1:
        raise SingleError(f"the shortest phase is {design.shortest}, expected at least 1 occasion")
    if design.kind is Kind.ALTERNATING:
        if design.occasions < 2 or design.occasions % 2:
            raise SingleError(f"{design.occasions} occasions, expected an even number: they alternate in pairs")
        return
    fewest = PHASES[design.kind] * design.shortest
    if design.occasions <= fewest:
        raise SingleError(f"{design.occasions} occasions, expected more than {fewest}: "
                          f"{PHASES[design.kind]} phases of at least {design.shortest}")  # fmt: skip


def _lengths(occasions: int, phases: int, shortest: int) -> Iterator[tuple[int, ...]]:
    """Every way to share out the occasions among the phases."""
    if phases == 1:
        yield (occasions,)
        return
    for first in range(shortest, occasions - (phases - 1) * shortest + 1):
        for rest in _lengths(occasions - first, phases - 1, shortest):
            yield (first, *rest)


def _letter(at: int) -> Phase:
    return "B" if at % 2 else "A"
