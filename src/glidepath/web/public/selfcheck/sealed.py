"""Answers travel in the address, sealed: unreadable and unalterable without the site's key, and for a while only.

Nothing is kept on the server, so that nothing can be lost or handed out there. The seal is Fernet (AES-128-CBC with
HMAC-SHA-256), its key drawn from the site's own by HKDF for this one purpose.
"""

import base64
import zlib
from functools import cache

import msgspec
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from glidepath.screen import SelfAnswers

HOURS = 2
"""How long an address opens: time to finish and to show it to somebody, short enough for a borrowed phone."""
PURPOSE = b"glidepath self-check answers 1"
LONGEST = 4096
"""Characters of a token beyond which it is nobody's: one with every answer has about 1,000."""


class UnsealedError(ValueError):
    """A token that is too old, altered, or of another site; nothing can be read from it."""


def seal(answers: SelfAnswers) -> str:
    """Seal answers into a token for an address."""
    return _fernet(settings.SECRET_KEY).encrypt(zlib.compress(msgspec.json.encode(answers), 9)).decode()


def unseal(token: str) -> SelfAnswers:
    """Open a token; an empty one holds no answers yet.

    Raises: UnsealedError.
    """
    if not token:
        return SelfAnswers()
    try:
        plain = _fernet(settings.SECRET_KEY).decrypt(token[:LONGEST].encode(), ttl=HOURS * 3600)
        return msgspec.json.decode(zlib.decompress(plain), type=SelfAnswers)
    except (InvalidToken, msgspec.DecodeError) as error:
        raise UnsealedError("this token cannot be opened") from error


@cache
def _fernet(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
