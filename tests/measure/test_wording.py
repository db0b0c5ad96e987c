"""A number and its unit in words."""

import pytest

from glidepath.measure import method_words, number, unit_words


@pytest.mark.parametrize(("value", "said"), [(6.0, "6"), (6.25, "6.2"), (0.75, "0.8"), (-3.0, "-3")])
def test_numbers_carry_one_decimal_at_most(value, said):
    """No needless zero, no false precision."""
    assert said == number(value)


def test_a_unit_clings_or_stands_apart():
    """6/10 and 48 degrees."""
    assert "/10" == unit_words("/10")
    assert " degrees" == unit_words("degrees")


def test_a_method_is_named_as_people_call_it():
    """A device by its name, everything else by its plain word."""
    assert "CROM device" == method_words("crom")
    assert "self report" == method_words("self_report")
