"""The body on file is whole, and a reference that leads nowhere is refused by file and field."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest

from glidepath.body import Action, Body, Check, Evidence, Grade, Kind, Link, LinkKind, Side, shortening
from glidepath.catalogue import CatalogueError, body, contacts
from glidepath.catalogue.body import check
from tests.samples import small_body

STRONG_LINES = ("superficial back line", "back functional line", "front functional line")


@dataclass(frozen=True)
class Fault:
    """A change that breaks the small body, and what is said about it."""

    said: str
    change: Callable[[Body], Body]


def motion(name: str, **other: object) -> Callable[[Body], Body]:
    """Change one motion."""
    return lambda whole: msgspec.structs.replace(
        whole, motions=whole.motions | {name: msgspec.structs.replace(whole.motions[name], **other)})


def structure(name: str, **other: object) -> Callable[[Body], Body]:
    """Change one structure."""
    return lambda whole: msgspec.structs.replace(
        whole, structures=whole.structures | {name: msgspec.structs.replace(whole.structures[name], **other)})


def link(start: str, end: str) -> Callable[[Body], Body]:
    """Leave one link only."""
    only = Link(start=start, end=end, kind=LinkKind.NEURAL, evidence=Evidence.LIMITED, reason="leads on",
                source="test", verified=True)
    return lambda whole: msgspec.structs.replace(whole, links=(only,))


def site(whole: Body) -> Body:
    """Put the site into a region that is not there."""
    moved = msgspec.structs.replace(whole.sites["carotid"], regions=("moon",))
    return msgspec.structs.replace(whole, sites={"carotid": moved})


def seated(whole: Body) -> Body:
    """Let sitting block a motion that is not there."""
    stiff = msgspec.structs.replace(whole.positions["seated"], blocks=("knee_twist",))
    return msgspec.structs.replace(whole, positions={"seated": stiff})


def checked(whole: Body) -> Body:
    """Check a structure that is not there."""
    check = Check(structure="gill", against=Grade.MODEL, agreed=1, of=1, by="test")
    return msgspec.structs.replace(whole, checks=(check,))


FAULTS = [
    Fault("motions.toml: knee_flexion: `opposite` names 'knee_twist'", motion("knee_flexion", opposite="knee_twist")),
    Fault("motions.toml: cervical_rotation: `opposite`", motion("cervical_rotation", opposite="knee_flexion")),
    Fault("motions.toml: knee_flexion: `joint`", motion("knee_flexion", joint="hip")),
    Fault("motions.toml: knee_flexion: `sign`", motion("knee_flexion", sign=-1)),
    Fault("motions.toml: cervical_rotation: `sign`", motion("cervical_rotation", sign=2)),
    Fault("motions.toml: cervical_rotation: `sign` must be 1 or -1, and `limit`",
          motion("cervical_rotation", limit=-1)),
    Fault("sites.toml: carotid: `regions` names 'moon'", site),
    Fault("structures: calf: `regions` names 'moon'", structure("calf", regions=("moon",))),
    Fault("structures: calf: `actions` names 'knee_twist'",
          structure("calf", actions=(Action(motion="knee_twist"),))),
    Fault("structures: calf: `contacts` names 'hammer'", structure("calf", contacts=("hammer",))),
    Fault("structures: calf: `neighbours` names 'gill'", structure("calf", neighbours=("gill",))),
    Fault("structures: calf: `near` names 'volcano'", structure("calf", near=("volcano",))),
    Fault("structures: calf: `neighbours` names the structure", structure("calf", neighbours=("calf",))),
    Fault("structures: calf: `actions`, `regions`, `contacts` and `positions` need", structure("calf", actions=())),
    Fault("structures: calf: `actions` names a motion twice",
          structure("calf", actions=(Action(motion="knee_flexion"), Action(motion="knee_flexion")))),
    Fault("structures: calf: `actions` holds a motion and its opposite",
          structure("calf", actions=(Action(motion="knee_flexion"), Action(motion="knee_extension")))),
    Fault("structures: calf: `covered_by` names 'gill'", structure("calf", covered_by=("gill",))),
    Fault("structures: calf: `part_of` names 'gill'", structure("calf", part_of="gill")),
    Fault("structures: calf: `positions` names 'headstand'", structure("calf", positions=("headstand",))),
    Fault("motions.toml: knee_flexion: `excludes` names 'knee_twist'",
          motion("knee_flexion", excludes=("knee_twist",))),
    Fault("motions.toml: knee_flexion: `excludes` names ankle_dorsiflexion, which does not",
          motion("knee_flexion", excludes=("ankle_dorsiflexion",))),
    Fault("motions.toml: knee_flexion: `needs` names 'knee_twist'", motion("knee_flexion", needs="knee_twist")),
    Fault("positions.toml: seated: `blocks` names 'knee_twist'", seated),
    Fault("checks.csv: `structure` names 'gill'", checked),
    Fault("links: gill to calf: `start` names 'gill'", link("gill", "calf")),
    Fault("links: calf to gill: `end` names 'gill'", link("calf", "gill")),
    Fault("links: calf to calf: `end` is the structure", link("calf", "calf")),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.said)
def test_a_body_that_does_not_hold_is_refused(fault: Fault) -> None:
    """The message names the file, the record and the field."""
    with pytest.raises(CatalogueError) as refused:
        check(fault.change(small_body()), contacts=set(contacts()))

    assert str(refused.value).startswith(f"body/{fault.said}")


def test_a_body_that_holds_is_let_through() -> None:
    """The small body of the tests is whole."""
    check(small_body(), contacts=set(contacts()))


LEAST = {Kind.MUSCLE: 190, Kind.TENDON: 35, Kind.LIGAMENT: 35, Kind.FASCIA: 15, Kind.NERVE: 25}
"""Structures there must be of each kind; a left and right pair counts once."""


@pytest.mark.parametrize("kind", list(Kind))
def test_there_are_enough_structures_of_every_kind(kind: Kind) -> None:
    """Every muscle a hand can influence, and the tendons, ligaments, fasciae and nerves that go with them."""
    assert LEAST[kind] <= sum(item.kind is kind for item in body().structures.values())


def test_there_are_hundreds_of_structures() -> None:
    """At least 320, even when a muscle whose heads are on file is not counted beside them."""
    structures = body().structures.values()
    wholes = {item.part_of for item in structures if item.part_of and item.kind is Kind.MUSCLE}

    assert 320 <= sum(item.id not in wholes for item in structures)


def test_only_spine_sacrum_and_floor_have_no_side() -> None:
    """Every other region is a left one or a right one."""
    assert {"spine_neck", "spine_upper", "spine_lower", "sacrum", "pelvic_floor"} == {
        region.id for region in body().regions.values() if not region.sided
    }


def test_what_moves_in_the_midline_has_no_side() -> None:
    """Nodding, bending forward and back, breathing, swallowing, frowning and the jaw but for its sideways glide."""
    unsided = {motion.id for motion in body().motions.values() if not motion.sided}
    both = {f"{joint}_{way}" for joint in ("head", "cervical", "lumbar", "coccyx")
            for way in ("flexion", "extension")}
    glides = {f"{bone}_{way}" for bone in ("ribs", "hyoid") for way in ("elevation", "depression")}
    jaw = {f"jaw_{way}" for way in ("opening", "closing", "protrusion", "retrusion")}

    assert both | glides | jaw | {"brow_raising", "brow_lowering"} == unsided


def test_only_gliding_bones_are_counted_in_millimetres() -> None:
    """Every joint that turns is counted in degrees."""
    assert {"ribs", "hyoid", "brow", "jaw"} == {
        motion.joint for motion in body().motions.values() if motion.unit != "degrees"}


def test_a_neck_is_never_tipped_back_and_turned_to_its_end() -> None:
    """The two exclude each other, for the neck as a whole and for the head on it."""
    for joint in ("head", "cervical"):
        extension, rotation = body().motions[f"{joint}_extension"], body().motions[f"{joint}_rotation"]
        assert rotation.id in extension.excludes and extension.id in rotation.excludes


def test_a_motion_is_named_for_its_joint() -> None:
    """The id begins with the joint, and the words can follow 'Ask the person to'."""
    for item in body().motions.values():
        assert item.id.startswith(f"{item.joint}_")
        assert item.does[0].islower() and item.name[0].islower(), item.id


def test_neighbours_are_neighbours_of_each_other() -> None:
    """Lying beside goes both ways."""
    structures = body().structures
    assert all(len(set(item.neighbours)) == len(item.neighbours) for item in structures.values())
    one_way = [(name, other) for name, item in structures.items() for other in item.neighbours
               if name not in structures[other].neighbours]

    assert [] == one_way


def test_depth_counts_from_the_skin_and_reach_starts_with_what_to_do() -> None:
    """Depth is 1 or more; reach is a sentence."""
    for item in body().structures.values():
        assert 1 <= item.depth <= 5, item.id
        assert item.reach[0].isupper() and item.reach.endswith("."), item.id


def test_a_cover_lies_no_deeper_than_what_it_covers() -> None:
    """What lies over a structure is nearer the skin."""
    structures = body().structures
    upside_down = [(item.id, cover) for item in structures.values() for cover in item.covered_by
                   if structures[cover].depth > item.depth]

    assert [] == upside_down


def test_everything_has_two_ends_or_a_course() -> None:
    """Attachments say origin and insertion, or the way a structure runs."""
    for item in body().structures.values():
        ends = item.attachments
        assert ends.course or (ends.origin and ends.insertion), item.id


def test_everybody_has_a_position() -> None:
    """Each structure can be reached in two positions, one of them for people who cannot lie on their front."""
    for item in body().structures.values():
        assert len(set(item.positions)) >= 2 and set(item.positions) - {"prone", "supine_edge"}, item.id


def test_every_muscle_names_its_nerve() -> None:
    """And the root levels, unless a cranial nerve supplies it."""
    for item in body().structures.values():
        assert item.nerve or item.kind is not Kind.MUSCLE, item.id


def test_a_part_does_something_its_whole_does() -> None:
    """The heads of a muscle lie within it; a strand in another region moves another part of the spine."""
    structures = body().structures
    for item in structures.values():
        if item.part_of:
            whole = structures[item.part_of]
            shared = {one.motion for one in item.actions} & {one.motion for one in whole.actions}
            assert shared or whole.id == "erector_spinae", item.id


def test_the_right_front_neck_strap_turns_the_head_left() -> None:
    """The sternocleidomastoid turns away from its own side; the splenius turns towards it."""
    def turns(name: str) -> set[Side]:
        return {movement.side for movement, _ in shortening(body(), body().structures[name], Side.RIGHT)
                if movement.motion == "cervical_rotation"}

    assert {Side.LEFT} == turns("sternocleidomastoid")
    assert {Side.RIGHT} == turns("splenius_capitis")


def test_every_structure_leads_somewhere() -> None:
    """A hand that gains nothing has somewhere to go on to."""
    linked = {end for item in body().links for end in (item.start, item.end)}

    assert [] == sorted(set(body().structures) - linked)


def test_no_link_stands_twice() -> None:
    """Two structures are joined once for each reason of its kind."""
    pairs = [(frozenset((item.start, item.end)), item.kind) for item in body().links]

    assert len(set(pairs)) == len(pairs)


def test_what_follows_from_the_rest_is_graded_convention() -> None:
    """That two muscles work together does not show that treating one changes the other."""
    graded = {item.evidence for item in body().links if item.source == "derived from the actions and nerves on file"}

    assert {Evidence.CONVENTION} == graded


def test_only_dissected_lines_are_called_strong() -> None:
    """Strong belongs to the three lines every transition of which was seen; reasons run on from a name."""
    for item in body().links:
        assert item.reason[0].islower(), item
        assert (item.evidence is Evidence.STRONG) == any(line in item.reason for line in STRONG_LINES), item


def test_the_front_line_is_never_above_convention() -> None:
    """No transition of the superficial front line has been confirmed."""
    graded = {item.evidence for item in body().links if "superficial front line" in item.reason}

    assert {Evidence.CONVENTION} == graded


def test_the_nerves_have_a_touch_of_a_finger_first() -> None:
    """A nerve is never handed to an elbow or an instrument."""
    for item in body().structures.values():
        if item.kind is Kind.NERVE:
            assert "finger" == item.contacts[0] and not {"elbow", "instrument"} & set(item.contacts), item.id


def test_an_elbow_keeps_away_from_vessels_and_thin_bone() -> None:
    """Only the buttock has a place to mind under an elbow: a trial used one there."""
    for item in body().structures.values():
        if {"elbow", "forearm"} & set(item.contacts):
            assert set(item.near) <= {"sciatic_notch"}, item.id


@pytest.mark.parametrize("place", ["carotid_triangle", "femoral_triangle"])
def test_no_instrument_beside_the_large_vessels_of_neck_and_groin(place: str) -> None:
    """Where a large vessel lies bare, a hand feels for it."""
    for item in body().structures.values():
        if place in item.near:
            assert "instrument" not in item.contacts, item.id
