"""Answers that a person carries along: from the result to a provider, a free time and the form for who comes.

They stay sealed in the address and are kept nowhere on the way. Nobody who was told to go now is offered a time, and
whoever was told to see a doctor first is told again, and goes on only after having read it.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from glidepath.body import Value
from glidepath.catalogue import Tongue, self_check, shelf
from glidepath.screen import Conclusion, Open, Result, SelfAnswers, conclude
from glidepath.web.public.selfcheck.sealed import UnsealedError, unseal
from glidepath.web.public.selfcheck.told import place_name, rows, told


class Carried(Value, frozen=True, kw_only=True):
    """What comes along: the token, what it holds, what that ends in, and whether a warning was read.

    `gone` says that answers were on their way and cannot be opened any more.
    """

    token: str = ""
    answers: SelfAnswers = SelfAnswers()
    made: Conclusion | None = None
    read: bool = False
    gone: bool = False

    @property
    def result(self) -> str:
        """How the self-check ended; empty where nothing comes along."""
        return self.made.result.value if self.made else ""

    @property
    def halts(self) -> bool:
        """Whether something has to be said before any time is offered: go now always, a doctor first until read."""
        return self.result == Result.GO_NOW or (self.result == Result.EVALUATED_FIRST and not self.read)

    @property
    def trail(self) -> str:
        """What an address carries to take it along, with its question mark; empty where nothing comes along."""
        return f"?{self.more}" if self.token else ""

    @property
    def more(self) -> str:
        """The same without a question mark."""
        return urlencode({"s": self.token} | ({"read": "yes"} if self.read else {})) if self.token else ""


NOTHING = Carried()


def carried(given: Mapping[str, str]) -> Carried:
    """Read what comes along. A check that was not finished is not handed on."""
    token = given.get("s", "")
    if not token:
        return NOTHING
    try:
        answers = unseal(token)
        made = concluded(answers)
    except UnsealedError:
        return Carried(gone=True)
    if isinstance(made, Open):
        return NOTHING
    return Carried(token=token, answers=answers, made=made, read=given.get("read") == "yes")


def concluded(answers: SelfAnswers) -> Conclusion | Open:
    """Conclude a self-check by what is on file today.

    Raises: UnsealedError for answers sealed by a version that asked something else.
    """
    held = shelf()
    if any(place.region not in held.body.regions for place in answers.places):
        raise UnsealedError("a place that is no longer on file")
    try:
        return conclude(answers, self_check(), flags=held.flags, precautions=held.precautions,
                        conditions=held.conditions)  # fmt: skip
    except ValueError as error:
        raise UnsealedError(str(error)) from error


def laid_out(along: Carried, spoken: Tongue) -> dict[str, Any]:
    """What would be handed over, in words: places, how long, what it is linked to, and every answer."""
    if along.made is None:
        return {}
    check, held, answers = self_check(), shelf(), along.answers
    choices = {one.id: one.says for one in (*check.points.since, *check.points.linked)}
    return {
        "told": told(along.made, answers, check, held), "rows": rows(answers, check),
        "places": [place_name(one, held.body, spoken) for one in answers.places],
        "since": choices.get(answers.since, ""), "linked": [choices[one] for one in answers.linked if one in choices],
    }  # fmt: skip


def carrying(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Guard a view that also answers addresses with answers: whoever carries some leaves no trace of them by it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
        response = view(request, *args, **more)
        return kept_private(response) if "s" in request.GET or "s" in request.POST else response

    return guarded


def kept_private(response: HttpResponse) -> HttpResponse:
    """Keep an address with answers out of caches, other sites and search engines."""
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
