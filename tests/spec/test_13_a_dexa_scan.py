"""Chapter 13. What two DEXA scans say, and what they do not.

Somebody has hurt the left knee. They bring a table with a scan of January and one of June, in pounds, and later a third
from another scanner. The numbers are made up. Before anything is kept it is shown; then each mass is held against the
least significant change, which is how far two scans of an unchanged body may lie apart.
"""

import pytest

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.exchange.dexa import DexaError, preview, table
from glidepath.track.dexa import LSC_FACTOR, Precision, Scan, Shift, Standing, Tissue, compare

HEAD = "date,scanner_model,left_leg_lean_lbs,right_leg_lean_lbs,total_lean_lbs,total_fat_lbs\n"
JANUARY = "2026-01-10,GE Lunar iDXA,14.1,17.3,100.2,44.0\n"
JUNE = "2026-06-10,GE Lunar iDXA,16.9,17.4,102.0,43.2\n"
AUTUMN = "2026-09-10,GE Lunar Prodigy,17.9,18.4,106.0,40.0\n"
MEASURES = shelf().measures


def scans(*rows: str) -> list[Scan]:
    """The scans of a table."""
    return [one.scan for one in table(HEAD + "".join(rows))]


def test_it_is_shown_before_it_is_kept() -> None:
    """Pounds become grams. The January scan is kept already, so only the one of June is new."""
    found = preview(table(HEAD + JANUARY + JUNE), kept=scans(JANUARY))

    assert [Standing.KEPT, Standing.NEW] == [one.standing for one in found.incoming]
    assert ("lb", 45450) == (found.incoming[0].read.unit, round(found.incoming[0].read.scan.parts[0].lean_g or 0))


def test_a_mass_without_a_unit_is_refused() -> None:
    """It could be pounds or kilograms, and nobody is to guess."""
    with pytest.raises(DexaError, match="line 1, `left_leg_lean`: has no unit"):
        table("date,left_leg_lean\n2026-01-10,14.1\n")


def test_two_per_cent_more_are_within_the_error() -> None:
    """The whole body gained 816 g of lean mass, 1.8 %; two scans of an unchanged body may differ by 3.3 %."""
    found = compare(*scans(JANUARY, JUNE), measures=MEASURES)

    assert found.moved[0].sentence == (
        "Lean mass of the whole body: 45450 to 46266 g (+1.8 %): within the error, not more than the least significant "
        "change of 1513 g (3.3 %)."
    )
    assert "precision of this facility is not known" in found.remarks[0]
    assert "people with spinal cord injury" in found.remarks[0]


def test_the_injured_leg_has_come_back() -> None:
    """It gained 20 %, far more than 7.5 %; the other stayed; and the gap between them closed."""
    found = compare(*scans(JANUARY, JUNE), measures=MEASURES, injured=Side.LEFT)
    shifts = {one.side: one.shift for one in found.moved if one.region == "leg"}
    (lean,) = found.closings

    assert {Side.LEFT: Shift.MORE, Side.RIGHT: Shift.WITHIN_ERROR} == shifts
    assert lean.sentence == "The gap went from 1451 to 227 g: closed by more than the error of 834.9 g."
    assert [-20.4, -2.9] == [round(one.percent or 0, 1) for one in found.sides]


def test_fat_is_shown_and_not_judged() -> None:
    """No precision of fat is on file; the facility's own would change that."""
    first, second = scans(JANUARY, JUNE)
    own = (Precision(tissue=Tissue.FAT, region="total", percent=0.5),)
    without, with_own = (compare(first, second, measures=MEASURES, precision=given).moved[1] for given in ((), own))

    assert (Shift.CANNOT_JUDGE, Shift.LESS) == (without.shift, with_own.shift)
    assert with_own.figure and round(0.5 * LSC_FACTOR, 2) == with_own.figure.value == 1.39


def test_another_scanner_says_nothing_about_change() -> None:
    """However much more there seems to be."""
    found = compare(*scans(JANUARY, AUTUMN), measures=MEASURES)

    assert {Shift.CANNOT_JUDGE} == {one.shift for one in found.moved}
    assert "Taken on GE Lunar iDXA, then on GE Lunar Prodigy: nothing is judged across scanners." == found.remarks[0]
