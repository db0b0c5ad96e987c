"""The least significant change and where it comes from."""

import pytest

from glidepath.catalogue import shelf
from glidepath.track.dexa import LSC_FACTOR, Tissue, yardstick

MEASURES = shelf().measures


def test_the_factor_is_that_of_the_standard() -> None:
    """1.96 · √2 by definition; the standard is said to round it to 2.77, and that was not read."""
    rule = shelf().rules["dxa_lsc_factor"]

    assert rule.value == round(LSC_FACTOR, 2) and not rule.verified


@pytest.mark.parametrize(("region", "percent"), [("arm", 9.15), ("leg", 7.48), ("trunk", 5.27), ("total", 3.33)])
def test_the_published_least_significant_changes(region: str, percent: float) -> None:
    """As the clinical review reckons them, to a tenth; each names whose scans they were and its source."""
    held = [one for one in yardstick(Tissue.LEAN, region, measures=MEASURES).mdc if one.verified]

    assert [percent] == [one.value for one in held]
    assert "people with spinal cord injury" == held[0].population and "PMC6127003" in held[0].source


def test_what_was_not_read_never_decides() -> None:
    """The least a facility should reach is on file, marked as unverified."""
    total = yardstick(Tissue.LEAN, "total", measures=MEASURES)

    assert [True, False] == [one.verified for one in total.mdc]


def test_a_mass_alone_never_decides_that_somebody_improved() -> None:
    """And fat and bone have no published error here."""
    for tissue in Tissue:
        assert not yardstick(tissue, "leg", measures=MEASURES).decides
    assert () == yardstick(Tissue.FAT, "leg", measures=MEASURES).mdc
