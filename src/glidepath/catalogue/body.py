"""The body from its data files, every reference held against what it points at."""

from functools import cache

import msgspec

from glidepath.body import Body, Check, Link, Motion, Position, Region, Site, Structure, derived
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError
from glidepath.catalogue.records import contacts

_REGIONS = "body/regions.toml"
_MOTIONS = "body/motions.toml"
_SITES = "body/sites.toml"
_STRUCTURES = "body/structures"
_POSITIONS = "body/positions.toml"
_LINKS = "body/links"
_CHECKS = "body/checks.csv"


@cache
def body() -> Body:
    """Load the body once: neighbours are made mutual, and the links that follow from the rest are added.

    Raises: CatalogueError naming file and field when a file does not hold or points at what does not exist.
    """
    written = Body(
        regions=loader.listed(_REGIONS, "region", Region),
        motions=loader.listed(_MOTIONS, "motion", Motion),
        sites=loader.listed(_SITES, "site", Site),
        positions=loader.listed(_POSITIONS, "position", Position),
        structures=loader.folders(_STRUCTURES, Structure),
        links=loader.tables(_LINKS, Link),
        checks=loader.rows(_CHECKS, Check),
    )
    check(written, contacts=set(contacts()))
    whole = msgspec.structs.replace(written, structures=_mutual(written.structures))
    return msgspec.structs.replace(whole, links=whole.links + derived(whole))


def check(whole: Body, *, contacts: set[str]) -> None:
    """Hold every reference of a body against what it names; `contacts` are the ids of the known contacts.

    Raises: CatalogueError naming the file, the record and the field of the first one that does not hold.
    """
    for motion in whole.motions.values():
        _motion(motion, whole)
    for site in whole.sites.values():
        loader.known(f"{_SITES}: {site.id}: `regions`", site.regions, whole.regions)
    for position in whole.positions.values():
        loader.known(f"{_POSITIONS}: {position.id}: `blocks`", position.blocks, whole.motions)
    for structure in whole.structures.values():
        _structure(structure, whole, contacts)
    for link in whole.links:
        _link(f"{_LINKS}: {link.start} to {link.end}", link, whole)
    for check_ in whole.checks:
        loader.known(f"{_CHECKS}: `structure`", (check_.structure,), whole.structures)


def _mutual(structures: dict[str, Structure]) -> dict[str, Structure]:
    """Let a pair of neighbours that is named in one of its two files be named in both."""
    beside = {name: set(item.neighbours) for name, item in structures.items()}
    for name, item in structures.items():
        for other in item.neighbours:
            beside[other].add(name)
    return {
        name: msgspec.structs.replace(
            item, neighbours=item.neighbours + tuple(sorted(beside[name] - set(item.neighbours)))
        )
        for name, item in structures.items()
    }


def _motion(motion: Motion, whole: Body) -> None:
    """Refuse a motion whose opposite does not undo it."""
    where = f"{_MOTIONS}: {motion.id}"
    loader.known(f"{where}: `opposite`", (motion.opposite,), whole.motions)
    other = whole.motions[motion.opposite]
    if other.opposite != motion.id:
        raise CatalogueError(f"{where}: `opposite` is {other.id}, whose own opposite is {other.opposite}")
    if other.joint != motion.joint or other.plane != motion.plane or other.sided != motion.sided:
        raise CatalogueError(f"{where}: `joint`, `plane` and `sided` must be those of its opposite, {other.id}")
    if other.id != motion.id and motion.sign != -other.sign:
        raise CatalogueError(f"{where}: `sign` must be the other sign than that of {other.id}")
    if abs(motion.sign) != 1 or motion.limit < 0:
        raise CatalogueError(f"{where}: `sign` must be 1 or -1, and `limit` not below 0")
    loader.known(f"{where}: `excludes`", motion.excludes, whole.motions)
    for name in motion.excludes:
        if motion.id not in whole.motions[name].excludes:
            raise CatalogueError(f"{where}: `excludes` names {name}, which does not exclude it in turn")
    loader.known(f"{where}: `needs`", filter(None, [motion.needs]), whole.motions)


def _structure(structure: Structure, whole: Body, contacts: set[str]) -> None:
    """Refuse a structure that names what does not exist, does nothing, or is its own neighbour."""
    where = f"{_STRUCTURES}: {structure.id}"
    motions = [action.motion for action in structure.actions]
    loader.known(f"{where}: `regions`", structure.regions, whole.regions)
    loader.known(f"{where}: `actions`", motions, whole.motions)
    loader.known(f"{where}: `contacts`", structure.contacts, contacts)
    loader.known(f"{where}: `neighbours`", structure.neighbours, whole.structures)
    loader.known(f"{where}: `covered_by`", structure.covered_by, whole.structures)
    loader.known(f"{where}: `part_of`", filter(None, [structure.part_of]), whole.structures)
    loader.known(f"{where}: `positions`", structure.positions, whole.positions)
    loader.known(f"{where}: `near`", structure.near, whole.sites)
    if not (motions and structure.regions and structure.contacts and structure.positions):
        raise CatalogueError(f"{where}: `actions`, `regions`, `contacts` and `positions` need at least one each")
    if len(set(motions)) < len(motions):
        raise CatalogueError(f"{where}: `actions` names a motion twice")
    undone = {whole.motions[motion].opposite for motion in motions if whole.motions[motion].opposite != motion}
    if undone & set(motions):
        raise CatalogueError(f"{where}: `actions` holds a motion and its opposite: {sorted(undone & set(motions))}")
    for action in structure.actions:
        if min(action.shortens_to or 1.0, action.lengthens_to or 1.0) < 0:
            raise CatalogueError(f"{where}: `actions`: {action.motion} turns over below 0")
    if structure.id in structure.neighbours:
        raise CatalogueError(f"{where}: `neighbours` names the structure itself")


def _link(where: str, link: Link, whole: Body) -> None:
    """Refuse a link to what does not exist, or to itself."""
    loader.known(f"{where}: `start`", (link.start,), whole.structures)
    loader.known(f"{where}: `end`", (link.end,), whole.structures)
    if link.start == link.end:
        raise CatalogueError(f"{where}: `end` is the structure the link starts from")
