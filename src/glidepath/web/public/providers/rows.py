"""Providers as a list shows them: where they stand, why, and what their credentials are worth today."""

from datetime import datetime

from glidepath.body import Value
from glidepath.catalogue import Tongue, conditions, techniques
from glidepath.catalogue.credentials import credentials
from glidepath.directory import MILE_KM, Ranked
from glidepath.web.listing.on_day import Shown, Today
from glidepath.web.public.providers.asking import Asked
from glidepath.web.spoken import moment_words


class Row(Value, frozen=True, kw_only=True):
    """One provider in a list; `says` is of the licence, `tone` how loud; `meets` and `misses` are in words."""

    slug: str
    name: str
    letters: str
    practice: str
    city: str
    demo: bool
    distance: str
    says: str
    tone: str
    credentials: tuple[tuple[str, str, str], ...]
    meets: tuple[str, ...]
    misses: tuple[str, ...]
    next_free: str


def row(today: Today, ranked: Ranked, ask: Asked, soonest: datetime | None, spoken: Tongue) -> Row:
    """Make the row of a provider; `soonest` is the next free time with them, in their own zone."""
    held, (says, tone) = today.entry.row, _short(today, spoken)
    return Row(
        slug=held["slug"], name=held["name"], letters=held["letters"], practice=held["practice"], city=held["city"],
        demo=held["demo"], distance="" if ranked.km is None else distance(ranked.km, spoken),
        says=says, tone=tone,
        credentials=tuple((_called(one), one.standing, one.tone) for one in today.certificates),
        meets=tuple(_met(name, ask, spoken) for name in ranked.meets),
        misses=tuple(_missed(name, ask, spoken) for name in ranked.misses),
        next_free=moment_words(soonest, spoken) if soonest else "",
    )  # fmt: skip


def distance(km: float, spoken: Tongue) -> str:
    """A distance in kilometres and miles, no finer than a postal area allows."""
    if km < 1:
        return spoken.say("less than 1 km")
    return f"{km:.0f} km ({km / MILE_KM:.0f} mi)"


def _short(today: Today, spoken: Tongue) -> tuple[str, str]:
    """What may be said of the licence where they work, in a few words, and how loud."""
    if today.practice.licensed:
        return spoken.say("Licence checked and current"), "good"
    held = zip(today.entry.licences, today.licences, strict=True)
    here = [shown for one, shown in held if one.credential == today.practice.licence]
    if not here:
        return spoken.say("No licence on file"), "caution"
    return spoken.say("Licence: {standing}", standing=here[0].standing.lower()), here[0].tone


def _called(one: Shown) -> str:
    """A certificate in short: the body and the part."""
    return f"{one.title}, {one.part.lower()}" if one.part else one.title


def _met(name: str, ask: Asked, spoken: Tongue) -> str:
    """What was asked for, by its name."""
    known = credentials()
    return spoken.say({
        "condition": lambda: conditions()[ask.condition].plain, "technique": lambda: techniques()[ask.technique].name,
        "licence": lambda: known.licences[ask.licence].name, "language": lambda: known.languages[ask.language].name,
    }[name]())  # fmt: skip


def _missed(name: str, ask: Asked, spoken: Tongue) -> str:
    """What was asked for and is not met, with what is lacking."""
    lacks = {
        "condition": spoken.say("not named by them"), "language": spoken.say("not named by them"),
        "technique": spoken.say("no certificate that counts, and not named by them"),
        "licence": spoken.say("no checked, current licence"),
    }  # fmt: skip
    return f"{_met(name, ask, spoken)} ({lacks[name]})"
