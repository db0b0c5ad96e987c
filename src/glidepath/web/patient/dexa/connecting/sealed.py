"""Scans that were fetched and not kept yet travel with their preview, sealed, so that nothing of them is kept here.

The seal is Fernet with a key drawn from the site's own for this one purpose; it opens for the same person and account
alone, for two hours. Unlike text that somebody typed these scans say that they come from BodySpec, so they may not be
altered on the way.
"""

import base64
import zlib
from functools import cache
from uuid import UUID

import msgspec
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from glidepath.web.records.scans.question import Got

HOURS = 2
PURPOSE = b"glidepath fetched scans 1"
LARGEST = 4_000_000
"""Octets of what a seal may hold; two hundred scans are about 200,000."""


class UnsealedError(ValueError):
    """A seal that is too old, altered, or somebody else's."""


class _Held(msgspec.Struct, frozen=True, kw_only=True):
    person: UUID
    account: UUID
    got: Got


def seal(got: Got, *, person: UUID, account: UUID) -> str:
    """Seal what was fetched for a field of a form."""
    plain = msgspec.json.encode(_Held(person=person, account=account, got=got))
    return _fernet(settings.SECRET_KEY).encrypt(zlib.compress(plain, 9)).decode()


def unseal(token: str, *, person: UUID, account: UUID) -> Got:
    """Open it again. Raises: UnsealedError."""
    try:
        packed = _fernet(settings.SECRET_KEY).decrypt(token.encode(), ttl=HOURS * 3600)
        held = msgspec.json.decode(zlib.decompressobj().decompress(packed, LARGEST), type=_Held)
    except (InvalidToken, msgspec.DecodeError, zlib.error) as error:
        raise UnsealedError("this cannot be opened") from error
    if (held.person, held.account) != (person, account):
        raise UnsealedError("this is of somebody else")
    return held.got


@cache
def _fernet(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
