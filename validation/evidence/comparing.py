"""Our answers beside metafor's, and, where it has none or another, the likelihood on a grid as the judge."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from glidepath.evidence import Pooled, pool_numbers
from glidepath.evidence.effect import conversions as convert
from glidepath.evidence.pooling.asymmetry import egger
from glidepath.evidence.pooling.many import pool_many
from glidepath.evidence.pooling.restricted import ceiling, likelihood, restricted
from validation.evidence import sets

CLOSE = 1e-8
"""How near two answers are to agree, as a part of the larger of metafor's and 1."""
PLACES = 20_000
"""Places of the grid on which the likelihood is looked at, apart from the search it judges."""
QUANTITIES = ("tau2", "value", "error", "low", "high", "p", "q", "q_p", "i2", "prediction_low", "prediction_high",
              "wald_low", "wald_high", "egger")  # fmt: skip
CONVERSIONS = ("g", "md", "smcr", "smcc", "or", "ord")
Row = dict[str, str]


def ours(values: Sequence[float], variances: Sequence[float]) -> dict[str, float | None]:
    """Every quantity as the library gives it."""
    found = pool_numbers(values, variances)
    return numbers(found) | {"egger": egger(values, variances) if len(values) >= 3 and max(variances) > min(
        variances) else None}  # fmt: skip


def numbers(found: Pooled) -> dict[str, float | None]:
    """The quantities of a pooled estimate by the names of the table."""
    beyond = found.prediction
    return {
        "tau2": found.tau2, "value": found.value, "error": found.error, "low": found.interval.low,
        "high": found.interval.high, "p": found.p, "q": found.q, "q_p": found.q_p, "i2": found.i2,
        "prediction_low": beyond.low if beyond else None, "prediction_high": beyond.high if beyond else None,
        "wald_low": found.wald.low, "wald_high": found.wald.high,
    }  # fmt: skip


def write(folder: Path, here: Path) -> int:
    """Compare everything and write the tables; gives how much disagrees without an explanation."""
    data = _data(folder / "all.csv")
    rows, unexplained = [], 0
    for theirs in _read(folder / "fits.csv"):
        row = _compared(theirs, *data[theirs["set"]])
        unexplained += row["verdict"] == "UNEXPLAINED"
        rows.append(row)
    left = _left_out(folder, data)
    converted = _converted(folder)
    table(here / "results.csv", rows)
    made = sets.made()
    summary = {
        "versions": (folder / "versions.txt").read_text().strip(), "sets": len(rows),
        "own": sum(row["set"] in made for row in rows), "left_out": left, "converted": converted,
        "many": _together(data),
    }  # fmt: skip
    (here / "summary.json").write_text(json.dumps(summary, indent=1) + "\n")
    return unexplained + left["apart"] + converted["apart"]


def _compared(theirs: Row, values: list[float], variances: list[float]) -> Row:
    """One set: the greatest difference, where it is, and what it means."""
    mine = ours(values, variances)
    row = {"set": theirs["set"], "k": theirs["k"], "metafor_by_default": theirs["default"],
           "metafor_tight": theirs["tight"]}  # fmt: skip
    gaps = {name: gap(mine[name], _number(theirs[name])) for name in QUANTITIES} if theirs["tight"] == "yes" else {}
    known = {name: value for name, value in gaps.items() if value is not None}
    worst = max(known, key=known.__getitem__) if known else ""
    apart = bool(worst) and known[worst] > CLOSE
    height = judged(values, variances) if len(values) > 1 else None
    row |= {
        "ours_tau2": repr(mine["tau2"]), "metafor_tau2": theirs["tau2"], "ours_value": repr(mine["value"]),
        "metafor_value": theirs["value"], "compared": str(len(known)),
        "greatest_difference": f"{known[worst]:.1e}" if worst else "", "of": worst,
        "above_grid": f"{height:.1e}" if height is not None else "",
    }  # fmt: skip
    return row | {"verdict": _verdict(theirs, values, variances, mine, apart, height)}


def _verdict(
    theirs: Row, values: list[float], variances: list[float], mine: dict[str, float | None], apart: bool,
    height: float | None,
) -> str:
    """Agrees; metafor does not converge and ours is the maximum; ours is the higher maximum; or unexplained."""
    top = height is None or height >= -1e-9
    if not top:
        return "UNEXPLAINED"
    if theirs["tight"] != "yes":
        return "metafor does not converge; ours is the maximum"
    if not apart:
        return "agrees"
    here, there = float(mine["tau2"] or 0), float(theirs["tau2"])
    lower = likelihood(values, variances, here) - likelihood(values, variances, there)
    return f"metafor stops at a lower likelihood, by {lower:.1e}" if lower > 0 else "UNEXPLAINED"


def judged(values: Sequence[float], variances: Sequence[float]) -> float:
    """Give how far the likelihood at our answer stands above the best of a fine grid (below 0: the grid is higher)."""
    y, v = np.array(values), np.array(variances)
    bound = max(ceiling(values, variances), float(v.max()))
    places = np.concatenate(([0.0], np.geomspace(1e-9 * float(v.min()), bound * 1.01, PLACES)))
    heights = []
    for part in np.array_split(places, max(1, len(y) * PLACES // 2_000_000)):
        w = 1 / (v[:, None] + part)
        total = w.sum(0)
        off = y[:, None] - (w * y[:, None]).sum(0) / total
        heights.append(float(((np.log(w).sum(0) - np.log(total) - (w * off * off).sum(0)) / 2).max()))
    return restricted(values, variances).likelihood - max(heights)


def gap(mine: float | None, theirs: float | None) -> float | None:
    """How far two answers are apart, as a part of the larger of theirs and 1; None where metafor gives none."""
    if theirs is None:
        return None
    return float("inf") if mine is None else abs(mine - theirs) / max(1.0, abs(theirs))


def _left_out(folder: Path, data: dict[str, tuple[list[float], list[float]]]) -> dict[str, float]:
    """Leave-one-out, each study of every set of 3 to 40."""
    gaps = []
    for row in _read(folder / "left_out.csv"):
        values, variances = data[row["set"]]
        without = int(row["left_out"]) - 1
        found = numbers(pool_numbers([*values[:without], *values[without + 1:]],
                                     [*variances[:without], *variances[without + 1:]]))  # fmt: skip
        gaps.append(max(gap(found[name], float(row[name])) or 0.0 for name in ("tau2", "value", "low", "high")))
    return {"compared": len(gaps), "greatest": max(gaps), "apart": sum(one > CLOSE for one in gaps)}


def _converted(folder: Path) -> dict[str, float]:
    """Conversions of means, changes and percentages."""
    gaps = []
    for row, theirs in zip(sets.groups(), _read(folder / "converted.csv"), strict=True):
        found = converted(row)
        for name in CONVERSIONS:
            gaps += [gap(found[name].value, float(theirs[name])) or 0.0,
                     gap(found[name].variance, float(theirs[f"{name}_v"])) or 0.0]  # fmt: skip
    return {"compared": len(gaps), "greatest": max(gaps), "apart": sum(one > CLOSE for one in gaps)}


def converted(row: dict[str, float]) -> dict[str, convert.Converted]:
    """The effects of two groups by every conversion that metafor has as well."""
    n1, n2 = int(row["n1"]), int(row["n2"])
    both = (row["m1"], row["sd1"], n1, row["m2"], row["sd2"], n2)
    odds = convert.from_percentages(row["percent1"], n1, row["percent2"], n2)
    return {
        "g": convert.from_means(*both), "md": convert.from_mean_difference(*both),
        "smcr": convert.from_before_after(row["m1"], row["sd1"], row["m2"], n1),
        "smcc": convert.from_change(row["m1"], row["sd1"], n1), "or": odds, "ord": convert.standardised_odds(odds),
    }  # fmt: skip


def _together(data: dict[str, tuple[list[float], list[float]]]) -> dict[str, float]:
    """All sets at once on arrays, beside one after another."""
    flat = [np.array([one for values in data.values() for one in values[part]]) for part in (0, 1)]
    found = pool_many(flat[0], flat[1], np.array([len(values) for values, _ in data.values()]))
    gaps = []
    for number, (values, variances) in enumerate(data.values()):
        one = numbers(pool_numbers(values, variances))
        gaps.append(max(gap(float(getattr(found, name)[number]), one[name]) or 0.0 for name in found._fields))
    return {"compared": len(gaps), "greatest": max(gaps), "apart": sum(one > CLOSE for one in gaps)}


def _data(path: Path) -> dict[str, tuple[list[float], list[float]]]:
    """The values and variances of every set."""
    found: dict[str, tuple[list[float], list[float]]] = {}
    for row in _read(path):
        values, variances = found.setdefault(row["set"], ([], []))
        values.append(float(row["yi"]))
        variances.append(float(row["vi"]))
    return found


def table(path: Path, rows: list[Row]) -> None:
    """Write a table."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _read(path: Path) -> list[Row]:
    """Read a table."""
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def _number(text: str) -> float | None:
    """A number, or None where there is none."""
    return None if text in ("", "NA") else float(text)
