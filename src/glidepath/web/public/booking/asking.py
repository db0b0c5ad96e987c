"""What is asked to book: which days to look at, which type of visit, and who comes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import groupby

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from glidepath.assess import Intake, agreed
from glidepath.body import Value
from glidepath.catalogue import Tongue, consents
from glidepath.catalogue.intake import HAND_OVER
from glidepath.diary import Free
from glidepath.web.public.selfcheck.carried import Carried
from glidepath.web.records.booking import Offer, Type

WEEK = 7
LONGEST = {"name": 200, "email": 254, "phone": 40}


class Who(Value, frozen=True, kw_only=True):
    """Who comes, as it was typed, whether answers are handed over, and what is wrong with it by field."""

    name: str = ""
    email: str = ""
    phone: str = ""
    consent: bool = False
    hands_over: bool = False
    wrong: dict[str, str] = {}


def who(given: Mapping[str, str], spoken: Tongue) -> Who:
    """Read who comes: a name, an e-mail address or a phone number, and consent; what is wrong is said in a language."""
    say = spoken.say
    typed = {field: given.get(field, "").strip()[:longest] for field, longest in LONGEST.items()}
    consent, wrong = given.get("consent") == "yes", {}
    if not typed["name"]:
        wrong["name"] = say("Say what you are called.")
    if not typed["email"] and not typed["phone"]:
        wrong["email"] = say("Give an e-mail address or a phone number, so that the clinic can reach you.")
    if typed["email"]:
        try:
            validate_email(typed["email"])
        except ValidationError:
            wrong["email"] = say("This is not an e-mail address.")
    if not consent:
        wrong["consent"] = say("Without your consent nothing can be kept, and so nothing booked.")
    return Who(**typed, consent=consent, hands_over=given.get("hand_over") == "yes", wrong=wrong)


def handed_over(along: Carried, *, at: datetime, language: str) -> Intake | None:
    """What a self-check gives the clinic, with the words that were agreed to; None where nothing came along."""
    if along.made is None:
        return None
    return Intake(answers=along.answers, agreed=(agreed(consents()[HAND_OVER], language=language, at=at),))


def chosen(offer: Offer, given: Mapping[str, str]) -> Type | None:
    """The type of visit that was chosen; the first where none was; None where the clinic offers none."""
    asked = given.get("type", "")
    return next((one for one in offer.types if str(one.id) == asked), offer.types[0] if offer.types else None)


def first_day(given: Mapping[str, str], *, today: date) -> date:
    """The first day to look at, today unless a later one was asked for."""
    try:
        return max(today, date.fromisoformat(given.get("from", "")))
    except ValueError:
        return today


def moment(given: Mapping[str, str]) -> datetime | None:
    """The time that was chosen, or None where it is none."""
    try:
        found = datetime.fromisoformat(given.get("starts", ""))
    except ValueError:
        return None
    return found if found.tzinfo else None


def by_day(offer: Offer, found: tuple[Free, ...], first: date) -> list[tuple[date, list[datetime]]]:
    """A week of days with their free times in the diary's zone; days without any are there, and empty."""
    starts = [one.span.starts.astimezone(offer.zone) for one in found]
    held = {day: list(many) for day, many in groupby(starts, key=lambda one: one.date())}
    days = [first + timedelta(days=number) for number in range(WEEK)]
    return [(day, held.get(day, [])) for day in days]
