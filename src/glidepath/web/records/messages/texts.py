"""Text messages by a gateway that takes JSON over HTTP."""

import http.client
import json
import urllib.error
import urllib.request
from email.message import Message
from typing import IO, Any

from django.conf import settings

from glidepath.web.records.messages.ways import Later, Never, Outgoing

WAIT_SECONDS = 20
"""How long a gateway may take to answer."""
FOR_NOW = frozenset({408, 425, 429})
"""Refusals that another try may not meet: too slow, too early, too many (RFC 9110, 8470, 6585)."""
LONGEST_REASON = 200
"""Characters of an answer that are worth keeping as the reason of a refusal."""


class Stays(urllib.request.HTTPRedirectHandler):
    """Follows nowhere: what is said to one address is not said to another."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        """Take a redirect for the refusal it is."""


class Gateway:
    """Posts `{"to", "text", "id"}` to TEXT_URL, with TEXT_TOKEN as the bearer where there is one.

    The id is the message's at every try and stands as `Idempotency-Key` too, so that a gateway that keeps to it sends
    once. Any answer of 2xx means taken.
    """

    def send(self, message: Outgoing) -> None:
        """Hand a text over. Raises Later and Never."""
        try:
            with urllib.request.build_opener(Stays).open(self._request(message), timeout=WAIT_SECONDS):
                return
        except urllib.error.HTTPError as refused:
            with refused:
                said = f"{refused.code} {_reason(refused)}"
            if refused.code >= http.client.INTERNAL_SERVER_ERROR or refused.code in FOR_NOW:
                raise Later(f"the gateway does not take it now: {said}") from refused
            raise Never(f"the gateway refused: {said}") from refused
        except (OSError, http.client.HTTPException) as error:
            raise Later(f"the gateway was not reached: {error}") from error

    def _request(self, message: Outgoing) -> urllib.request.Request:
        """The message as it is posted."""
        body = json.dumps({"to": message.to, "text": message.words, "id": str(message.id)}).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(message.id)}
        if settings.TEXT_TOKEN:
            headers["Authorization"] = f"Bearer {settings.TEXT_TOKEN}"
        return urllib.request.Request(settings.TEXT_URL, data=body, headers=headers, method="POST")


def _reason(refused: Any) -> str:
    """What a gateway said, in one short line."""
    return " ".join(refused.read(LONGEST_REASON).decode(errors="replace").split()) or str(refused.reason)
