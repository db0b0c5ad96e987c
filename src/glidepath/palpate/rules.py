"""Which structures to lay a hand on first, and why.

A palpation sign weighs as much as two examiners agree on it (Rathbone 2017, six studies, n = 363: tenderness
kappa 0.676, recognition of the familiar pain 0.575). Texture agreed as poorly as 0.08 (taut band, Lucas 2009)
and weighs that little: it can break a tie and nothing more. The other weights order what is known before a
hand is laid on, and are the house's own choice.
"""

from collections.abc import Sequence

from glidepath.body import Body, Movement, Side, Structure, arcs, lengthening
from glidepath.catalogue import Condition
from glidepath.palpate.values import Candidate, Finding, Limited, Texture

WEIGHT_TENDER = 0.676
WEIGHT_FAMILIAR = 0.575
WEIGHT_TEXTURE = 0.08
WEIGHT_LIMITS = 0.5
"""For a structure that no other motion draws further; less in proportion where another does."""
WEIGHT_CONDITION = 0.3
NOT_TENDER = 1
"""Tenderness, 0 to 10, up to which an unfamiliar spot counts as felt and not involved."""


def candidates(
    *,
    body: Body,
    condition: Condition,
    side: Side,
    limited: Sequence[Limited] = (),
    findings: Sequence[Finding] = (),
) -> tuple[Candidate, ...]:
    """Rank the structures worth a hand, best first, each with its reasons in words.

    A structure is listed when the condition names it, when it must lengthen for a motion that falls short,
    or when it was felt; one that was felt and was neither tender nor familiar goes to the end.
    """
    felt = {(finding.structure, finding.side): finding for finding in findings}
    ranked = [
        _candidate(structure, on, _weigh(body, condition, structure, on, limited, felt))
        for structure in body.structures.values() if structure.treated
        for on in _sides(side, limited, felt, structure)
    ]
    listed = [candidate for candidate in ranked if candidate.reasons]
    return tuple(sorted(listed, key=lambda found: (-found.score, found.structure, found.side)))


def _sides(
    side: Side, limited: Sequence[Limited], felt: dict[tuple[str, Side], Finding], structure: Structure
) -> tuple[Side, ...]:
    """Give the sides on which a structure may matter: the complaint's, and wherever something was found."""
    sides = {side, *(fault.side for fault in limited)}
    sides |= {on for (name, on) in felt if name == structure.id}
    paired = sides - {Side.MIDLINE}
    return tuple(sorted(paired)) or (Side.LEFT, Side.RIGHT)


def _candidate(structure: Structure, side: Side, weighed: list[tuple[float, str]]) -> Candidate:
    """Add up the weights and keep the words, heaviest first."""
    weighed = sorted(weighed, key=lambda pair: -abs(pair[0]))
    return Candidate(
        structure=structure.id,
        side=side,
        score=round(sum(weight for weight, _ in weighed), 3),
        reasons=tuple(words for _, words in weighed),
    )


def _weigh(
    body: Body,
    condition: Condition,
    structure: Structure,
    side: Side,
    limited: Sequence[Limited],
    felt: dict[tuple[str, Side], Finding],
) -> list[tuple[float, str]]:
    """Collect every reason for or against one structure on one side."""
    reasons = _limits(body, structure, side, limited)
    finding = felt.get((structure.id, side))
    if finding is not None:
        reasons += _felt(finding)
    if structure.id in condition.structures:
        reasons.append((WEIGHT_CONDITION, f"often involved in {condition.plain.lower()}"))
    return reasons


def _limits(
    body: Body, structure: Structure, side: Side, limited: Sequence[Limited]
) -> list[tuple[float, str]]:
    """Say which motions that fall short this structure would have to lengthen for."""
    faults = {Movement(motion=fault.motion, side=fault.side): fault for fault in limited}
    if not faults.keys() & {movement for movement, _ in lengthening(body, structure, side)}:
        return []
    gains = arcs(body, structure, side, {})
    whole, most = sum(gains.values()), max(gains.values())
    return [
        (WEIGHT_LIMITS * gain / most, _limit_words(body, faults[movement], gain / whole))
        for movement, gain in gains.items() if movement in faults
    ]  # fmt: skip


def _limit_words(body: Body, fault: Limited, part: float) -> str:
    """Say for which motion a structure must lengthen and how much of its own lengthening that is."""
    motion = body.motions[fault.motion]
    return (
        f"must lengthen for {motion.name}, which stops at {fault.degrees:g} {motion.unit} "
        f"({part:.0%} of what lengthens it)"
    )


def _felt(finding: Finding) -> list[tuple[float, str]]:
    """Turn a palpation finding into weights and words."""
    if finding.tenderness <= NOT_TENDER and not finding.familiar:
        return [(-1.0, "felt, neither tender nor familiar")]
    reasons = []
    if finding.familiar:
        reasons.append((WEIGHT_FAMILIAR, "pressing it brings on the familiar pain"))
    if finding.tenderness > NOT_TENDER:
        reasons.append((WEIGHT_TENDER * finding.tenderness / 10, f"tender, {finding.tenderness}/10"))
    if finding.texture is not Texture.NORMAL:
        reasons.append((WEIGHT_TEXTURE, f"feels {finding.texture.value} (examiners agree poorly on texture)"))
    return reasons
