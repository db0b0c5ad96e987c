"""Two scans: within the error, beyond it, across scanners, and left against right."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Gap
from glidepath.track.dexa import PAIRED, Part, Precision, Scan, Shift, Tissue, compare, course, sides
from tests.track.dexa.scans import IDXA, leg, scan, scans

MEASURES = shelf().measures


@settings(max_examples=50)
@given(scans(), st.floats(-2.0, 2.0))
def test_two_per_cent_of_lean_mass_are_within_the_error(before: Scan, percent: float) -> None:
    """Whatever the person weighs: by the published precision no region's lean mass has changed by so little."""
    parts = tuple(msgspec.structs.replace(one, lean_g=one.lean_g and one.lean_g * (1 + percent / 100))
                  for one in before.parts if one.lean_g and one.lean_g > 1000)  # fmt: skip
    after = msgspec.structs.replace(before, parts=parts)

    lean = [one for one in compare(before, after, measures=MEASURES).moved if one.tissue is Tissue.LEAN]
    assert {Shift.MORE, Shift.LESS}.isdisjoint(one.shift for one in lean)


@settings(max_examples=50)
@given(scans(), scans())
def test_a_comparison_turned_round_says_the_same(one: Scan, other: Scan) -> None:
    """The older scan is the first, in whatever order they are given."""
    if one.on != other.on:
        assert compare(one, other, measures=MEASURES) == compare(other, one, measures=MEASURES)


@settings(max_examples=50)
@given(scans(), scans())
def test_nothing_is_judged_across_scanners(one: Scan, other: Scan) -> None:
    """However large the change, and whichever tissue."""
    found = compare(one, msgspec.structs.replace(other, scanner="GE Lunar Prodigy"), measures=MEASURES)

    assert {Shift.CANNOT_JUDGE} == {one.shift for one in found.moved}
    assert {Gap.CANNOT_JUDGE} == {one.verdict for one in found.closings}
    assert any("nothing is judged across scanners" in one for one in found.remarks)


@settings(max_examples=50)
@given(scans())
def test_left_against_right_turns_with_the_sides(one: Scan) -> None:
    """A body mirrored has the same differences with the other sign, and the same verdicts."""
    mirrored = msgspec.structs.replace(one, parts=tuple(
        msgspec.structs.replace(part, side=part.side.other) for part in one.parts))  # fmt: skip

    for plain, turned in zip(sides(one, measures=MEASURES), sides(mirrored, measures=MEASURES, injured=Side.RIGHT),
                             strict=True):  # fmt: skip
        assert plain.percent == -(turned.percent or 0)
        assert plain.symmetry.gap == turned.symmetry.gap and plain.symmetry.verdict is turned.symmetry.verdict


def test_a_change_beyond_the_least_significant_one_is_more_or_less() -> None:
    """Legs: 2.7 % precision makes 7.5 %; 7.4 % is measuring, 7.6 % is not; neither is called better."""
    shifts = []
    for after in (6430.0, 6520.0, 7520.0, 7530.0):
        (lean,) = compare(scan(leg()), scan(leg(lean=after), month=6), measures=MEASURES).moved
        shifts.append(lean.shift)

    assert [Shift.LESS, Shift.WITHIN_ERROR, Shift.WITHIN_ERROR, Shift.MORE] == shifts
    assert "7000 to 7530 g (+7.6 %): more than before by more than the least significant change of 524 g (7.5 %)" in (
        lean.sentence)  # fmt: skip
    assert lean.lsc == pytest.approx(523.6) and lean.figure and "spinal cord" in lean.figure.population


def test_the_facilitys_own_precision_stands_alone() -> None:
    """At 1 % its least significant change is 2.8 %, so 3 % is real; nothing is borrowed then."""
    own = (Precision(tissue=Tissue.LEAN, region="leg", percent=1.0),)
    found = compare(scan(leg()), scan(leg(lean=7210.0), month=6), measures=MEASURES, precision=own)

    assert Shift.MORE is found.moved[0].shift and () == found.remarks
    assert found.moved[0].figure and ("this facility", 2.77) == (found.moved[0].figure.population,
                                                                 found.moved[0].figure.value)  # fmt: skip


def test_without_a_precision_nothing_is_judged() -> None:
    """Fat, bone and regions no study speaks of: shown, with the reason."""
    head = Part(region="head", lean_g=3500.0)
    found = compare(scan(leg(lean=None, fat_g=3000.0), head), scan(leg(lean=None, fat_g=1000.0), head, month=6),
                    measures=MEASURES)  # fmt: skip

    assert [Shift.CANNOT_JUDGE] * 2 == [one.shift for one in found.moved]
    assert "3000 to 1000 g (-66.7 %); no precision is known for it: shown, not judged." in found.moved[0].sentence
    assert "No precision is known for some regions of lean and fat: shown and not judged." in found.remarks


def test_scanners_that_are_not_named_might_differ() -> None:
    """Two scans without a scanner are not taken for two of one; left against right within one of them is judged."""
    pair = (leg(), leg(Side.RIGHT, 9000.0))
    found = compare(scan(*pair, scanner=""), scan(*pair, month=6, scanner=""), measures=MEASURES)

    assert {Shift.CANNOT_JUDGE} == {one.shift for one in found.moved}
    assert {Gap.REAL} == {one.symmetry.verdict for one in found.sides}
    assert 2 == len([one for one in found.remarks if "does not name its scanner" in one])


def test_another_place_is_said() -> None:
    """One model at two places may be two machines."""
    found = compare(scan(leg(), place="A"), scan(leg(), place="B", month=6), measures=MEASURES)

    assert "perhaps on two machines" in found.remarks[0]


def test_regions_of_one_scan_only_are_named() -> None:
    """They are not compared, and nobody has to wonder where they went."""
    before = scan(leg(), Part(region="trunk", lean_g=1.0))
    found = compare(before, scan(leg(), Part(region="total", lean_g=1.0), month=6), measures=MEASURES)

    assert ["Only the scan of 2026-03-01 gives the trunk.", "Only the scan of 2026-06-01 gives the whole body."] == (
        list(found.remarks[-2:]))  # fmt: skip


def test_the_gap_closes_and_says_which_side_moved() -> None:
    """The injured leg lost a fifth and regained it while the other stayed."""
    early = scan(leg(lean=5600.0), leg(Side.RIGHT))
    late = scan(leg(lean=6900.0), leg(Side.RIGHT), month=9)
    found = compare(early, late, measures=MEASURES, injured=Side.LEFT)
    (closed,) = found.closings

    assert Gap.REAL is closed.verdict and 1300 == closed.closed
    assert closed.injured.gain == 1300 and closed.reference.gain == 0
    assert [-22.2222, -1.4388] == [one.percent for one in found.sides]
    assert Side.LEFT is found.sides[0].symmetry.injured.side and 80.0 == found.sides[0].symmetry.index


def test_every_scan_is_held_against_the_first() -> None:
    """Three scans make two comparisons; one alone, or none, makes none."""
    three = [scan(leg(lean=7000.0 + 100 * month), month=month) for month in (9, 3, 6)]

    assert [(3, 6), (3, 9)] == [(one.before.on.month, one.after.on.month) for one in course(three, measures=MEASURES)]
    assert () == course(three[:1], measures=MEASURES) == course([], measures=MEASURES)


def test_nothing_to_nothing_has_no_percentage() -> None:
    """A mass of nothing on both days, and on both sides."""
    empty = (leg(lean=0.0), leg(Side.RIGHT, 0.0))
    found = compare(scan(*empty), scan(*empty, month=6), measures=MEASURES)

    assert {None} == {one.percent for one in found.moved} == {one.percent for one in found.sides}
    assert "(" not in found.moved[0].sentence.split(":")[1]


def test_an_injured_midline_is_refused() -> None:
    """A side of a limb is left or right."""
    with pytest.raises(ValueError, match="left or right"):
        sides(scan(leg(), leg(Side.RIGHT)), measures=MEASURES, injured=Side.MIDLINE)


def test_a_region_twice_is_refused() -> None:
    """A scan has one mass of a tissue in a place."""
    with pytest.raises(ValueError, match="a region twice"):
        scan(leg(), leg())


def test_what_comes_in_pairs_is_known() -> None:
    """Arms and legs; the scanner is the method of a reading."""
    found = sides(scan(leg(), leg(Side.RIGHT)), measures=MEASURES)

    assert ("arm", "leg") == PAIRED and IDXA == found[0].symmetry.injured.method
