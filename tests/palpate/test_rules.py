"""Which structures are worth a hand first, and why."""

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.palpate import Finding, Limited, Texture, candidates
from tests.samples import condition, small_body

BODY = small_body()


def finding(structure: str, tenderness: int, *, familiar: bool, texture: Texture = Texture.NORMAL) -> Finding:
    """Make a finding on the right."""
    return Finding(structure=structure, side=Side.RIGHT, tenderness=tenderness, familiar=familiar, texture=texture)


def test_what_limits_a_motion_comes_before_what_the_condition_merely_names() -> None:
    """A structure that must lengthen for the short motion leads, and says so in degrees."""
    ranked = candidates(
        body=BODY, condition=condition("calf"), side=Side.RIGHT,
        limited=[Limited(motion="cervical_rotation", side=Side.RIGHT, degrees=48)],
    )

    assert ("other_turner", Side.RIGHT) == (ranked[0].structure, ranked[0].side)
    said = "must lengthen for cervical rotation, which stops at 48 degrees (59% of what lengthens it)"
    assert (said,) == ranked[0].reasons


def test_a_muscle_of_the_other_side_is_found_when_it_is_the_one_that_limits() -> None:
    """Turning right is limited on the left by a muscle that turns the head left."""
    ranked = candidates(
        body=BODY, condition=condition(), side=Side.LEFT,
        limited=[Limited(motion="cervical_rotation", side=Side.RIGHT, degrees=48)],
    )

    assert ("same_turner", Side.LEFT) in [(found.structure, found.side) for found in ranked]


@given(st.sampled_from([texture for texture in Texture if texture is not Texture.NORMAL]))
def test_texture_never_outranks_the_familiar_pain(texture: Texture) -> None:
    """Whatever a texture feels like, a spot that reproduces the pain comes first."""
    ranked = candidates(
        body=BODY, condition=condition(), side=Side.RIGHT,
        findings=[finding("calf", 2, familiar=False, texture=texture), finding("sole", 2, familiar=True)],
    )

    assert "sole" == ranked[0].structure


def test_a_spot_that_is_neither_tender_nor_familiar_goes_to_the_end() -> None:
    """Feeling nothing there speaks against a structure the condition names."""
    ranked = candidates(
        body=BODY, condition=condition("calf", "sole"), side=Side.RIGHT,
        findings=[finding("calf", 0, familiar=False)],
    )

    assert ["sole", "calf"] == [found.structure for found in ranked]
    assert ranked[-1].score < 0


@given(st.integers(2, 9))
def test_more_tenderness_never_lowers_a_rank(tenderness: int) -> None:
    """One more point of tenderness raises the score."""
    def score(points: int) -> float:
        found = [finding("calf", points, familiar=False)]
        return candidates(body=BODY, condition=condition(), side=Side.RIGHT, findings=found)[0].score

    assert score(tenderness + 1) > score(tenderness)


def test_every_candidate_has_a_reason() -> None:
    """Nothing is suggested without saying why."""
    ranked = candidates(body=BODY, condition=condition("calf"), side=Side.RIGHT)

    assert all(found.reasons for found in ranked)
    assert ["calf"] == [found.structure for found in ranked]
