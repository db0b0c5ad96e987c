"""Puts what was found into the README of this folder, between its markers."""

import re
from collections.abc import Iterator
from typing import Any

from glidepath.body import Body
from glidepath.catalogue import shelf
from validation.protocols import files
from validation.protocols.misses import Miss, explained

README = files.FOLDER / "README.md"
AIMS = {"primary": 0.98, "secondary": 0.95, "lengthens": 0.97, "covered": 0.90}
WORDS = {
    "primary": "primary signs agree", "secondary": "secondary signs agree", "lengthens": "short → long lengthens",
    "covered": "median share of the model's own range", "covered_healthy": "the same within healthy limits",
}  # fmt: skip

Counts = dict[str, Any]


def main() -> None:
    """Write the generated parts anew, and print them without the sentences."""
    text, made = README.read_text(), parts(shelf().body)
    for name, part in made.items():
        text = placed(text, name, part)
    README.write_text(text)
    print("\n\n".join(part for name, part in made.items() if "misses" not in name))


def parts(body: Body) -> dict[str, str]:
    """Make every generated part, by the name of its markers."""
    found, misses = files.summary(), explained(body)
    return {
        "aims": "\n".join(aims(found["model"])),
        "model": "\n".join(model(found["model"])),
        "table": "\n".join(table(found["table"])),
        "model misses": "\n".join(listed(body, [miss for miss in misses if miss.against == "model"])),
        "table misses": "\n".join(listed(body, [miss for miss in misses if miss.against == "table"])),
    }


def placed(text: str, name: str, part: str) -> str:
    """Put a part between its markers.

    Raises: ValueError when the markers are not there.
    """
    pattern = re.compile(rf"(<!-- {name}: generated -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"{README.name} has no markers for {name!r}")
    return pattern.sub(lambda found: f"{found[1]}{part}\n{found[2]}", text)


def aims(found: Counts) -> Iterator[str]:
    """The four aims beside what was found; an aim is met when everything compared meets it."""
    whole, muscles = found["all"], found["muscles"]
    yield f"| aim | wanted | all {whole['structures']} structures | {muscles['structures']} muscles alone | |"
    yield "| --- | --- | --- | --- | --- |"
    for name, words in WORDS.items():
        wanted = AIMS.get(name)
        met = "" if wanted is None else "met" if _share(whole, name) >= wanted else "**not met**"
        aim = "" if wanted is None else f"≥ {100 * wanted:g} %"
        yield f"| {words} | {aim} | {_said(whole, name)} | {_said(muscles, name)} | {met} |"


def model(found: Counts) -> Iterator[str]:
    """What the model says, in full."""
    whole, muscles = found["all"], found["muscles"]
    yield "| question | all: yes | no | absent | muscles: yes | no | absent |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    rows = {
        "primary sign, mean over the range": ("primary",),
        "primary sign at the neutral pose": ("at_neutral", "primary"),
        "primary sign, line by line": ("by_unit", "primary"),
        "secondary sign, mean over the range": ("secondary",),
        "secondary sign at the neutral pose": ("at_neutral", "secondary"),
        "secondary sign, line by line": ("by_unit", "secondary"),
        "short → long lengthens": ("lengthens",),
        "short → long lengthens the line": ("lengthens_by_unit",),
        "our first joint is the one that gives most": ("first_joint",),
    }
    for words, path in rows.items():
        cells = [str(_at(counts, path)[word]) for counts in (whole, muscles) for word in ("yes", "no", "absent")]
        yield f"| {words} | {' | '.join(cells)} |"
    turned = whole["turn_over"]
    yield ""
    yield (f"Of the signs that disagree, {turned['primary']} primary and {turned['secondary']} secondary agree at the "
           f"neutral pose: the muscle turns over on the way. At least half of its own range is covered in "
           f"{whole['at_least_half']} of {whole['structures']} structures, at least four fifths in "
           f"{whole['at_least_four_fifths']}. Model: {found['by']}.")  # fmt: skip


def table(found: Counts) -> Iterator[str]:
    """What the table says."""
    yield f"| of {found['structures']} structures | named | contradicted | not named |"
    yield "| --- | --- | --- | --- |"
    for share in ("primary", "secondary"):
        counts = found[share]
        yield f"| our {share} actions | {counts['yes']} | {counts['no']} | {counts['absent']} |"
    primes = found["table_primes"]
    yield ""
    yield (f"Of the table's primes we call {primes['primary']} primary, {primes['secondary']} secondary, "
           f"and lack {primes['lacking']}.")  # fmt: skip


def listed(body: Body, misses: list[Miss]) -> Iterator[str]:
    """The misses, structures with the same sentence together."""
    together: dict[tuple[str, str], list[str]] = {}
    for miss in misses:
        together.setdefault((miss.claim, miss.says), []).append(body.structures[miss.structure].name)
    yield "| structure | missed | why |"
    yield "| --- | --- | --- |"
    for (claim, says), names in together.items():
        yield f"| {', '.join(names)} | {claim.replace('_', ' ')} | {says} |"


def _share(counts: Counts, name: str) -> float:
    """The share that agreed."""
    if name in counts["median"]:
        return float(counts["median"][name])
    return float(counts[name]["yes"] / (counts[name]["yes"] + counts[name]["no"]))


def _said(counts: Counts, name: str) -> str:
    """The share that agreed, with its counts; never rounded up past an aim."""
    share = f"{int(1000 * _share(counts, name) + 1e-9) / 10:g} %"
    if name in counts["median"]:
        return share
    return f"{share} ({counts[name]['yes']} of {counts[name]['yes'] + counts[name]['no']})"


def _at(counts: Counts, path: tuple[str, ...]) -> Counts:
    """Follow a path into the counts."""
    for step in path:
        counts = counts[step]
    return counts


if __name__ == "__main__":
    main()
