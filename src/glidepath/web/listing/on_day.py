"""An entry on a day: what each credential is worth, whether its holder may be said to be licensed, and its offer."""

from datetime import date
from uuid import UUID

import msgspec

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.credentials import Credentials
from glidepath.directory import (
    FOUND,
    HOW,
    STANDINGS,
    Certificate,
    Licence,
    Offer,
    Point,
    Practice,
    Standing,
    State,
    Verification,
    certificate_ends,
    certificate_state,
    day_words,
    licence_state,
    looked,
    may_practise,
)
from glidepath.web.listing.entries import Entry, Held

GONE = (Standing.LAPSED, Standing.REVOKED, Standing.NOT_FOUND)
"""Standings that speak against whoever still claims the credential."""


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """One look at a credential, in the words of a page."""

    by: str
    on: str
    how: str
    found: str
    evidence: str
    own: bool


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A credential as a page shows it on a day: what it is, what it is worth, and every look at it, the latest first.

    `checked` says who is behind its standing, `part` what of a technique a certificate covers, `named` whose mark its
    name is; `known` is False where the catalogue's word on it is unverified.
    """

    id: UUID
    title: str
    detail: str
    ends: str
    state: State
    standing: str
    checked: str
    looks: tuple[Looked, ...]
    part: str = ""
    technique: str = ""
    named: str = ""
    known: bool = True

    @property
    def tone(self) -> str:
        """How loud a page says it: `good` where it counts, `worse` where it did and no longer does, else `caution`."""
        return "good" if self.state.counts else "worse" if self.state.standing in GONE else "caution"


class Today(msgspec.Struct, frozen=True, kw_only=True):
    """An entry on a day."""

    entry: Entry
    licences: tuple[Shown, ...]
    certificates: tuple[Shown, ...]
    practice: Practice
    offer: Offer


def today(entry: Entry, *, on: date, known: Credentials, spoken: Tongue = IN_ENGLISH) -> Today:
    """Say what an entry is worth on a day, in a language."""
    licences = tuple(_licence(held, on, known, spoken) for held in entry.licences)
    certificates = tuple(_certificate(held, on, known, spoken) for held in entry.certificates)
    looked = [(held.credential, held.checks) for held in entry.licences]
    practice = may_practise(looked, where=entry.row["jurisdiction"], on=on, kinds=known.licences, spoken=spoken)
    return Today(entry=entry, licences=licences, certificates=certificates, practice=practice,
                 offer=_offer(entry, licences, certificates, practice))  # fmt: skip


def _offer(entry: Entry, licences: tuple[Shown, ...], certificates: tuple[Shown, ...], practice: Practice) -> Offer:
    """What the ranking knows of an entry."""
    row = entry.row
    held = zip(entry.licences, licences, strict=True)
    return Offer(
        id=row["slug"], name=row["name"], licensed=practice.licensed,
        at=None if row["latitude"] is None else Point(latitude=row["latitude"], longitude=row["longitude"]),
        conditions=frozenset(row["conditions"]), techniques=frozenset(row["techniques"]),
        languages=frozenset(row["languages"]),
        certified=frozenset(one.technique for one in certificates if one.state.counts),
        licences=frozenset(one.credential.kind for one, shown in held if shown.state.counts),
    )  # fmt: skip


def _licence(held: Held, on: date, known: Credentials, spoken: Tongue) -> Shown:
    """A licence on a day."""
    credential: Licence = held.credential
    kind = known.licences[credential.kind]
    state = licence_state(credential, held.checks, on=on, spoken=spoken)
    return Shown(
        id=held.id, title=spoken.say(kind.name), ends=_ends(credential.expires, spoken), state=state,
        detail=spoken.say("{place}, number {number}", place=credential.jurisdiction, number=credential.number),
        standing=spoken.say(STANDINGS[state.standing]), checked=_checked(state), looks=_looks(held.checks, spoken),
    )  # fmt: skip


def _certificate(held: Held, on: date, known: Credentials, spoken: Tongue) -> Shown:
    """A certificate on a day."""
    credential: Certificate = held.credential
    body = known.bodies[credential.body]
    module = body.module(credential.module)
    state = certificate_state(credential, held.checks, body=body, on=on, spoken=spoken)
    issued = spoken.say("issued {day}", day=day_words(credential.issued, spoken))
    return Shown(
        id=held.id, title=body.name, part=spoken.say(module.name) if module else "", state=state,
        standing=spoken.say(STANDINGS[state.standing]), checked=_checked(state), looks=_looks(held.checks, spoken),
        detail=f"{spoken.say(module.name)}, {issued}" if module else issued,
        ends=_ends(certificate_ends(credential, body), spoken), technique=body.technique, named=spoken.say(body.named),
        known=body.verified and (module is None or module.verified),
    )  # fmt: skip


def _ends(day: date | None, spoken: Tongue) -> str:
    """When a credential ends."""
    return spoken.say("ends {day}", day=day_words(day, spoken)) if day else spoken.say("end not on file")


def _checked(state: State) -> str:
    """Who is behind a standing, empty where nobody is."""
    return looked(state.check) if state.check else ""


def _looks(checks: tuple[Verification, ...], spoken: Tongue) -> tuple[Looked, ...]:
    """Looks in words, the latest first."""
    return tuple(
        Looked(by=one.by, on=day_words(one.on, spoken), how=spoken.say(HOW[one.how]),
               found=spoken.say(FOUND[one.finding]), evidence=one.evidence, own=one.own)
        for one in reversed(checks)
    )  # fmt: skip
