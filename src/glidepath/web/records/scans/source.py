"""Where scans are fetched from: what it has to answer, and how it is found without loading a network at start."""

from typing import Protocol, cast

import msgspec
from django.conf import settings
from django.utils.module_loading import import_string

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.exchange.dexa import Read


class NotFetched(Exception):  # noqa: N818  an answer that has to be expected of a network
    """Nothing came: `why` is a word for a program, `says` the reason for a person, in English."""

    def __init__(self, why: str, says: str) -> None:
        """Keep both."""
        super().__init__(says)
        self.why, self.says = why, says


class Began(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in on its way: where the person goes, and the two secrets that the answer is held against."""

    url: str
    state: str
    verifier: str


class Got(msgspec.Struct, frozen=True, kw_only=True):
    """What was fetched, and why other results were left out."""

    reads: tuple[Read, ...]
    left_out: tuple[str, ...]


class Source(Protocol):
    """A provider of scans."""

    def begin(self, *, back: str) -> Began:
        """Begin a sign-in of a person, who is sent to `back` afterwards. Raises NotFetched."""

    def finish(self, began: Began, query: str, *, back: str, spoken: Tongue = IN_ENGLISH) -> Got:
        """End it with the query of the address they came back to, fetch, and keep no token. Raises NotFetched."""

    def of_user(self, user: str) -> Got:
        """Fetch what the provider has of a user who is linked to this partner. Raises NotFetched."""


def source() -> Source:
    """The source that the settings name; its module is loaded now, and knows a network."""
    return cast("Source", import_string(settings.GLIDEPATH_SCANS)())
