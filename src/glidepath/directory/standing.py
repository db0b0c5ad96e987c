"""What a credential is worth on a day. It lapses by itself on its day; nothing nobody has looked at counts."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.credentials import CertificateBody
from glidepath.directory.values import Certificate, Finding, Licence, Standing, State, Verification
from glidepath.directory.words import FOUND, HOW, PHRASES, day_words

CHECK_MONTHS = 12
"""Months for which a check counts: rule `check_counts_months` of the catalogue, the house's own."""


def licence_state(
    licence: Licence, checks: Sequence[Verification], *, on: date, spoken: Tongue = IN_ENGLISH
) -> State:
    """Say what a licence is worth on a day; `spoken` is the language of its sentence.

    The latest look by somebody else decides. On the day of `expires` itself the licence no longer counts: a board that
    means the whole of that day is misread by one day, on the safe side.
    """
    return _state("licence", None, licence.expires, checks, on, spoken)


def certificate_state(
    certificate: Certificate, checks: Sequence[Verification], *, body: CertificateBody, on: date,
    spoken: Tongue = IN_ENGLISH,
) -> State:
    """Say what a certificate is worth on a day; it ends at the earlier of its own end and the body's term."""
    return _state("certificate", certificate.issued, certificate_ends(certificate, body), checks, on, spoken)


def certificate_ends(certificate: Certificate, body: CertificateBody) -> date | None:
    """Give the first day on which a certificate no longer counts, None where neither it nor the body says."""
    ends = [certificate.expires] if certificate.expires else []
    if body.months:
        ends.append(months_after(certificate.issued, body.months))
    return min(ends, default=None)


def months_after(day: date, months: int) -> date:
    """Give the same day of the month so many months on; the last of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _state(
    what: str, begins: date | None, ends: date | None, checks: Iterable[Verification], on: date, spoken: Tongue
) -> State:
    """Go through what may speak against a credential, the gravest first."""

    def say(name: str, day: date, **told: str) -> str:
        return spoken.say(PHRASES[name], day=day_words(day, spoken), **told)

    check = _deciding(checks, on)
    if check and check.finding is not Finding.CONFIRMED:
        standing = Standing.REVOKED if check.finding is Finding.REVOKED else Standing.NOT_FOUND
        found = spoken.say(FOUND[check.finding])
        return State(standing=standing, check=check, sentence=say("found_on", check.on, found=found))
    if ends and on >= ends:
        return State(standing=Standing.LAPSED, check=check, sentence=say("lapsed", ends))
    if begins and on < begins:
        return State(standing=Standing.NOT_YET, check=check, sentence=say("begins", begins))
    if check is None:
        return State(standing=Standing.UNCHECKED, sentence=spoken.say(PHRASES[f"{what}_unchecked"]))
    due = months_after(check.on, CHECK_MONTHS)
    if on >= due:
        return State(standing=Standing.STALE, check=check, sentence=say("stale", check.on))
    until = min(ends, due) if ends else due
    why = "until_it_lapses" if until == ends else "until_the_check"
    return State(standing=Standing.CURRENT, check=check, until=until, sentence=say(why, until))


def looked(check: Verification) -> str:
    """Say who looked at a credential, when, how, and with what evidence."""
    return f"Checked by {check.by} on {day_words(check.on)}, {HOW[check.how]}: {check.evidence}"


def _deciding(checks: Iterable[Verification], on: date) -> Verification | None:
    """Give the latest look of somebody else's up to a day; of several that day, the last in order."""
    others = [check for check in checks if not check.own and check.on <= on]
    return max(reversed(others), key=lambda check: check.on, default=None)
