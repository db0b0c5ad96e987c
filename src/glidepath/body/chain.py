"""The chain from a structure: what it is joined to, why, how sure that is, and where tissue runs on to."""

from collections.abc import Iterator

from glidepath.body.values import Body, Evidence, Link, LinkKind, Value

ORDER = list(Evidence)
FURTHEST = 3
"""Steps along continuous tissue that a chain is followed: from the sole to the seat, and no further."""


class Related(Value, frozen=True, kw_only=True):
    """A structure somewhere along a chain.

    `steps` is 1 for a direct link; beyond that tissue runs on through `through`, and `evidence` is that of the weakest
    link on the way.
    """

    structure: str
    kind: LinkKind
    evidence: Evidence
    reason: str
    source: str
    verified: bool
    steps: int
    through: tuple[str, ...]


def chain(body: Body, structure: str) -> tuple[Related, ...]:
    """Follow every link of a structure, then continuous tissue on from there; nearest and best supported first.

    Raises: KeyError when the body has no such structure.
    """
    body.structures[structure]
    direct = [_related(link, structure) for link in body.around(structure)]
    direct.sort(key=lambda one: (ORDER.index(one.evidence), list(LinkKind).index(one.kind), one.structure))
    return (*direct, *_further(body, structure))


def _related(link: Link, here: str) -> Related:
    """A direct link, seen from one end."""
    return Related(
        structure=link.other(here), kind=link.kind, evidence=link.evidence, reason=link.reason, source=link.source,
        verified=link.verified, steps=1, through=(),
    )  # fmt: skip


def _further(body: Body, structure: str) -> Iterator[Related]:
    """Walk on along continuous tissue, breadth first, each structure once and by the shortest way."""
    seen = {structure, *(link.other(structure) for link in body.around(structure))}
    edge = [_related(link, structure) for link in _running_on(body, structure)]
    while edge:
        grown: list[Related] = []
        for step in edge:
            for link in _running_on(body, step.structure) if step.steps < FURTHEST else ():
                other = link.other(step.structure)
                if other not in seen:
                    seen.add(other)
                    grown.append(_on(step, link))
        yield from grown
        edge = grown


def _on(step: Related, link: Link) -> Related:
    """One step further along continuous tissue."""
    weakest = max(step.evidence, link.evidence, key=ORDER.index)
    return Related(
        structure=link.other(step.structure), kind=LinkKind.CONTINUITY, evidence=weakest, reason=link.reason,
        source=link.source, verified=step.verified and link.verified, steps=step.steps + 1,
        through=(*step.through, step.structure),
    )  # fmt: skip


def _running_on(body: Body, structure: str) -> tuple[Link, ...]:
    """The links by which tissue runs on into tissue."""
    return tuple(link for link in body.around(structure) if link.kind is LinkKind.CONTINUITY)
