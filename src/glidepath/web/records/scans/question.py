"""What the process that asks BodySpec is told, and what it answers."""

import msgspec

from glidepath.catalogue import ENGLISH
from glidepath.exchange.dexa import Read


class Began(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in on its way: where the person goes, and the two secrets that the answer is held against."""

    url: str
    state: str
    verifier: str


class Got(msgspec.Struct, frozen=True, kw_only=True):
    """What was fetched, and why other results were left out."""

    reads: tuple[Read, ...]
    left_out: tuple[str, ...]


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """A question: `begin` a sign-in, `finish` it and fetch, or fetch what there is `of_user` of a partner.

    `api`, `sign_in` and `token` are where BodySpec is, empty where it is where it says.
    """

    what: str
    api: str = ""
    sign_in: str = ""
    token: str = ""
    client: str = ""
    back: str = ""
    began: Began | None = None
    query: str = ""
    language: str = ENGLISH
    partner: str = ""
    secret: str = ""
    user: str = ""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, or why there is none: a word for a program, and what is said to a person."""

    began: Began | None = None
    got: Got | None = None
    why: str = ""
    says: str = ""
