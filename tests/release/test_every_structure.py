"""Every structure on file, on either side: inside the range, from short to long, mirrored, and safe to read."""

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Kind, Movement, Pose, Side, Structure, draws, opposite, stretch
from glidepath.catalogue import Bar, Rung, contacts, shelf
from glidepath.release import Protocol, Withheld, protocol, span, unsuited
from glidepath.screen import Cleared, Place, Precaution
from tests.samples import cleared

SHELF = shelf()
BODY = SHELF.body
STRUCTURES = st.sampled_from([item for item in BODY.structures.values() if item.treated])
TECHNIQUES = st.sampled_from(list(SHELF.techniques.values()))
SIDES = st.sampled_from([Side.LEFT, Side.RIGHT])
PARTS = st.floats(0, 1)


def card(structure: Structure, side: Side, available: dict[Movement, float] | None = None) -> Protocol:
    """Derive a card that must not be withheld."""
    made = protocol(structure, side, cleared(), body=BODY, technique=SHELF.techniques["active_release"],
                    available=available)
    assert isinstance(made, Protocol)
    return made


def mirrored(poses: tuple[Pose, ...]) -> list[tuple[str, Side, float]]:
    """The same poses on the other side."""
    return [(pose.motion, pose.side.other, pose.degrees) for pose in poses]


def plain(poses: tuple[Pose, ...]) -> list[tuple[str, Side, float]]:
    """The poses as they are."""
    return [(pose.motion, pose.side, pose.degrees) for pose in poses]


def between(start: tuple[Pose, ...], end: tuple[Pose, ...], part: float) -> list[Pose]:
    """A pose on the way: every joint the same part of its way from start to end."""
    ends = {pose.movement: pose for pose in end}
    found = []
    for pose in start:
        goal = ends[opposite(BODY, pose.movement)]
        there = -pose.degrees + part * (pose.degrees + goal.degrees)
        moved = goal if there > 0 else pose
        found.append(Pose(motion=moved.motion, side=moved.side, degrees=abs(there)))
    return found


@given(STRUCTURES, SIDES, st.floats(10, 200))
def test_both_ends_lie_inside_the_range(structure: Structure, side: Side, own: float) -> None:
    """No pose passes the clinical limit, nor the person's own range where that is less."""
    every = {Movement(motion=motion, side=on): own for motion in BODY.motions for on in Side}

    for made, reach in ((card(structure, side), 360.0), (card(structure, side, every), own)):
        held = [hold.pose for hold in made.held]
        for pose in (*made.shortened, *made.lengthened, *made.start, *made.end, *held):
            assert 0 <= pose.degrees <= min(BODY.motions[pose.motion].limit, reach)


@given(STRUCTURES)
def test_the_left_is_the_mirror_of_the_right(structure: Structure) -> None:
    """Every side changes for its opposite and nothing else does."""
    left, right = card(structure, Side.LEFT), card(structure, Side.RIGHT)

    assert mirrored(left.shortened) == plain(right.shortened)
    assert mirrored(left.lengthened) == plain(right.lengthened)
    assert mirrored(left.start) == plain(right.start)
    assert mirrored(left.end) == plain(right.end)
    assert [(one.joint, one.part) for one in left.stages] == [(one.joint, one.part) for one in right.stages]
    assert (left.contacts, left.position, left.along) == (right.contacts, right.position, right.along)


@given(STRUCTURES, SIDES, PARTS, PARTS)
def test_the_way_from_short_to_long_lengthens_at_every_step(
    structure: Structure, side: Side, one: float, two: float
) -> None:
    """Further along the way the structure is never shorter, and at the end it is longer than at the start."""
    made = card(structure, side)
    drawn = draws(BODY, structure, side)

    for start, end in ((made.shortened, made.lengthened), (made.start, made.end)):
        nearer, further = (stretch(drawn, between(start, end, part)) for part in sorted((one, two)))
        assert nearer <= further + 1e-9
        assert stretch(drawn, start) < stretch(drawn, end)


@given(STRUCTURES, SIDES)
def test_stages_take_the_joint_that_gives_most_first(structure: Structure, side: Side) -> None:
    """Parts fall from stage to stage and never add up to more than the whole."""
    parts = [stage.part for stage in card(structure, side).stages]

    assert parts and parts == sorted(parts, reverse=True)
    assert 0 < sum(parts) <= 1.03


@given(STRUCTURES, SIDES)
def test_the_opposite_of_a_structure_lengthens_the_other_way(structure: Structure, side: Side) -> None:
    """An antagonist on file is shortened by the end of the structure's own way, or at least not drawn as far."""
    ends = span(BODY, structure, side, {})
    for link in BODY.around(structure.id):
        if link.source == "derived from the actions and nerves on file" and link.kind == "antagonist":
            drawn = draws(BODY, BODY.structures[link.other(structure.id)], side)
            assert stretch(drawn, ends.lengthened) < stretch(drawn, ends.shortened), link


@given(STRUCTURES, SIDES, TECHNIQUES)
def test_a_card_can_be_read_and_done(structure: Structure, side: Side, technique: object) -> None:
    """Contacts exist, every place nearby is warned of, and no card claims to be signed off."""
    made = protocol(structure, side, cleared(), body=BODY, technique=technique)  # type: ignore[arg-type]
    if isinstance(made, Withheld):
        assert made.reasons
        return

    assert made.contacts and set(made.contacts) <= set(contacts())
    assert {BODY.sites[site].caution for site in structure.near} <= set(made.cautions)
    assert made.cautions and not made.verified
    assert all(step.endswith(".") and "  " not in step for step in made.steps)


@given(STRUCTURES, SIDES, TECHNIQUES)
def test_nothing_inside_a_local_precaution(structure: Structure, side: Side, technique: object) -> None:
    """Whatever the technique, no region of the structure may be closed."""
    for region in structure.regions:
        there = (Place(region=region, side=side),)
        wound = Precaution(id="open_wound", bar=Bar.AVOID, places=there, sentence="A wound.")
        careful = Cleared(rung=Rung.GO, watch=(), precautions=(wound,))
        made = protocol(structure, side, careful, body=BODY, technique=technique)  # type: ignore[arg-type]
        assert isinstance(made, Withheld)


@given(st.sampled_from([item for item in BODY.structures.values() if item.kind is Kind.NERVE and item.treated]), SIDES)
def test_a_nerve_is_slid_in_the_order_of_its_test(nerve: Structure, side: Side) -> None:
    """Its load follows the file, its slide undoes at one end what it does at the other, and nothing is held."""
    made = card(nerve, side)

    assert made.glide is not None and () == made.held
    order = [action.motion for action in nerve.actions]
    load = [opposite(BODY, movement).motion for movement in made.glide.load]
    assert load == [motion for motion in order if motion in load]
    assert not any("degrees" in step for step in made.steps)
    assert any("never hold it" in step for step in made.steps)


def test_what_is_on_file_as_a_caution_is_never_treated() -> None:
    """The pudendal nerve is there to be kept away from: no technique has a card for it, and nothing leads to it."""
    minded = [item for item in BODY.structures.values() if not item.treated]

    assert ["pudendal_nerve"] == [item.id for item in minded]
    for technique in SHELF.techniques.values():
        made = protocol(minded[0], Side.LEFT, cleared(), body=BODY, technique=technique)
        assert isinstance(made, Withheld) and "kept away from" in made.reasons[0]


def test_known_pairs_are_parted_by_a_posture() -> None:
    """A posture held throughout leaves the neighbour slack where anatomy says it does."""
    for name, spared, motion in (
        ("soleus", "gastrocnemius", "knee_flexion"),
        ("vastus_lateralis", "rectus_femoris", "hip_flexion"),
        ("vastus_medialis", "rectus_femoris", "hip_flexion"),
        ("extensor_carpi_radialis_brevis", "extensor_carpi_radialis_longus", "elbow_flexion"),
        ("pronator_quadratus", "pronator_teres", "elbow_flexion"),
        ("tensor_fasciae_latae", "gluteus_medius", "hip_adduction"),
    ):  # fmt: skip
        held = card(BODY.structures[name], Side.RIGHT).held
        assert [(motion, True)] == [(hold.pose.motion, spared in hold.spares) for hold in held], name


def test_pairs_that_nothing_parts_are_named() -> None:
    """The card says that only the contact tells them apart."""
    for name, other in (
        ("flexor_hallucis_longus", "flexor_digitorum_longus"), ("fibularis_longus", "fibularis_brevis"),
        ("semimembranosus", "biceps_femoris"), ("quadratus_lumborum", "iliocostalis_lumborum"),
    ):  # fmt: skip
        along = {one.structure: one.parted for one in card(BODY.structures[name], Side.LEFT).along}
        assert along.get(other) is False, (name, along)


def test_an_instrument_goes_on_only_to_where_it_may_go() -> None:
    """The chain of a stroke names no structure that the technique itself is kept away from."""
    technique = SHELF.techniques["instrument_chain"]
    closed = {item.spoken for item in BODY.structures.values() if unsuited(item, cleared(), technique=technique)}
    for structure in BODY.structures.values():
        made = protocol(structure, Side.LEFT, cleared(), body=BODY, technique=technique)
        if isinstance(made, Protocol):
            named = [step for step in made.steps if step.startswith("Go on along the chain: ")]
            names = {name for step in named for name in step.removeprefix("Go on along the chain: ")[:-1].split(", ")}
            assert not names & closed, structure.id
