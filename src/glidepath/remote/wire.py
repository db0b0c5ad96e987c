"""Sending over HTTP: encrypted, bounded, with the waits that the other side asks for.

What is sent carries a credential, so it goes to https alone (to this machine itself without), and no redirect is
followed. Waiting is done by the caller's `wait`, so that a test need not.
"""

from collections.abc import Callable, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError, InvalidHeader, NewConnectionError, TimeoutError

from glidepath.remote.values import Answer, RemoteError, Why

ATTEMPTS = 4
CONNECT, READ = 10.0, 30.0
"""Seconds until a connection must stand, and between two parts of an answer."""
LONGEST_WAIT = 120.0
"""Seconds beyond which a wait is said to the caller instead of kept."""
LARGEST = 4_000_000
"""Octets of an answer; one page of a hundred results is about 100,000."""
AGAIN = {429, 500, 502, 503, 504}
"""Answers after which reading may be tried again."""
UNDONE = {429, 503}
"""Answers that say nothing was done, so that even what is not harmless twice may be sent again."""


class Wire:
    """A pool of connections with one way to try again; `wait` takes the seconds, `timeout` those of a silent server."""

    def __init__(self, *, wait: Callable[[float], None], timeout: float = READ) -> None:
        """Open nothing yet."""
        self._wait = wait
        self._pool = PoolManager(timeout=Timeout(connect=min(CONNECT, timeout), read=timeout), retries=False)

    def send(self, method: str, url: str, headers: Mapping[str, str], body: str | None = None) -> Answer:
        """Send and give the answer, whatever its status; after refusals for now, wait and try again.

        Raises: RemoteError when the address is not safe or cannot be reached, or the answer is too large or the wait
        too long.
        """
        _safe(url)
        harmless = method == "GET"
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS
            try:
                answer = self._once(method, url, headers, body)
            except HTTPError as error:
                if last or not harmless:
                    raise RemoteError(Why.UNREACHABLE, _unreachable(url, error, attempt)) from error
                self._wait(_pause(attempt))
                continue
            if last or answer.status not in (AGAIN if harmless else UNDONE):
                break
            self._wait(_asked(answer, url, attempt))
        return answer

    def _once(self, method: str, url: str, headers: Mapping[str, str], body: str | None) -> Answer:
        """One attempt."""
        reply = self._pool.request(method, url, headers=dict(headers), body=body, redirect=False, preload_content=False)
        try:
            return Answer(status=reply.status, body=_bounded(reply, url),
                          headers={name.lower(): value for name, value in reply.headers.items()})  # fmt: skip
        finally:
            reply.release_conn()


def _bounded(reply: BaseHTTPResponse, url: str) -> bytes:
    """The body of an answer, unless it is far larger than any should be."""
    body = b""
    while part := reply.read(LARGEST + 1 - len(body)):
        body += part
        if len(body) > LARGEST:
            reply.close()
            raise RemoteError(Why.MALFORMED, f"{urlsplit(url).netloc} answers with more than {LARGEST} octets")
    return body


def _safe(url: str) -> None:
    """Refuse to send a credential in the open."""
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    try:
        own = parts.scheme == "http" and ip_address(parts.hostname or "").is_loopback
    except ValueError:
        own = False
    if not own:
        raise RemoteError(Why.UNREACHABLE, f"{url}: expected an address that begins with https://")


def _pause(attempt: int) -> float:
    """Seconds after the first, second and third attempt where the other side says nothing: 1, 2, 4."""
    return float(2 ** (attempt - 1))


def _asked(answer: Answer, url: str, attempt: int) -> float:
    """The seconds the other side asks for, else the usual pause."""
    asked = answer.headers.get("retry-after", "")
    try:
        seconds = Retry().parse_retry_after(asked)
    except InvalidHeader:
        return _pause(attempt)
    if seconds > LONGEST_WAIT:
        raise RemoteError(Why.TOO_MANY, f"{urlsplit(url).netloc} asks to come back in {seconds:.0f} seconds")
    return float(seconds)


def _unreachable(url: str, error: HTTPError, attempt: int) -> str:
    """Say which server did not answer, and whether it was silent or not there."""
    silent = isinstance(error, TimeoutError) and not isinstance(error, NewConnectionError)
    how = "did not answer in time" if silent else "cannot be reached"
    times = f" after {attempt} attempts" if attempt > 1 else ""
    return f"{urlsplit(url).netloc} {how}{times}"
