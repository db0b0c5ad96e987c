"""Where a structure leads: its chain, grouped by why, nearest first."""

from collections.abc import Iterable

from glidepath.body import Body, LinkKind, Related, Value, chain
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.web.public.atlas import words


class Step(Value, frozen=True, kw_only=True):
    """One structure of a chain: by what way it is reached, why, and how sure that is."""

    id: str
    name: str
    through: tuple[str, ...]
    reason: str
    evidence: str
    source: str
    verified: bool


class Lead(Value, frozen=True, kw_only=True):
    """The structures a structure leads to for one reason; `further` ones are reached through others."""

    title: str
    means: str
    steps: tuple[Step, ...]
    further: tuple[Step, ...]


def leads(body: Body, structure: str, spoken: Tongue = IN_ENGLISH) -> tuple[Lead, ...]:
    """Group the chain of a structure by kind, kinds without a link left out; structures are named in a language."""
    found = chain(body, structure)
    made = []
    for kind in LinkKind:
        of_kind = [one for one in found if one.kind is kind]
        if of_kind:
            title, means = words.LINKS[kind]
            made.append(Lead(title=title, means=means, steps=_steps(body, of_kind, spoken, far=False),
                             further=_steps(body, of_kind, spoken, far=True)))  # fmt: skip
    return tuple(made)


def _steps(body: Body, among: Iterable[Related], spoken: Tongue, *, far: bool) -> tuple[Step, ...]:
    """The direct links, or those beyond them."""
    return tuple(
        Step(
            id=one.structure, name=spoken.say(body.structures[one.structure].name),
            through=tuple(spoken.say(body.structures[name].name) for name in one.through), reason=one.reason,
            evidence=words.EVIDENCE[one.evidence], source=one.source, verified=one.verified,
        )
        for one in among if (one.steps > 1) is far
    )  # fmt: skip
