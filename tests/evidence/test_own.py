"""Anybody's own rows: every way to an effect, and every refusal."""

import pytest

from glidepath.evidence import Scale
from glidepath.evidence.effect import conversions as convert
from glidepath.evidence.own import CHOICES, OwnStudy, RowError, fitting, own_effect

FIGURES = {
    "effect": 0.4, "variance": 0.1, "low": 0.1, "high": 0.7, "mean1": 5.0, "sd1": 2.0, "n1": 20, "mean2": 4.0,
    "sd2": 2.0, "n2": 22, "before1": 7.0, "sd_before1": 2.0, "before2": 7.0, "sd_before2": 2.0, "change1": 2.0,
    "sd_change1": 2.0, "change2": 1.0, "sd_change2": 2.0, "percent1": 75.0, "percent2": 50.0, "t": 2.0, "z": 2.0,
    "p": 0.01, "better": True,
}  # fmt: skip


@pytest.mark.parametrize("way", CHOICES)
def test_every_way_leads_to_an_effect(way):
    """With the columns of a way and no others there is an effect, named for it."""
    made = own_effect(OwnStudy(study="A", **{name: FIGURES[name] for name in CHOICES[way]}))

    assert made.variance > 0 and made.how
    assert (made.scale is Scale.GIVEN) is way.startswith("effect")


def test_a_correlation_of_ones_own():
    """A known correlation takes the place of the assumed one."""
    columns = {name: FIGURES[name] for name in CHOICES["means before and after"]}

    assert own_effect(OwnStudy(study="A", correlation=0.8, **columns)).variance < own_effect(
        OwnStudy(study="A", **columns)).variance  # fmt: skip
    assert own_effect(OwnStudy(study="A", p=0.01, n1=9, n2=9, better=False)).value == convert.from_p(
        0.01, 9, 9, better=False).value  # fmt: skip


@pytest.mark.parametrize(("second", "says"), [
    ({"study": "A", "effect": 1.0, "variance": 1.0, "unit": "mm"}, "'A' stands twice"),
    ({"study": "B", "effect": 1.0, "variance": 1.0, "unit": "cm"}, "`unit` is 'cm', expected 'mm'"),
    ({"study": "B", "t": 1.0, "n1": 9, "n2": 9, "unit": "mm"}, "is a standardised difference, expected a as given"),
    ({"study": "B", "effect": 1.0, "unit": "mm"}, "no way to an effect is complete"),
    ({"study": "B", "effect": 1.0, "low": 2.0, "high": 3.0, "unit": "mm"}, "does not lie between"),
])  # fmt: skip
def test_rows_that_do_not_fit_name_themselves(second, says):
    """The second row is named, with what was expected."""
    rows = [OwnStudy(study="A", effect=0.4, variance=0.1, unit="mm"), OwnStudy(**second)]
    with pytest.raises(RowError, match=says) as caught:
        fitting(rows)
    assert 1 == caught.value.row
