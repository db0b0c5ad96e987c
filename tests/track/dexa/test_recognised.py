"""The same scan a second time: from the same place, from another file, or analysed anew."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.track.dexa import Scan, Standing, identity, same, standing
from tests.track.dexa.scans import leg, scan, scans


@settings(max_examples=50)
@given(scans(), st.randoms())
def test_the_order_of_the_parts_does_not_matter(one: Scan, chance: object) -> None:
    """A file may list them as it likes."""
    parts = list(one.parts)
    chance.shuffle(parts)  # type: ignore[attr-defined]
    other = msgspec.structs.replace(one, parts=tuple(parts))

    assert identity(one) == identity(other) and same(one, other)


@settings(max_examples=50)
@given(scans(), st.floats(-20, 20))
def test_rounding_in_another_unit_does_not_make_another_scan(one: Scan, grams: float) -> None:
    """Pounds with a decimal differ by up to 23 g from the same mass in kilograms."""
    rounded = tuple(msgspec.structs.replace(part, lean_g=(part.lean_g or 0) + grams) for part in one.parts)

    assert Standing.KEPT is standing(msgspec.structs.replace(one, parts=rounded), [one])


def test_an_id_decides_where_both_have_one() -> None:
    """Two scans of a day for the facility's precision are two; one id with other masses is a new analysis."""
    first, second = scan(leg(), result="made-up-1"), scan(leg(), result="made-up-2")
    anew = scan(leg(lean=7400.0), result="made-up-1")

    assert not same(first, second) and "result:made-up-1" == identity(first)
    assert [Standing.NEW, Standing.KEPT, Standing.CHANGED] == [standing(one, [first]) for one in (second, first, anew)]


def test_a_file_without_an_id_is_the_scan_of_that_day() -> None:
    """The same masses on another day are another scan; so are other masses on that day."""
    kept = scan(leg(), result="made-up-1")

    assert same(kept, scan(leg())) and not same(kept, scan(leg(), day=2)) and not same(kept, scan(leg(lean=7100.0)))


def test_scans_that_share_no_mass_are_not_taken_for_one() -> None:
    """Nothing shared is nothing known, and a missing mass is no mass of nothing."""
    assert not same(scan(leg()), scan(leg(lean=None, fat_g=7000.0)))
    assert identity(scan(leg(lean=None))) != identity(scan(leg(lean=0.0)))
