"""How little two phases overlap: Tau, and Tau-U, which takes off the trend of the phase without.

Parker, Vannest, Davis, Sauber 2011, https://doi.org/10.1016/j.beth.2010.08.006. Tau-U has no known sampling
distribution and may leave -1 to 1 (Tarlow 2017, https://doi.org/10.1177/0145445516676750): it describes, the test of
the orders decides.
"""

from collections.abc import Sequence
from itertools import combinations, product

from glidepath.catalogue import Direction
from glidepath.track.single.values import Contrast


def contrast(without: Sequence[float], with_it: Sequence[float], better: Direction) -> Contrast:
    """Hold a phase without against the phase with it that follows; neither may be empty."""
    between = sum(_won(before, after, better) for before, after in product(without, with_it))
    trend = sum(_won(earlier, later, better) for earlier, later in combinations(without, 2))
    pairs = len(without) * len(with_it)
    return Contrast(without=tuple(without), with_it=tuple(with_it), tau=between / pairs,
                    tau_u=(between - trend) / pairs)  # fmt: skip


def _won(earlier: float, later: float, better: Direction) -> int:
    """1 where the later one is better, -1 where it is worse, 0 where they are the same."""
    rose = (later > earlier) - (later < earlier)
    return rose if better is Direction.HIGHER else -rose
