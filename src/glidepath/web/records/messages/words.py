"""What a message says, in the language of whoever reads it: when, with whom and where, and nothing of what hurts.

The name of a type of visit is left out too: "first visit, jaw" on a locked screen would say it all.
"""

from datetime import datetime

import msgspec

from glidepath.catalogue import Tongue, tongue
from glidepath.diary import WEEKDAYS
from glidepath.directory import day_words

LINK = "{link}"
"""Stands for the secret address of a booking until a message is sent: the database keeps no secret (ADR 20)."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to tell: moments in the zone of the diary, and who is to be rung where there is no link.

    `answer` is until when an offer is held.
    """

    clinic: str
    practitioner: str
    place: str
    phone: str
    zone: str
    starts: tuple[datetime, ...]
    link: bool
    language: str
    answer: datetime | None = None


def link(number: int) -> str:
    """What stands for the address of one of several visits, counted from 1 in the order of their entries."""
    return f"{{link {number}}}"


def subject(kind: str, told: Told) -> str:
    """The line that shows before a message is opened: what became of the visit and when it is."""
    spoken = tongue(told.language)
    say, when = spoken.say, moment(told.starts[0], spoken)
    return {
        "booked": say("Booked: {when}", when=when), "moved": say("Moved: now {when}", when=when),
        "cancelled": say("Cancelled: {when}", when=when), "reminder": say("Your visit: {when}", when=when),
        "offer": say("A time is free: {when}", when=when),
    }[kind]  # fmt: skip


def letter(kind: str, told: Told) -> str:
    """The words of an e-mail, as plain text."""
    spoken = tongue(told.language)
    say, several = spoken.say, len(told.starts) > 1
    first = {
        "booked": say("Your visits are booked:") if several else say("Your visit is booked:"),
        "moved": say("Your visits have been moved to:") if several else say("Your visit has been moved to:"),
        "cancelled": say("These visits are cancelled:") if several else say("This visit is cancelled:"),
        "reminder": say("You have a visit:"), "offer": say("You are on the waitlist, and a time is held for you:"),
    }[kind]
    lines = [first, ""]
    for number, one in enumerate(told.starts, 1):
        lines += [f"  {moment(one, spoken)}"]
        lines += [f"  {link(number)}"] if several and told.link and kind != "cancelled" else []
    lines += [""]
    lines += [line for line in (told.practitioner, told.clinic, told.place) if line]
    lines += [say("By the clock there: {zone}", zone=told.zone), ""]
    if several and told.link and kind != "cancelled":
        lines += [say("Each visit has an address of its own, to move or cancel it."), ""]
    elif kind != "cancelled":
        lines += [_change(told, spoken), ""]
    return "\n".join([*lines, say("You get this because this address was given for a visit."), ""])


def asking_subject(language: str) -> str:
    """The line of a message that asks how somebody is, long after their last visit."""
    return tongue(language).say("How are you?")


def asking(clinic: str, language: str, *, again: bool) -> str:
    """The words of that message, the first time and once more."""
    say = tongue(language).say
    first = (
        say("Some days ago we asked how you are. We would still like to know.") if again
        else say("It is some time since your last visit, and we would like to know how you are.")
    )
    lines = [
        first, "", say("It takes two minutes and needs no password: {link}", link=LINK), "",
        say("If you would rather not be asked again, say so on that page."), "", clinic, "",
        say("You get this because this address was given for a visit."), "",
    ]
    return "\n".join(lines)


def text(kind: str, told: Told) -> str:
    """The words of a text message: one line, for a small screen."""
    spoken = tongue(told.language)
    more = f" (+{len(told.starts) - 1})" if len(told.starts) > 1 else ""
    parts = [f"{told.clinic}: {subject(kind, told)}{more}."]
    if kind != "cancelled" and (told.link or told.phone):
        parts.append(_change(told, spoken))
    return " ".join(parts)


def _change(told: Told, spoken: Tongue) -> str:
    """How to move or cancel, or to take what is offered."""
    say = spoken.say
    if told.answer:
        when = moment(told.answer, spoken)
        if told.link:
            return say("Take it or let it go by {when}: {link}", when=when, link=LINK)
        return say("To take it, please ring the clinic by {when}. {phone}", when=when, phone=told.phone).strip()
    if told.link and len(told.starts) > 1:
        return say("Move or cancel the first: {link}", link=LINK)
    if told.link:
        return say("Move or cancel: {link}", link=LINK)
    if told.phone:
        return say("To move or cancel, please ring {phone}.", phone=told.phone)
    return say("To move or cancel, please ring the clinic.")


def moment(at: datetime, spoken: Tongue) -> str:
    """A moment as people write it, such as "Monday 9 March 2026, 09:00"."""
    return f"{spoken.say(WEEKDAYS[at.weekday()])} {day_words(at, spoken)}, {at:%H:%M}"

