"""Every claim that a comparison did not bear out, with the one sentence in `misses.csv` that says why."""

from collections.abc import Iterator

from glidepath.body import Body, Value
from validation.protocols import coordinates, files
from validation.protocols.claims import claims
from validation.protocols.counting import COVERED, LENGTHENS, WHOLE

HALF = 0.5
"""Share of the model's own range below which a movement counts as missed."""

Key = tuple[str, str, str]
"""Structure, claim, and what it was held against."""


class Miss(Value, frozen=True, kw_only=True):
    """A miss and why."""

    structure: str
    claim: str
    against: str
    says: str


def missed(body: Body) -> list[Key]:
    """List what was not borne out, in the order of the tables."""
    return [*_by_model(body), *_by_table()]


def explained(body: Body) -> list[Miss]:
    """Give every miss its sentence.

    Raises: ValueError for a miss without one, and for a sentence without a miss.
    """
    found = missed(body)
    said = {(row["structure"], row["claim"], row["against"]): row["says"] for row in files.rows("misses.csv")}
    odd = set(found) ^ set(said)
    if odd:
        raise ValueError(f"misses.csv and what was missed differ: {sorted(odd)}")
    return [Miss(structure=key[0], claim=key[1], against=key[2], says=said[key]) for key in found]


def _by_model(body: Body) -> Iterator[Key]:
    """Signs that disagree, primary ones without a lever, movements that shorten, cover little or start elsewhere."""
    known = coordinates.ways()
    for row in files.rows("model.csv"):
        if row["unit"] != WHOLE:
            continue
        if row["agrees"] == "no" or (row["agrees"] == "absent" and _moves(body, known, row)):
            yield row["structure"], row["claim"], "model"
        if row["claim"] == LENGTHENS and float(row["covered"]) < HALF:
            yield row["structure"], COVERED, "model"


def _moves(body: Body, known: tuple[coordinates.Way, ...], row: files.Row) -> bool:
    """Say whether a row is a primary claim on a joint that the model has."""
    return any(
        coordinates.of(known, claim.coordinate, row["structure"])
        for claim in claims(body, body.structures[row["structure"]])
        if claim.words == row["claim"] and claim.share == row["share"] == "primary"
    )


def _by_table() -> Iterator[Key]:
    """Contradictions, primary actions the table does not name, and primes that we lack."""
    for row in files.rows("table.csv"):
        unnamed = row["share"] == "primary" and row["agrees"] == "absent"
        if unnamed or row["agrees"] in ("no", "lacking"):
            yield row["structure"], row["claim"], "table"
