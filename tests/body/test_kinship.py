"""Links that follow from actions and nerves on file."""

import msgspec

from glidepath.body import Evidence, Kind, LinkKind, derived
from tests.samples import act, small_body, structure


def links(*others: object, **nerves: str) -> set[tuple[str, str, LinkKind]]:
    """Derive the links of the small body with some structures more, and with muscles supplied by a nerve."""
    whole = small_body()
    structures = whole.structures | {item.id: item for item in others}  # type: ignore[attr-defined]
    structures |= {name: msgspec.structs.replace(structures[name], nerve=nerve) for name, nerve in nerves.items()}
    found = derived(msgspec.structs.replace(whole, structures=structures))
    assert {Evidence.CONVENTION} >= {link.evidence for link in found}
    return {(*sorted((link.start, link.end)), link.kind) for link in found}  # type: ignore[misc]


def test_muscles_that_do_the_same_are_synergists_and_the_opposite_antagonists() -> None:
    """What draws up the foot opposes what points it."""
    lift = structure("lift", act("ankle_dorsiflexion"))
    also = structure("also", act("ankle_dorsiflexion"), act("knee_flexion"))

    found = links(lift, also)
    assert ("also", "lift", LinkKind.SYNERGIST) not in found  # the knee gives it most of its way
    assert ("deep_calf", "lift", LinkKind.ANTAGONIST) in found
    assert ("calf", "deep_calf", LinkKind.SYNERGIST) not in found  # already on file


def test_heads_of_one_muscle_are_not_called_synergists() -> None:
    """A part needs no link to its whole, nor to its fellow part."""
    inner = msgspec.structs.replace(structure("inner", act("ankle_plantarflexion")), part_of="deep_calf")
    outer = msgspec.structs.replace(structure("outer", act("ankle_plantarflexion")), part_of="deep_calf")

    found = links(inner, outer)
    assert not {("inner", "outer", LinkKind.SYNERGIST), ("deep_calf", "inner", LinkKind.SYNERGIST)} & found


def test_only_muscles_have_synergists() -> None:
    """A sole that slackens with the calf is no helper of it."""
    assert not any("sole" in (start, end) for start, end, _ in links())


def test_a_nerve_leads_to_the_muscles_it_supplies() -> None:
    """The longest name that fits is meant: the deep branch and not the whole."""
    deep = structure("deep_leg_nerve", act("knee_flexion"), kind=Kind.NERVE)
    found = links(deep, calf="Leg nerve (inner part)", deep_calf="Deep leg nerve")

    neural = {(start, end) for start, end, kind in found if kind is LinkKind.NEURAL}
    assert {("calf", "leg_nerve"), ("deep_calf", "deep_leg_nerve")} == neural
