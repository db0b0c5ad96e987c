"""The generated parts of the README, made from the tables."""

import csv
import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
README = HERE / "README.md"
CLOSE_WORDS = "1e-8"


def rows() -> list[dict[str, str]]:
    """What was found of each set."""
    with (HERE / "results.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def summary() -> dict[str, Any]:
    """What was found beside the sets."""
    found: dict[str, Any] = json.loads((HERE / "summary.json").read_text())
    return found


def parts() -> dict[str, str]:
    """Every generated part by its name."""
    return {"counts": _counts(), "misses": _misses(), "sets": _sets()}


def placed(text: str, name: str, part: str) -> str:
    """Put a part in its place."""
    place = rf"(<!-- {name}: generated -->\n).*?(<!-- /{name} -->)"
    return re.sub(place, lambda found: f"{found[1]}{part}\n{found[2]}", text, flags=re.DOTALL)


def write() -> None:
    """Write the generated parts into the README."""
    text = README.read_text()
    for name, part in parts().items():
        text = placed(text, name, part)
    README.write_text(text)


def _counts() -> str:
    """How much agreed."""
    found, told = rows(), summary()
    agree = [row for row in found if row["verdict"] == "agrees"]
    greatest = max(float(row["greatest_difference"]) for row in agree)
    lines = [
        "| question | compared | agree to 1e-8 | greatest difference |", "| --- | --- | --- | --- |",
        f"| data sets ({told['own']} of ours, {told['sets'] - told['own']} of metadat) | {len(found)} | {len(agree)} | "
        f"{greatest:.1e} |",
    ]  # fmt: skip
    for name, words in (("left_out", "leave-one-out, a fit each"), ("converted", "conversions, value and variance"),
                        ("many", "all sets at once on arrays, beside one by one")):  # fmt: skip
        one = told[name]
        lines.append(f"| {words} | {one['compared']} | {one['compared'] - one['apart']} | {one['greatest']:.1e} |")
    default = [row["set"] for row in found if row["metafor_by_default"] == "no"]
    lines += ["", f"{told['versions']}. With its own settings metafor ends with an error on {len(default)} sets: "
              f"{', '.join(f'`{name}`' for name in default)}."]  # fmt: skip
    return "\n".join(lines)


def _misses() -> str:
    """Everything that does not simply agree."""
    found = [row for row in rows() if row["verdict"] != "agrees"]
    if not found:
        return "None."
    lines = ["| set | k | ours tau² | metafor tau² | likelihood above the best of 20,001 places | what it is |",
             "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    lines += [f"| `{row['set']}` | {row['k']} | {float(row['ours_tau2']):.6g} | {_or_none(row['metafor_tau2'])} | "
              f"{row['above_grid']} | {row['verdict']} |" for row in found]  # fmt: skip
    return "\n".join(lines)


def _sets() -> str:
    """Every set in a line."""
    lines = ["| set | k | tau² | quantities compared | greatest difference | in |",
             "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    lines += [f"| `{row['set']}` | {row['k']} | {float(row['ours_tau2']):.6g} | {row['compared']} | "
              f"{row['greatest_difference'] or '–'} | {row['of'] or '–'} |" for row in rows()]  # fmt: skip
    return "\n".join(lines)


def _or_none(text: str) -> str:
    """A number to six digits, or that there is none."""
    return "none" if text in ("", "NA") else f"{float(text):.6g}"
