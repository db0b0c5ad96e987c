"""Asking BodySpec for somebody's scans: page after page, each with its scanner and its masses."""

from collections.abc import Callable, Iterator
from typing import TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from glidepath.body import Value
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.exchange.dexa import DexaError, Page, Read, Summary, composition, page, scan, scan_info
from glidepath.remote.bodyspec.signing import Credential, Partner
from glidepath.remote.values import Answer, RemoteError, Why
from glidepath.remote.wire import Wire

T = TypeVar("T")
BASE = "https://app.bodyspec.com"
PAGE_SIZE = 100
"""Results a page; the most that BodySpec allows."""
MOST_PAGES = 100
"""Pages after which a list is not one person's."""
NO_SCAN = {
    400: "the result {result} is no DEXA scan", 403: "the result {result} is not open to this sign-in",
    404: "the result {result} has no body composition (yet)",
}  # fmt: skip
"""What an answer about one result means; the others of the list are still read."""


class Fetched(Value, frozen=True, kw_only=True):
    """The scans of a person as read, and why other results were left out."""

    reads: tuple[Read, ...]
    left_out: tuple[str, ...]


class BodySpec:
    """One person's results: those of whoever signed in, or of a `user` of a partner."""

    def __init__(self, credential: Credential, *, wire: Wire, base: str = BASE, user: str = "") -> None:
        """Ask nothing yet. Raises: ValueError where a partner names no user."""
        self._credential, self._wire, self._base = credential, wire, base.rstrip("/")
        if isinstance(credential, Partner):
            if not user:
                raise ValueError("a partner asks for one user")
            self._results = f"/api/v1/partners/{quote(credential.id, safe='')}/users/{quote(user, safe='')}/results"
            self._list = self._results
        else:
            self._results = "/api/v1/users/me/results"
            self._list = f"{self._results}/"

    def fetch(self, *, spoken: Tongue = IN_ENGLISH) -> Fetched:
        """Give every scan of every page; what is remarked is as `spoken`.

        Raises: RemoteError where the list cannot be had, or an answer is none.
        """
        reads, left_out = [], []
        for one in self.results():
            found = self.scan(one, spoken=spoken)
            reads += [found] if isinstance(found, Read) else []
            left_out += [found] if isinstance(found, str) else []
        return Fetched(reads=tuple(reads), left_out=tuple(left_out))

    def results(self) -> Iterator[Summary]:
        """Give every line of the list, asking for a page when it is wanted. Raises: RemoteError."""
        for number in range(1, MOST_PAGES + 1):
            answer = self._get(f"{self._list}?page={number}&page_size={PAGE_SIZE}")
            if answer.status != 200:
                raise self._refused(answer, "the list of results")
            found: Page = self._understood(page, answer)
            if found.number != number:
                raise RemoteError(Why.MALFORMED, f"{self._host} answers page {found.number}, expected {number}")
            yield from found.results
            if not found.more:
                return
        raise RemoteError(Why.MALFORMED, f"{self._host} has more than {MOST_PAGES} pages for one person")

    def scan(self, one: Summary, *, spoken: Tongue = IN_ENGLISH) -> Read | str:
        """Give the scan of a result, or say why it is none. Raises: RemoteError."""
        answers = []
        for section in ("scan-info", "composition"):
            answer = self._get(f"{self._results}/{quote(one.result, safe='')}/dexa/{section}")
            if answer.status in NO_SCAN:
                return spoken.say(NO_SCAN[answer.status], result=one.result) + _detail(answer)
            if answer.status != 200:
                raise self._refused(answer, f"the result {one.result}")
            answers.append(answer)
        info, masses = self._understood(scan_info, answers[0]), self._understood(composition, answers[1])
        try:
            return scan(info, masses, place=one.place, spoken=spoken)
        except DexaError as error:
            raise RemoteError(Why.MALFORMED, f"{self._host}: {error}") from error

    def _get(self, path: str) -> Answer:
        """Ask; where the sign-in is refused, renew it and ask once more."""
        answer = self._send(path)
        return self._send(path) if answer.status == 401 and self._credential.renew() else answer

    def _send(self, path: str) -> Answer:
        headers = {"Authorization": self._credential.header(), "Accept": "application/json"}
        return self._wire.send("GET", self._base + path, headers)

    @property
    def _host(self) -> str:
        return urlsplit(self._base).netloc

    def _understood(self, reads: Callable[[bytes], T], answer: Answer) -> T:
        """Read an answer. Raises: RemoteError naming the field that does not fit."""
        try:
            return reads(answer.body)
        except DexaError as error:
            raise RemoteError(Why.MALFORMED, f"{self._host}: {error}") from error

    def _refused(self, answer: Answer, what: str) -> RemoteError:
        """Say what a status means for whoever asked."""
        partner = isinstance(self._credential, Partner)
        detail = _detail(answer)
        match answer.status:
            case 401 if partner:
                return RemoteError(Why.SIGN_IN, f"BodySpec does not know this partner's id and secret{detail}")
            case 401:
                return RemoteError(Why.SIGN_IN, f"the sign-in at BodySpec has ended: sign in again{detail}")
            case 403 if partner:
                return RemoteError(Why.FORBIDDEN, f"this person is not linked to the partner at BodySpec{detail}")
            case 403:
                return RemoteError(Why.FORBIDDEN, f"this sign-in may not read {what}{detail}")
            case 404:
                return RemoteError(Why.NOT_FOUND, f"BodySpec does not have {what}{detail}")
            case 429:
                return RemoteError(Why.TOO_MANY, f"BodySpec has been asked too often: try again later{detail}")
            case status if status >= 500:
                return RemoteError(Why.UNAVAILABLE, f"BodySpec answers {status} again and again: try later{detail}")
            case status:
                return RemoteError(Why.NOT_ACCEPTED, f"BodySpec answers {status} for {what}{detail}")


class _Detail(msgspec.Struct, frozen=True):
    """`{"detail": …}`: a text, or a list of faults."""

    detail: str | list[dict[str, object]]


def _detail(answer: Answer) -> str:
    """What BodySpec says of its refusal, in brackets; nothing where it says nothing readable."""
    try:
        said = msgspec.json.decode(answer.body, type=_Detail).detail
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
    return f" ({said if isinstance(said, str) else '; '.join(str(one.get('msg', one)) for one in said)})"
