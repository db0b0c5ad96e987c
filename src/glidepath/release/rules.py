"""From a structure and a clearance to a protocol, derived from what the structure does.

The movement that shortens a structure sets the start, its opposite sets the end, and both stay inside the range this
person has. The joint that gives most moves first; a posture is held where it leaves a neighbour slack.
"""

from collections.abc import Collection

from glidepath.body import Body, Kind, LinkKind, Own, Side, Structure
from glidepath.catalogue import IN_ENGLISH, Bar, Technique, Tongue
from glidepath.release import wording
from glidepath.release.deriving import moving
from glidepath.release.deriving.way import way
from glidepath.release.values import Mover, Protocol, Tension, Withheld
from glidepath.screen import Cleared

TOLERANCE_LIMIT = 7
"""Discomfort, 0 to 10, beyond which a pass is stopped: the house's own choice, no published figure."""
NERVE_LIMIT = 3
"""The same for a nerve: symptoms first, so any more than a mild reproduction stops it. The house's choice."""

NOTHING_NEAR = "Nothing on file lies near that must not be pressed; stop at tingling or sharp pain all the same."
"""What a card says when its cautions were considered and there are none."""
A_NERVE = "A nerve: glide it, never hold tension on it, and stop at the first spreading symptom."
"""What is minded with every nerve."""
NO_ROOM = "None of the joints that would draw it has five degrees to move today."
"""Why there is no card for somebody whose joints do not move."""


def protocol(
    structure: Structure,
    side: Side,
    clearance: Cleared,
    *,
    body: Body,
    technique: Technique,
    available: Own | None = None,
    avoid: Collection[str] = (),
    spoken: Tongue = IN_ENGLISH,
) -> Protocol | Withheld:
    """Derive how to treat a structure with a technique, or say what stands in the way, in a language.

    `available` is the person's own measured range by movement, in the unit of the motion; without it the clinical
    limit stands. `avoid` are ids of positions the person cannot take. Nobody without a clearance has a protocol: the
    clearance is an argument.
    """
    reasons = held(structure, side, clearance) + unsuited(structure, clearance, technique=technique, spoken=spoken)
    if reasons:
        return Withheld(structure=structure.id, side=side, reasons=reasons)
    precautions = {item.id for item in clearance.precautions}
    found = way(body, structure, side, available or {}, avoid=avoid, precautions=precautions)
    if found is None:
        return Withheld(structure=structure.id, side=side, reasons=(spoken.say(NO_ROOM),))
    nerve = structure.kind is Kind.NERVE
    made = Protocol(
        structure=structure.id, side=side, technique=technique.id,
        position=found.places[0].id, otherwise=tuple(other.id for other in found.places[1:]),
        shortened=found.ends.shortened, lengthened=found.ends.lengthened, start=found.start, end=found.end,
        stages=found.stages, held=found.held,
        glide=moving.glide(body, structure, side, found.places[0]) if nerve else None,
        contacts=technique.contacts or structure.contacts,
        tension=Tension.ACROSS if nerve else Tension(technique.tension), mover=Mover(technique.mover),
        passes=technique.passes, seconds=technique.seconds, limit=tolerance_limit(structure), along=found.along,
        cautions=tuple(map(spoken.say, _cautions(body, structure, clearance, technique))), steps=(),
        verified=structure.verified and technique.verified, grade=body.grade(structure.id),
    )  # fmt: skip
    return wording.worded(made, structure=structure, body=body, technique=technique,
                          chain=_chain(body, structure, side, clearance, technique), spoken=spoken)  # fmt: skip


def tolerance_limit(structure: Structure) -> int:
    """Give the discomfort, 0 to 10, beyond which work on a structure is stopped."""
    return NERVE_LIMIT if structure.kind is Kind.NERVE else TOLERANCE_LIMIT


def held(structure: Structure, side: Side, clearance: Cleared) -> tuple[str, ...]:
    """Say which precautions stand in the way of a structure; none means that it may be treated."""
    return tuple(item.sentence for item in clearance.precautions if item.bars(structure.regions, side))


def unsuited(
    structure: Structure, clearance: Cleared, *, technique: Technique, spoken: Tongue = IN_ENGLISH
) -> tuple[str, ...]:
    """Say why a technique does not suit a structure or this person; none means that it does."""
    say, name = spoken.say, spoken.say(technique.name)
    if not structure.treated:
        return (say("The {structure} is on file to be kept away from, not to be treated.",
                    structure=wording.inside(structure, spoken)),)  # fmt: skip
    reasons = []
    if structure.kind not in technique.kinds:
        reasons.append(say("{technique} is not for a {kind}.", technique=name, kind=say(structure.kind.value)))
    if set(structure.near) & set(technique.not_near) or set(structure.regions) & set(technique.not_regions):
        reasons.append(say("{technique} is not used here: what lies near could be hurt.", technique=name))
    if technique.by == "clinician" and technique.contacts and not set(technique.contacts) & set(structure.contacts):
        contacts = f" {say('or')} ".join(map(say, technique.contacts))
        reasons.append(say("No {contacts} reaches it well.", contacts=contacts))
    if {item.id for item in clearance.precautions} & set(technique.not_with):
        against = _lower(say(technique.against))
        reasons.append(say("{technique} is left out today: {against}", technique=name, against=against))
    return tuple(reasons)


def _cautions(body: Body, structure: Structure, clearance: Cleared, technique: Technique) -> tuple[str, ...]:
    """Collect what to mind here: the places nearby, the kind of tissue, the technique, the person's own precautions."""
    near = tuple(body.sites[site].caution for site in structure.near)
    kind = (A_NERVE,) if structure.kind is Kind.NERVE else ()
    adapt = tuple(item.sentence for item in clearance.precautions if item.bar is Bar.ADAPT)
    own = (technique.mind,) if technique.mind else ()
    return near + kind + own + adapt or (NOTHING_NEAR,)


def _chain(
    body: Body, structure: Structure, side: Side, clearance: Cleared, technique: Technique
) -> tuple[Structure, ...]:
    """What tissue runs on into, as the file orders it, without what the technique or a precaution forbids."""
    if not technique.along_chain:
        return ()
    onward = [link.other(structure.id) for link in body.around(structure.id) if link.kind is LinkKind.CONTINUITY]
    return tuple(
        other for other in map(body.structures.__getitem__, dict.fromkeys(onward))
        if not held(other, side, clearance) and not unsuited(other, clearance, technique=technique)
    )  # fmt: skip


def _lower(sentence: str) -> str:
    """A sentence that goes on after a colon."""
    return sentence[:1].lower() + sentence[1:]
