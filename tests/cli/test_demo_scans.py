"""The demo clinic has one person with scans that tell a story of left and right."""

from datetime import date
from random import Random

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.cli.demo import scans
from glidepath.cli.demo.people import crowd
from glidepath.measure import Gap
from glidepath.track.dexa import Shift, Tissue, course

TODAY = date(2026, 11, 20)


def test_somebody_in_the_demo_clinic_was_scanned() -> None:
    """With the people it has when nobody says how many, by a complaint of a leg, the last scan before today."""
    found = [(who, leg) for who in crowd(40, chance=Random(1), today=TODAY, shelf=shelf())
             if (leg := scans.scanned(who, TODAY))]  # fmt: skip

    assert found and all(scans._scan(2, leg).on < TODAY for _, leg in found)


def test_the_leg_that_hurt_comes_back_and_the_other_stays() -> None:
    """What the page says of it follows from the figures: one leg changed, the gap was real and is within the error."""
    found = (scans.scanned(who, TODAY) for who in crowd(40, chance=Random(1), today=TODAY, shelf=shelf()))
    complaint = next(one for one in found if one)
    made = [scans._scan(number, complaint) for number in range(3)]
    last = course(made, measures=shelf().measures, injured=complaint.side)[-1]
    changed = {one.side for one in last.moved if one.shift in (Shift.MORE, Shift.LESS)}
    legs = [one.symmetry.verdict for one in last.sides if (one.region, one.tissue) == ("leg", Tissue.LEAN)]

    assert {complaint.side} == changed and [Gap.REAL, Gap.WITHIN_ERROR] == legs
    for one in made:
        whole, parts = one.part("total"), [part for part in one.parts if part.region not in {"total", *scans.WITHIN}]
        assert whole and whole.lean_g == sum(part.lean_g or 0 for part in parts)
        assert one.part("leg", Side.LEFT) and one.part("leg", Side.RIGHT)
