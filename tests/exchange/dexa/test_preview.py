"""What would be saved: each scan once, beside what is kept already."""

from glidepath.exchange.dexa import Read, preview
from glidepath.track.dexa import Scan, Standing
from tests.track.dexa.scans import leg, scan


def read(one: Scan) -> Read:
    """A scan as if read in kilograms."""
    return Read(scan=one, unit="kg")


def test_each_scan_is_new_kept_or_changed() -> None:
    """In the order of their days, with the name they will be known by."""
    kept = scan(leg(), result="a", month=1)
    anew = scan(leg(lean=7400.0), result="a", month=1)
    found = preview([read(scan(leg(), result="b", month=6)), read(anew)], kept=[kept], left_out=["one was no scan"])

    assert [("result:a", Standing.CHANGED), ("result:b", Standing.NEW)] == [
        (one.identity, one.standing) for one in found.incoming]  # fmt: skip
    assert ("one was no scan",) == found.left_out
    assert Standing.KEPT is preview([read(kept)], kept=[kept]).incoming[0].standing


def test_what_comes_twice_is_taken_once_and_said() -> None:
    """The same scan from the provider and from a file without its id."""
    found = preview([read(scan(leg(), result="a")), read(scan(leg(lean=7020.0)))])

    assert 1 == len(found.incoming) and ("the scan of 2026-03-01 comes a second time: taken once",) == found.left_out


def test_nothing_is_nothing() -> None:
    """No scan, no fault."""
    assert () == preview([]).incoming
