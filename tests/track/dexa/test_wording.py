"""What scans say in words: neutral, with the error beside it, in either language."""

import pytest

from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.track.dexa import (
    Precision,
    Scan,
    Tissue,
    closing_words,
    compare,
    index_words,
    mass_words,
    sides,
    sides_words,
)
from tests.track.dexa.scans import leg, scan

MEASURES = shelf().measures
SPANISH = tongue("es", "own")


def legs(left: float, right: float, month: int = 3) -> Scan:
    """A scan of two legs."""
    return scan(leg(lean=left), leg(Side.RIGHT, right), month=month)


@pytest.mark.parametrize(("left", "says"), [
    (7000.0, "the difference of 100 g (1.4 %) is within the error of 531 g. A difference of one or two per cent"),
    (6700.0, "the difference of 400 g (5.8 %) is within the error of 531 g."),
    (6000.0, "the left side has 1100 g less (16.8 %), more than the error of 531 g."),
    (8000.0, "the right side has 900 g less (11.9 %), more than the error of 531 g."),
])  # fmt: skip
def test_sides_are_less_and_never_worse(left: float, says: str) -> None:
    """Both values, the difference, and its error; that one or two per cent are nothing is said where it is so."""
    (one,) = sides(legs(left, 7100.0), measures=MEASURES)
    said = sides_words(one)

    assert f"Left {left:.0f} g, right 7100 g; {says}" in said
    assert ("one or two per cent" in said) == (left == 7000.0)


def test_without_a_precision_a_difference_is_shown() -> None:
    """Fat of the legs."""
    one = sides(scan(leg(lean=None, fat_g=3000.0), leg(Side.RIGHT, None, fat_g=3100.0)), measures=MEASURES)[0]

    assert "a difference of 100 g (3.3 %). No precision is known for it: shown, not judged." in sides_words(one)
    assert "" == index_words(one.symmetry)


@pytest.mark.parametrize(("then", "now", "says"), [
    ((5600.0, 7000.0), (6900.0, 7000.0), "1400 to 100 g: smaller by more than the error of"),
    ((6900.0, 7000.0), (5600.0, 7000.0), "100 to 1400 g: larger by more than the error of"),
    ((5600.0, 7000.0), (5700.0, 7000.0), "1400 to 1300 g: within the error of"),
    ((5600.0, 7000.0), (5600.0, 5700.0), "1400 to 100 g: smaller, but the other side has less than before;"),
])  # fmt: skip
def test_a_gap_says_whether_it_closed_and_by_which_side(
    then: tuple[float, float], now: tuple[float, float], says: str
) -> None:
    """A gap that closes by a loss is told as that."""
    (one,) = compare(legs(*then), legs(*now, month=9), measures=MEASURES, injured=Side.LEFT).closings

    assert f"The difference went from {says}" in closing_words(one)


def test_across_scanners_a_gap_is_not_judged() -> None:
    """It is said, and no more."""
    later = scan(leg(lean=6900.0), leg(Side.RIGHT), month=9, scanner="Another")
    (one,) = compare(legs(5600.0, 7000.0), later, measures=MEASURES).closings

    assert closing_words(one).endswith("; that is not judged.")


def test_everything_is_there_in_spanish() -> None:
    """The comparison, its remarks and both sides; fat of the facility's own precision is more, and never worse."""
    own = (Precision(tissue=Tissue.FAT, region="leg", percent=1.0),)
    early, late = (scan(leg(lean=lean, fat_g=fat), leg(Side.RIGHT, fat_g=3000.0), month=month, place=place)
                   for lean, fat, month, place in ((6000.0, 3000.0, 3, "A"), (6900.0, 3300.0, 6, "B")))  # fmt: skip
    found = compare(early, late, measures=MEASURES, injured=Side.LEFT, precision=own, spoken=SPANISH)
    lean, fat = found.moved[0], found.moved[1]

    assert lean.sentence == ("Masa magra, pierna izquierda: de 6000 a 6900 g (+15.0 %): más que antes, por más que el "
                             "cambio mínimo significativo de 449 g (7.5 %).")  # fmt: skip
    assert "Masa grasa, pierna izquierda: de 3000 a 3300 g (+10.0 %): más que antes" in fat.sentence
    assert "Hecho en dos lugares" in found.remarks[0] and "personas con lesión medular" in found.remarks[1]
    assert "el lado izquierdo tiene 1000 g menos (15.4 %)" in sides_words(found.sides[0], SPANISH)
    assert index_words(found.sides[0].symmetry, SPANISH).startswith("Índice 85.7 %: lado lesionado / otro lado × 100")
    assert "Masa ósea, todo el cuerpo" == mass_words(Tissue.BONE, "total", spoken=SPANISH)
