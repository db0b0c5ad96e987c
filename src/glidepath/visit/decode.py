"""Steps to and from plain JSON data, so that a device, a file and the database speak of the same steps."""

from collections.abc import Mapping
from typing import Any

import msgspec

from glidepath.visit.values import AnyStep


def decode_step(data: Mapping[str, Any]) -> AnyStep:
    """Read one step from plain data; the tag `step` says which kind it is.

    Raises: msgspec.ValidationError naming the place and what was expected there.
    """
    step: AnyStep = msgspec.convert(data, AnyStep)
    return step


def encode_step(step: AnyStep) -> dict[str, Any]:
    """Write one step as plain JSON data."""
    data: dict[str, Any] = msgspec.to_builtins(step)
    return data
