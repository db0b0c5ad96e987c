"""The data sets made here, each from its own seed or written out: plain ones, edge cases, and traps."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple


class DataSet(NamedTuple):
    """Values with their variances, and what the set is there for."""

    values: list[float]
    variances: list[float]
    why: str


def drawn(seed: int, k: int, tau2: float, variance: Callable[[Random], float], why: str) -> DataSet:
    """Draw studies about 0.3 that differ by `tau2`, each with its own variance."""
    chance = Random(seed)
    variances = [variance(chance) for _ in range(k)]
    return DataSet([chance.gauss(0.3, (one + tau2) ** 0.5) for one in variances], variances, why)


def usual(chance: Random) -> float:
    """A variance as of trials of 15 to 200 people."""
    return 4 / chance.randint(15, 200)


def wide(chance: Random) -> float:
    """Variances that differ by factors of hundreds."""
    return chance.lognormvariate(-2, 2)


def one_precise(seed: int) -> DataSet:
    """One study far more precise than the others, which differ less than chance would have it."""
    chance, values, variances = Random(seed), [], []
    for number in range(chance.randint(5, 12)):
        variances.append(chance.uniform(0.3, 1) if number else chance.uniform(0.005, 0.08))
        values.append(chance.gauss(0.8, (variances[-1] * chance.uniform(0.1, 0.9)) ** 0.5))
    return DataSet(values, variances, "one study far more precise than the others")


def made() -> dict[str, DataSet]:
    """Give every set by name."""
    return {
        "one_study": DataSet([0.42], [0.05], "k = 1: nothing to pool"),
        "two_alike": DataSet([0.30, 0.34], [0.04, 0.05], "k = 2, no variance between studies"),
        "two_apart": DataSet([-0.9, 1.4], [0.02, 0.03], "k = 2, far apart"),
        "three_alike": DataSet([0.10, 0.12, 0.14], [0.05, 0.06, 0.07], "k = 3, no variance between studies"),
        "three_apart": DataSet([-1.2, 0.3, 2.1], [0.01, 0.02, 0.05], "k = 3, far apart"),
        "same_variance": DataSet([0.1, 0.5, 0.9, 0.2, 0.6], [0.04] * 5, "all equally precise"),
        "nearly_the_same": DataSet([0.5, 0.5000001, 0.4999999, 0.5], [0.01, 0.02, 0.03, 0.04], "next to no difference"),
        "no_difference_40": drawn(11, 40, 0.0, usual, "no variance between studies, 40 of them"),
        "no_difference_10": drawn(12, 10, 0.0, usual, "no variance between studies, 10 of them"),
        "on_the_edge": DataSet([0.0, 0.4, 0.1, 0.55, 0.3], [0.04, 0.04, 0.05, 0.05, 0.06], "about at the edge of none"),
        "huge_5": drawn(13, 5, 400.0, usual, "huge variance between few studies"),
        "huge_30": drawn(14, 30, 10_000.0, usual, "huge variance between many studies"),
        "tiny_numbers": drawn(15, 12, 1e-8, lambda chance: 1e-9 * chance.uniform(1, 9), "tiny numbers"),
        "large_numbers": drawn(16, 12, 4e6, lambda chance: 1e6 * chance.uniform(1, 9), "everything in millions"),
        "wide_variances_8": drawn(17, 8, 0.3, wide, "variances that differ by factors of hundreds"),
        "wide_variances_25": drawn(18, 25, 0.3, wide, "variances that differ by factors of hundreds"),
        "wide_variances_100": drawn(19, 100, 0.1, wide, "variances that differ by factors of hundreds"),
        "five_thousand": drawn(20, 5000, 0.05, usual, "5,000 studies"),
        "usual_5": drawn(21, 5, 0.05, usual, "a small review"), "usual_10": drawn(22, 10, 0.05, usual, "a review"),
        "usual_20": drawn(23, 20, 0.1, usual, "a review"), "usual_40": drawn(24, 40, 0.1, usual, "a large review"),
        "outlier": DataSet([0.1, 0.2, 0.15, 0.12, 9.0], [0.02, 0.03, 0.02, 0.04, 0.05], "one far from the others"),
        "negative": drawn(25, 9, 0.2, lambda chance: 0.5 * usual(chance), "small trials with little noise"),
        **{f"one_precise_{seed}": one_precise(seed) for seed in (48, 61, 100, 247, 273, 311)},
        "stalls": DataSet(
            [1.30, 1.94, 0.70, 0.36, 1.31, 0.46, 1.24, 0.71, 0.35, 0.77],
            [0.640, 0.421, 0.992, 0.058, 0.756, 0.634, 0.79, 0.596, 0.457, 0.935],
            "plain Fisher scoring steps to and fro on it for ever",
        ),
        "two_peaks": DataSet([0.0, 0.0, 0.0, 30.0, -30.0, 25.0], [0.0001, 0.0002, 0.0001, 300.0, 320.0, 280.0],
                             "two groups of studies of quite different precision"),
    }  # fmt: skip


def groups() -> list[dict[str, float]]:
    """Draw figures of two groups, from which effects are converted here and there."""
    chance, found = Random(77), []
    for _ in range(40):
        found.append({
            "m1": chance.uniform(-5, 60), "sd1": chance.uniform(0.2, 15), "n1": chance.randint(3, 120),
            "m2": chance.uniform(-5, 60), "sd2": chance.uniform(0.2, 15), "n2": chance.randint(3, 120),
            "percent1": chance.uniform(2, 98), "percent2": chance.uniform(2, 98),
        })  # fmt: skip
    return found
