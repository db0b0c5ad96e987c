"""Whether somebody may be said to be licensed where they work."""

from collections.abc import Iterable, Mapping
from datetime import date

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.credentials import LicenceKind
from glidepath.directory.standing import licence_state
from glidepath.directory.values import Licence, Practice, Standing, State, Verification
from glidepath.directory.words import PHRASES, day_words

BEST_FIRST = tuple(Standing)
"""From what counts to what speaks gravest against: the best licence is the one named."""


def may_practise(
    held: Iterable[tuple[Licence, tuple[Verification, ...]]],
    *,
    where: str,
    on: date,
    kinds: Mapping[str, LicenceKind],
    spoken: Tongue = IN_ENGLISH,
) -> Practice:
    """Say whether a licence for a jurisdiction is checked and current on a day, and what its kind covers.

    A licence of another jurisdiction does not count here, whatever compacts there may be: none is on file. A note on
    scope is shown, and decides nothing; `spoken` is the language of the sentence.

    Raises: KeyError for a licence of a kind that the catalogue does not hold.
    """
    here = [(one, licence_state(one, checks, on=on, spoken=spoken)) for one, checks in held
            if one.jurisdiction == where]  # fmt: skip
    if not here:
        return Practice(licensed=False, sentence=spoken.say(PHRASES["none_here"], place=where))
    licence, state = min(here, key=lambda one: BEST_FIRST.index(one[1].standing))
    kind = kinds[licence.kind]
    return Practice(
        licensed=state.counts, licence=licence, scope=kind.scope, scope_verified=kind.scope_verified,
        sentence=_sentence(kind, licence, state, on, spoken),
    )  # fmt: skip


def _sentence(kind: LicenceKind, licence: Licence, state: State, on: date, spoken: Tongue) -> str:
    """Say it in words: yes only where it counts."""
    name, place = spoken.say(kind.name), licence.jurisdiction
    if state.counts:
        return spoken.say(PHRASES["licensed"], kind=name.lower(), place=place, day=day_words(on, spoken))
    says = f"{state.sentence[:1].lower()}{state.sentence[1:]}"
    return spoken.say(PHRASES["not_licensed"], kind=name, place=place, says=says)
