"""Holds the actions of the catalogue against a table of textbook actions that was keyed without seeing it.

Says yes where the table names the motion for the structure, no where it names the opposite one, absent where it names
neither; a turn or bend to the other side is the opposite of one to the own side. And the other way round: motions
the table calls prime that the catalogue has not.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from glidepath.body import Body, Structure
from glidepath.catalogue import shelf
from validation.protocols import files
from validation.protocols.claims import claims, worded

COLUMNS = ("structure", "claim", "share", "in_table", "agrees")
PRIME = "prime"

Told = Mapping[tuple[str, bool], str]
"""What the table says of one structure: motion, to the other side or not, and its share."""


def main() -> None:
    """Compare, and write `table.csv` and the counts."""
    found = lines(shelf().body)
    files.write(files.FOLDER / "table.csv", COLUMNS, found)
    files.summarise("table", counts(found))


def lines(body: Body) -> list[files.Row]:
    """Compare every structure of the table."""
    return [line for name, told in table().items() for line in compared(body, body.structures[name], told)]


def table() -> dict[str, dict[tuple[str, bool], str]]:
    """Read the table, structure by structure."""
    found: dict[str, dict[tuple[str, bool], str]] = {}
    for row in files.rows("textbook.csv"):
        found.setdefault(row["structure"], {})[row["motion"], row["to_other_side"] == "true"] = row["share"]
    return found


def compared(body: Body, structure: Structure, told: Told) -> Iterator[files.Row]:
    """Hold one structure against the table, then list the table's primes that it lacks."""
    ours = list(claims(body, structure))
    for claim in ours:
        key, back = (claim.motion, claim.to_other_side), _opposite(body, claim.motion, claim.to_other_side)
        agrees = "yes" if key in told else "no" if back in told else "absent"
        yield _line(structure, claim.words, claim.share, told.get(key, told.get(back, "")), agrees)
    have = {(claim.motion, claim.to_other_side) for claim in ours}
    undone = {_opposite(body, *key) for key in have}
    for (motion, other), share in told.items():
        if share == PRIME and (motion, other) not in have | undone:
            yield _line(structure, worded(motion, to_other_side=other), "", share, "lacking")


def counts(found: list[files.Row]) -> dict[str, object]:
    """Count what agreed, by share."""
    counted = Counter((row["share"], row["agrees"]) for row in found)
    primes = [row for row in found if row["in_table"] == PRIME]
    return {
        "structures": len({row["structure"] for row in found}),
        **{share: {word: counted[share, word] for word in ("yes", "no", "absent")}
           for share in ("primary", "secondary")},
        "table_primes": {
            "primary": sum(row["share"] == "primary" and row["agrees"] == "yes" for row in primes),
            "secondary": sum(row["share"] == "secondary" and row["agrees"] == "yes" for row in primes),
            "lacking": counted["", "lacking"],
        },
    }  # fmt: skip


def _opposite(body: Body, motion: str, to_other_side: bool) -> tuple[str, bool]:
    """Give the motion that undoes one; a turn or bend is undone by the same one to the other side."""
    opposite = body.motions[motion].opposite
    return (opposite, not to_other_side) if opposite == motion else (opposite, False)


def _line(structure: Structure, claim: str, share: str, in_table: str, agrees: str) -> files.Row:
    """One line."""
    return dict(zip(COLUMNS, (structure.id, claim, share, in_table, agrees), strict=True))


if __name__ == "__main__":
    main()
