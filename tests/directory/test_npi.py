"""Ten digits, the last of which checks the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.directory import check_digit, npi

NINE = st.integers(100_000_000, 299_999_999).map(str)


@pytest.mark.parametrize("number", ["1993999998", "1234567893", "1234-567 893"])
def test_published_examples_hold(number: str) -> None:
    """The test value of the standard and the example of FHIR."""
    assert int(number.replace(" ", "").replace("-", "")) == npi(number)


@given(NINE)
def test_the_digit_is_that_of_luhn_over_the_prefix(nine: str) -> None:
    """As the standard says it: every second digit from the right doubled, over `80840` and the nine."""
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed("80840" + nine))]
    total = sum(one // 10 + one % 10 for one in doubled)

    assert check_digit(nine) == -total % 10


@given(nine=NINE, place=st.integers(0, 9), by=st.integers(1, 9))
def test_any_one_wrong_digit_is_found(nine: str, place: int, by: int) -> None:
    """A slip of one digit never passes."""
    right = nine + str(check_digit(nine))
    wrong = right[:place] + str((int(right[place]) + by) % 10) + right[place + 1:]

    assert npi(right) == int(right)
    with pytest.raises(ValueError, match=r"check digit|expected 1 or 2"):
        npi(wrong)


@pytest.mark.parametrize(("text", "says"), [
    ("123", "not ten digits"), ("12345678９3", "not ten digits"), ("3234567893", "expected 1 or 2"),
    ("1234567890", "its check digit would be 3"), ("", "not ten digits"),
])  # fmt: skip
def test_what_is_wrong_is_said(text: str, says: str) -> None:
    """Length, first digit, check digit."""
    with pytest.raises(ValueError, match=says):
        npi(text)


def test_nine_digits_are_needed() -> None:
    """The digit of anything else is not taken."""
    with pytest.raises(ValueError, match="not nine digits"):
        check_digit("12")
