"""Which conversion a result of a study is given."""

import msgspec
import pytest

from glidepath.catalogue import Arm, Basis, Found, Result, shelf
from glidepath.evidence import Scale, effect
from glidepath.evidence.effect import conversions as convert
from tests.evidence.made import TREATMENT, moment, study


def made(versus="b", n=30, basis=Basis.STATED, others=(), **figures):
    """The effect of one result with these figures."""
    one = Result(outcome="pain", arm="a", versus=versus, found=Found.BETTER, **figures)
    arms = (Arm(id="a", treatments=(TREATMENT,), n=n, basis=basis), Arm(id="b", treatments=("sham",), n=n))
    return effect(study(arms=arms, results=(one, *others)), one)


@pytest.mark.parametrize(("figures", "value"), [
    ({"t": 2.0}, convert.from_t(2.0, 30, 30).value), ({"z": 2.0}, convert.from_z(2.0, 30, 30).value),
    ({"p": 0.01}, convert.from_p(0.01, 30, 30, better=True).value), ({"smd": 0.4, "low": 0.1, "high": 0.7}, 0.4),
    ({"percent": 75, "versus_percent": 50}, convert.from_percentages(75, 30, 50, 30).value),
])  # fmt: skip
def test_each_figure_has_its_way(figures, value):
    """t, Z, exact p, a reported difference, percentages."""
    assert value == made(**figures).value


def test_scales_are_told_apart():
    """Standardised, in the unit, and log odds."""
    assert [Scale.STANDARDISED, Scale.POINTS, Scale.LOG_ODDS] == [
        made(**figures).scale for figures in (
            {"t": 2.0}, {"points": 6.4, "low": 4.5, "high": 8.3}, {"percent": 75, "versus_percent": 50})]  # fmt: skip


def test_what_allows_no_effect_gives_none():
    """A p that is only known to be small, a number of people nobody gave, a Z that cannot be, nothing at all."""
    assert not any([made(p=0.05, p_below=True), made(n=None, t=2.0), made(z=9.0), made(), made(versus="", n=None)])


def test_lower_pain_is_better():
    """A fall of pain is above 0, before and after as between two groups."""
    fall = {"before": moment(6, 2), "after": moment(3, 2)}
    less = Result(outcome="pain", arm="b", found=Found.BETTER, before=moment(6, 2), after=moment(5, 2))
    more = Result(outcome="pain", arm="a", found=Found.BETTER, **fall)

    assert made(versus="", **fall).value > 1
    assert 0.9 < made(others=(more, less)).value < 1.1
    assert made(versus="", change=moment(-2, 2)).value > 0.9
    assert made(versus="", t=4.0).value > 0.7
    assert "correlation of 0.5" in " ".join(made(versus="", **fall).assumed)


def test_numbers_from_memory_are_marked():
    """Equal arms are an assumption; a number from memory is not verified."""
    assert "taken to be equal" in " ".join(made(basis=Basis.EQUAL, t=2.0).assumed)
    assert not made(basis=Basis.MEMORY, t=2.0).verified and made(t=2.0).verified


def test_every_figure_on_file_makes_an_effect():
    """Whatever study of the catalogue gives complete figures is converted, on the side its paper found."""
    count = 0
    for one in shelf().studies.values():
        for result in one.results:
            found = effect(one, result)
            if found:
                count += 1
                assert found.variance > 0 and msgspec.json.encode(found)
                if result.found in (Found.BETTER, Found.WORSE):
                    assert (found.value > 0) is (result.found is Found.BETTER), (one.id, result.outcome)
    assert count >= 15


def test_people_are_not_elbows():
    """In the trial that counts 113 elbows of 107 people an effect rests on 107 people."""
    one = shelf().studies["AST-01"]

    assert {107} == {found.people for result in one.results if (found := effect(one, result))}
