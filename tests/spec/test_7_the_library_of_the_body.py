"""Chapter 7. The library of the body: find a structure, derive its card with a technique, follow its chain.

A card follows from what a structure does. It says how the person lies, what moves first, what is held to spare a
neighbour, what else is drawn along, and how far all this was checked.
"""

import pytest

from glidepath.body import Grade, LinkKind, Movement, Side, chain, index, search, takers
from glidepath.catalogue import Bar, Rung, shelf
from glidepath.release import Protocol, Withheld, protocol
from glidepath.screen import TO_READ, Cleared, Precaution

HELD = shelf()
BODY = HELD.body


def card(name: str, technique: str = "active_release", *, clearance: Cleared = TO_READ, avoid: tuple[str, ...] = (),
         own: dict[Movement, float] | None = None) -> Protocol | Withheld:
    """The card of a structure on the right."""
    return protocol(BODY.structures[name], Side.RIGHT, clearance, body=BODY, technique=HELD.techniques[technique],
                    available=own, avoid=avoid)


@pytest.mark.parametrize(("typed", "found"), [
    ("soleus", "soleus"), ("levator scap", "levator_scapulae"), ("gastrocnemus", "gastrocnemius"), ("ECRB",
     "extensor_carpi_radialis_brevis"), ("calcaneal tendon", "achilles_tendon"),
])  # fmt: skip
def test_a_structure_is_found_by_what_is_known_of_it(typed: str, found: str) -> None:
    """A beginning, a slip of the finger, initials or the anatomical name lead to it first."""
    assert found == search(index(BODY), typed)[0].structure


def test_a_limited_motion_leads_to_what_must_lengthen_for_it() -> None:
    """For a foot that does not come up, the calf comes before anything else."""
    assert {"soleus", "gastrocnemius"} & {one.structure for one in takers(BODY, "ankle_dorsiflexion")[:8]}


def test_the_joint_that_gives_most_moves_first() -> None:
    """The gastrocnemius is drawn at the ankle, and then the knee is straightened."""
    made = card("gastrocnemius")

    assert isinstance(made, Protocol)
    assert ["ankle", "knee"] == [stage.joint for stage in made.stages]


def test_a_posture_spares_a_neighbour() -> None:
    """The knee stays bent, so that the soleus is drawn and the gastrocnemius is not."""
    made = card("soleus")

    assert isinstance(made, Protocol)
    assert [("knee_flexion", True)] == [(one.pose.motion, "gastrocnemius" in one.spares) for one in made.held]


def test_where_nothing_parts_two_muscles_the_card_says_so() -> None:
    """The two long toe flexors go together; only the contact tells them apart."""
    made = card("flexor_hallucis_longus")

    assert isinstance(made, Protocol)
    assert "flexor_digitorum_longus" in {one.structure for one in made.along if not one.parted}


def test_who_cannot_lie_on_their_front_lies_otherwise() -> None:
    """The next position that leaves room is taken."""
    made = card("soleus", avoid=("prone",))

    assert isinstance(made, Protocol)
    assert "side_lying" == made.position


def test_a_stiff_joint_gives_way_to_another() -> None:
    """An ankle that does not move leaves the gastrocnemius to the knee."""
    stiff = {Movement(motion=f"ankle_{way}", side=Side.RIGHT): 0.0 for way in ("dorsiflexion", "plantarflexion")}
    made = card("gastrocnemius", own=stiff)

    assert isinstance(made, Protocol)
    assert ["knee"] == [stage.joint for stage in made.stages]


def test_a_nerve_is_slid_first_and_drawn_in_the_order_of_its_test() -> None:
    """The sciatic nerve is loaded one joint after the other and never held there."""
    made = card("sciatic_nerve")

    assert isinstance(made, Protocol) and made.glide is not None
    assert {"hip_flexion", "knee_extension"} <= {movement.motion for movement in made.glide.load}
    assert any("never hold it" in step for step in made.steps)


def test_no_instrument_on_blood_thinners() -> None:
    """A technique has what speaks against it, even when a doctor has cleared the person for other care."""
    thinner = Precaution(id="anticoagulants", bar=Bar.ADAPT, places=(), sentence="On blood thinners: gently.")
    careful = Cleared(rung=Rung.GO, watch=(), precautions=(thinner,))

    assert isinstance(card("soleus", "instrument_strokes", clearance=careful), Withheld)
    assert isinstance(card("soleus", clearance=careful), Protocol)


def test_a_chain_is_followed_with_its_evidence() -> None:
    """From the sole the tissue runs on into the calf, which dissection has shown."""
    found = {(one.structure, one.kind): one.evidence for one in chain(BODY, "plantar_fascia")}

    assert "strong" == found["achilles_tendon", LinkKind.CONTINUITY]


def test_every_card_says_how_far_it_was_checked() -> None:
    """The soleus against an independent model, the levator scapulae against a table; a ligament is only authored."""
    assert [Grade.MODEL, Grade.TABLE, Grade.AUTHORED] == [
        BODY.grade(name) for name in ("soleus", "levator_scapulae", "spring_ligament")]
