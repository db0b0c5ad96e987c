"""The self-check as data: what somebody in pain is asked before any visit, and what is said at the end."""

from collections.abc import Iterable
from functools import cache

from glidepath.body import Value
from glidepath.catalogue import loader
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.records import flags, precautions
from glidepath.catalogue.values import Rung

RESULTS = ("go_now", "evaluated_first", "self_care_first", "worth_discussing")
"""How a self-check can end, most urgent first."""
SAFETY, POINTS, SAID = "selfcheck/safety.toml", "selfcheck/points.toml", "selfcheck/results.toml"


class Item(Value, frozen=True, kw_only=True):
    """One safety question in few words: a single warning sign (`flag`), or reasons for care (`precautions`)."""

    id: str
    says: str
    flag: str = ""
    precautions: tuple[str, ...] = ()


class Screen(Value, frozen=True, kw_only=True):
    """Safety questions asked together; those of a `first` screen come before anything else, of everybody.

    `line` names all its signs in one line that is asked before it: a no to it is a no to each. Empty: always shown.
    `asks` stands under the title, where the title alone does not ask.
    """

    id: str
    title: str
    asks: str = ""
    line: str = ""
    first: bool = False
    items: tuple[Item, ...]


class Choice(Value, frozen=True, kw_only=True):
    """One answer that can be chosen."""

    id: str
    says: str


class Since(Value, frozen=True, kw_only=True):
    """How long it has hurt; `weeks` is the least number of weeks the answer stands for."""

    id: str
    says: str
    weeks: int


class Point(Value, frozen=True, kw_only=True):
    """One of the six points; `fits` and `lacks` are what the result says of it."""

    id: str
    says: str
    fits: str
    lacks: str


class Suspicion(Value, frozen=True, kw_only=True):
    """What warning signs of one kind may mean, and what to mind until somebody has looked."""

    id: str
    says: str
    mind: str


class When(Value, frozen=True, kw_only=True):
    """How soon to be seen, in the words of the flags (`id`), as a title and as a sentence."""

    id: str
    title: str
    says: str


class Advice(Value, frozen=True, kw_only=True):
    """One end of the self-check: its name on the ladder, what to do now, and what to ask a clinician."""

    id: str
    rung: str
    title: str
    lead: str
    now: tuple[str, ...]
    ask: tuple[str, ...]


class Safety(Value, frozen=True, kw_only=True):
    """The safety questions, in the order they are asked; `signs_title` stands over the lines."""

    signs_title: str
    screens: tuple[Screen, ...]
    source: str
    verified: bool


class Points(Value, frozen=True, kw_only=True):
    """The six points, how long it has hurt, and what it may be linked to."""

    since: tuple[Since, ...]
    linked: tuple[Choice, ...]
    points: tuple[Point, ...]
    source: str
    verified: bool


class Said(Value, frozen=True, kw_only=True):
    """Everything the result is put together from; `whens` are sorted soonest first."""

    advice: tuple[Advice, ...]
    suspicions: tuple[Suspicion, ...]
    whens: tuple[When, ...]
    source: str
    verified: bool


class SelfCheck(Value, frozen=True, kw_only=True):
    """The whole self-check."""

    safety: Safety
    points: Points
    said: Said


@cache
def self_check() -> SelfCheck:
    """Load the self-check once.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    whole = SelfCheck(
        safety=loader.one(SAFETY, Safety), points=loader.one(POINTS, Points), said=loader.one(SAID, Said)
    )
    check(whole)
    return whole


def check(whole: SelfCheck) -> None:
    """Hold the self-check against the flags and precautions: every flag is asked once, and nothing is left unsaid.

    Raises: CatalogueError naming the file and the first thing that does not hold.
    """
    held, items = flags(), [item for screen in whole.safety.screens for item in screen.items]
    for item in items:
        if bool(item.flag) == bool(item.precautions):
            raise CatalogueError(f"{SAFETY}: {item.id} needs one flag, or precautions, and not both")
    asked = [item.flag for item in items if item.flag]
    known(f"{SAFETY}: `flag`", asked, held)
    known(f"{SAFETY}: `precautions`", (name for item in items for name in item.precautions), precautions())
    _same(f"{SAFETY}: flags", asked, held)
    _same(f"{SAFETY}: items", (item.id for item in items), {item.id for item in items})
    for screen in whole.safety.screens:
        for item in screen.items:
            if screen.first and (not item.flag or held[item.flag].conditions):
                raise CatalogueError(f"{SAFETY}: {item.id} stands first but is not asked of everybody")
            if screen.line and (not item.flag or held[item.flag].alone is Rung.EMERGENCY):
                raise CatalogueError(f"{SAFETY}: {item.id} stands behind a line but must be asked by itself")
    _same(f"{SAID}: `advice`", (one.id for one in whole.said.advice), RESULTS)
    _same(f"{SAID}: `suspicions`", (one.id for one in whole.said.suspicions),
          {flag.suspicion for flag in held.values()})
    known(f"{SAID}: `whens`", {flag.when for flag in held.values()}, {one.id for one in whole.said.whens})


def _same(where: str, found: Iterable[str], wanted: Iterable[str]) -> None:
    """Refuse a list that does not hold each wanted name exactly once."""
    if sorted(found) != sorted(wanted):
        raise CatalogueError(f"{where}: expected each of {', '.join(sorted(wanted))} once")
