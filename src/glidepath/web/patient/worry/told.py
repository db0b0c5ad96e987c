"""Signs of danger that were told at home: which still hold, and what the person is to do, in the self-check's words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from glidepath.aftercare import Kept, signs, warned
from glidepath.body import Value
from glidepath.catalogue import self_check, shelf
from glidepath.catalogue.selfcheck import Advice, When
from glidepath.screen import STOPS, Reason, urgency
from glidepath.web.records.queries.visits import last_held


class Because(Value, frozen=True, kw_only=True):
    """Signs of one kind that were told, what they may mean, and what to mind."""

    said: tuple[str, ...]
    means: str
    mind: str


class Danger(Value, frozen=True, kw_only=True):
    """What to do, how soon and why, most urgent first: sentences in English, to be said in the person's language."""

    advice: Advice
    when: When
    because: tuple[Because, ...]


class Standing(Value, frozen=True, kw_only=True):
    """What was told since the last visit that was held to its end.

    `danger` is None where no sign refers; `watched` are signs that alone seldom mean anything.
    """

    danger: Danger | None = None
    watched: tuple[str, ...] = ()
    at: datetime | None = None

    def __bool__(self) -> bool:
        """Whether anything was told at all."""
        return self.danger is not None or bool(self.watched)


def standing_signs(kept: Sequence[Kept], visits: Sequence[dict[str, Any]]) -> Standing:
    """Give the signs that hold: told at home, and no visit begun since then was held to its end."""
    since = last_held(visits)
    told, known = warned(kept, since), signs(kept, since, shelf().flags)
    stops = [reason for reason in known if reason.rung in STOPS]
    return Standing(danger=_danger(stops) if stops else None, at=max((one.at for one in told), default=None),
                    watched=tuple(_says(reason) for reason in known if reason.rung not in STOPS))  # fmt: skip


def _danger(stops: Sequence[Reason]) -> Danger:
    said = self_check().said
    result, when = urgency(stops)
    means = {one.id: one for one in said.suspicions}
    return Danger(
        advice=next(one for one in said.advice if one.id == result),
        when=next(one for one in said.whens if one.id == when),
        because=tuple(
            Because(said=tuple(_says(reason) for reason in stops if reason.suspicion == kind), means=means[kind].says,
                    mind=means[kind].mind)
            for kind in dict.fromkeys(reason.suspicion for reason in stops)
        ),
    )  # fmt: skip


def _says(reason: Reason) -> str:
    """A sign in the few words in which it is asked."""
    return next(item.says for screen in self_check().safety.screens for item in screen.items
                if item.flag == reason.flag)  # fmt: skip
