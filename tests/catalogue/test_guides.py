"""What a phone can measure: every guide hangs together with the body and the measures."""

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, body, guides, measures
from glidepath.catalogue.guides import _check

ASKED = {"cervical", "shoulder", "elbow", "forearm", "wrist", "lumbar", "hip", "knee", "ankle"}
"""Parts that a person asks to measure; the lunge and the straight-leg raise are measures of their own."""


def test_every_part_is_there():
    """Neck six ways, and each joint a phone can lie on."""
    found = guides().values()
    neck = [2 if guide.sided else 1 for guide in found if guide.motion.startswith("cervical")]

    assert 6 == sum(neck)
    assert ASKED <= {body().motions[guide.motion].joint.split("_")[0] for guide in found if guide.motion}
    assert {"lunge_angle", "straight_leg_raise", "active_knee_extension"} <= {guide.measure for guide in found}


def test_nothing_turns_about_an_upright_axis():
    """That would need a compass: the neck is turned lying, the trunk is not turned at all."""
    assert "supine" == guides()["neck_turn"].position
    assert not [guide.id for guide in guides().values() if guide.motion == "lumbar_rotation"]


def test_nobody_has_signed_them_off():
    """Each says so."""
    assert not any(guide.verified for guide in guides().values())
    assert all("phone" in measures()[guide.measure].methods for guide in guides().values())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"measure": "grip_max", "motion": ""}, "`grip_max` is not measured by phone"),
        ({"motion": ""}, "`motion` is needed of range"),
        ({"moves": {"cervical_rotation": 200.0}}, "cervical_rotation 200, expected 0 to 80"),
        ({"position": "upside_down"}, "names 'upside_down', which does not exist"),
    ],
)
def test_a_guide_that_does_not_hold_is_refused(change, says):
    """With its file and id."""
    with pytest.raises(CatalogueError, match=says) as caught:
        _check(msgspec.structs.replace(guides()["neck_turn"], **change))

    assert str(caught.value).startswith("home/phone.toml: neck_turn")
