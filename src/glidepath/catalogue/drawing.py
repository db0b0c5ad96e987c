"""What a person's own pain drawing is told in: the kinds of feeling, and what of it prompts a safety question."""

from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import flags

KINDS, PROMPTS = "drawing/kinds.toml", "drawing/prompts.toml"


class PainKind(Value, frozen=True, kw_only=True):
    """What a pain can feel like; `nerve`: it speaks for a nerve, which the clinician then looks at."""

    id: str
    name: str
    nerve: bool
    source: str
    verified: bool


class Prompt(Value, frozen=True, kw_only=True):
    """A drawing that is a reason to ask the safety question of `flag`; `says` names what was drawn.

    Any of `kinds` (none: any pain) in any of `regions` (none: anywhere), with `both_sides` on left and right, and
    where `also` names regions in one of those as well.
    """

    id: str
    says: str
    flag: str
    kinds: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    both_sides: bool = False
    also: tuple[str, ...] = ()
    source: str
    verified: bool


@cache
def pain_kinds() -> dict[str, PainKind]:
    """Give the kinds of feeling in the order they are offered.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    return loader.listed(KINDS, "kind", PainKind)


@cache
def prompts() -> tuple[Prompt, ...]:
    """Give what prompts a safety question.

    Raises: CatalogueError naming the file and the field that does not hold, or that points at what does not exist.
    """
    found = tuple(loader.listed(PROMPTS, "prompt", Prompt).values())
    check(found)
    return found


def check(found: tuple[Prompt, ...]) -> None:
    """Hold the references of prompts against what they name.

    Raises: CatalogueError for one that does not exist, or for both sides of places that have none.
    """
    regions = body().regions
    for one in found:
        where = f"{PROMPTS}: {one.id}"
        known(f"{where}: `flag`", (one.flag,), flags())
        known(f"{where}: `kinds`", one.kinds, pain_kinds())
        known(f"{where}: `regions`", (*one.regions, *one.also), regions)
        if one.both_sides and not any(regions[name].sided for name in one.regions):
            raise CatalogueError(f"{where}: `both_sides`: expected regions that have sides")
