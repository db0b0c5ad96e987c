"""The national provider identifier of the United States: ten digits, the last of which checks the others."""

BEGINS = 24
"""Luhn's sum of `80840`, which stands before a number when its check digit is taken (clinical review, section 5.4)."""
DOUBLED = {str(digit): 2 * digit // 10 + 2 * digit % 10 for digit in range(10)}
"""The digits of twice a digit, added up."""
LENGTH = 10
FIRST = "12"
"""Digits a number may begin with."""


def npi(text: str) -> int:
    """Read a number, spaces and hyphens aside.

    Raises: ValueError saying which part does not hold: length, first digit or check digit.
    """
    digits = text.replace(" ", "").replace("-", "")
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"{text!r} is not ten digits")
    if digits[0] not in FIRST:
        raise ValueError(f"{text!r} begins with {digits[0]}, expected 1 or 2")
    wanted = check_digit(digits[:-1])
    if int(digits[-1]) != wanted:
        raise ValueError(f"{text!r} ends with {digits[-1]}, its check digit would be {wanted}")
    return int(digits)


def check_digit(nine: str) -> int:
    """Give the digit that follows nine: Luhn's, modulo 10, over `80840` and the nine.

    Raises: ValueError for anything but nine digits.
    """
    if len(nine) != LENGTH - 1 or not (nine.isascii() and nine.isdigit()):
        raise ValueError(f"{nine!r} is not nine digits")
    return -(BEGINS + sum(DOUBLED[digit] for digit in nine[::2]) + sum(map(int, nine[1::2]))) % 10
