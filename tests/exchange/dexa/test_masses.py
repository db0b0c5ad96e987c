"""Names as reports write them."""

import pytest

from glidepath.body import Side
from glidepath.exchange.dexa.masses import Named, named, placed


@pytest.mark.parametrize(("name", "means"), [
    ("left_leg_lean_mass_lbs", Named("left_leg", "lean_g", "lbs")), ("Lean Mass (kg)", Named("", "lean_g", "kg")),
    ("total_fat_kg", Named("total", "fat_g", "kg")), ("total_mass_kg", Named("", "whole_g", "kg")),
    ("trunk bone mineral content g", Named("trunk", "bone_g", "g")), ("arms_bmc_g", Named("arms", "bone_g", "g")),
    ("right arm lean soft tissue", Named("right_arm", "lean_g", "")), ("g", None), ("body_fat_pct", None),
    ("bone_mineral_density_g", None), ("fat_free_mass_kg", None), ("android_gynoid_ratio", None), ("vat_mass_kg", None),
])  # fmt: skip
def test_a_mass_by_its_name(name: str, means: Named | None) -> None:
    """Region, tissue and unit; percentages, densities and ratios are no masses."""
    assert means == named(name)


@pytest.mark.parametrize(("name", "place"), [
    ("left_arm", ("arm", Side.LEFT)), ("Arm, right", ("arm", Side.RIGHT)), ("L Leg", ("leg", Side.LEFT)),
    ("Whole body", ("total", Side.MIDLINE)), ("left_ribs", ("ribs", Side.LEFT)), ("arms", ("arms", Side.MIDLINE)),
    ("left", ("left", Side.MIDLINE)),
])  # fmt: skip
def test_a_region_by_its_name(name: str, place: tuple[str, Side]) -> None:
    """Both arms together are no arm, and stay what they are."""
    assert place == placed(name)
