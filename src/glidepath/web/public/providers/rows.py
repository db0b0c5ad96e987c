"""Providers as a list shows them: where they stand, why, and what their credentials are worth today."""

from glidepath.body import Value
from glidepath.catalogue import conditions, techniques
from glidepath.catalogue.credentials import credentials
from glidepath.directory import MILE_KM, Ranked
from glidepath.web.listing.on_day import Shown, Today
from glidepath.web.public.providers.asking import Asked


class Row(Value, frozen=True, kw_only=True):
    """One provider in a list; `meets` and `misses` are what was asked for, in words."""

    slug: str
    name: str
    letters: str
    practice: str
    city: str
    demo: bool
    distance: str
    licensed: bool
    says: str
    credentials: tuple[tuple[str, str, bool], ...]
    meets: tuple[str, ...]
    misses: tuple[str, ...]


def row(today: Today, ranked: Ranked, ask: Asked) -> Row:
    """Make the row of a provider."""
    held = today.entry.row
    return Row(
        slug=held["slug"], name=held["name"], letters=held["letters"], practice=held["practice"], city=held["city"],
        demo=held["demo"], distance="" if ranked.km is None else distance(ranked.km),
        licensed=today.practice.licensed, says=_short(today),
        credentials=tuple((_called(one), one.standing, one.state.counts) for one in today.certificates),
        meets=tuple(_met(name, ask) for name in ranked.meets),
        misses=tuple(_missed(name, ask) for name in ranked.misses),
    )  # fmt: skip


def distance(km: float) -> str:
    """A distance in kilometres and miles, no finer than a postal area allows."""
    if km < 1:
        return "less than 1 km"
    return f"{km:.0f} km ({km / MILE_KM:.0f} mi)"


def _short(today: Today) -> str:
    """What may be said of the licence, in a few words."""
    if today.practice.licensed:
        return "Licence checked and current"
    here = [one for one in today.licences if one.detail.startswith(today.entry.row["jurisdiction"])]
    return f"Licence: {here[0].standing.lower()}" if len(here) == 1 else "No licence that counts today"


def _called(one: Shown) -> str:
    """A certificate in short: the body and the part."""
    part = one.detail.partition(", issued")[0] if ", issued" in one.detail else ""
    return f"{one.title}, {part.lower()}" if part else one.title


def _met(name: str, ask: Asked) -> str:
    """What was asked for, by its name."""
    known = credentials()
    return {
        "condition": lambda: conditions()[ask.condition].plain, "technique": lambda: techniques()[ask.technique].name,
        "licence": lambda: known.licences[ask.licence].name, "language": lambda: known.languages[ask.language].name,
    }[name]()  # fmt: skip


def _missed(name: str, ask: Asked) -> str:
    """What was asked for and is not met, with what is lacking."""
    lacks = {"condition": "not named by them", "technique": "no certificate that counts, and not named by them",
             "licence": "no checked, current licence", "language": "not named by them"}  # fmt: skip
    return f"{_met(name, ask)} ({lacks[name]})"
