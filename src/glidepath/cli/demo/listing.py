"""Made-up providers of the demo clinic: one of every standing, in a place that does not exist."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.utils import timezone

from glidepath.cli.demo.diary import diary
from glidepath.cli.demo.write import STAFF, Staff
from glidepath.directory import Finding, How, Point, check_digit
from glidepath.directory.reading.values import Area
from glidepath.web.records.actions import claims, providers
from glidepath.web.records.imports import areas

JURISDICTION, COUNTRY = "XX-DM", "XX"
"""XX is kept free by ISO 3166 for whoever needs a country that is none."""
TOWNS = (
    ("Demoville", "00001", Point(latitude=0.05, longitude=0.05)),
    ("Sampleton", "00002", Point(latitude=0.12, longitude=0.14)),
    ("Farwell", "00003", Point(latitude=0.45, longitude=-0.30)),
)
"""Postal areas in the sea, where nobody lives."""
UNUSED = 299_999_900
"""Numbers that begin with 2 have not been given out; the check digit holds all the same."""
YEAR = timedelta(days=365)
ART = "active_release_techniques"


class MadeUp(msgspec.Struct, frozen=True, kw_only=True):
    """A made-up provider: what they hold, and the day from which each stands in days before today."""

    name: str
    letters: str
    town: int
    kind: str
    techniques: tuple[str, ...]
    conditions: tuple[str, ...]
    languages: tuple[str, ...]
    checked: int | None = None
    found: Finding = Finding.CONFIRMED
    certificate: tuple[str, int, bool] | None = None
    answers: tuple[str, str, str] = ("", "", "")


ANSWERS = (
    "Most of what I see comes from more load than the tissue was used to: I look at what changed in the weeks before.",
    "Two or three movements, a few minutes a day, and less of whatever set it off. We write them down together.",
    "Once movement is back we load it, a little more each week, and hold it against where you began.",
)
OTHERS = (
    MadeUp(name="Sam Holt", letters="DC", town=1, kind="chiropractor", techniques=("active_release",), checked=30,
           conditions=("low_back_pain", "neck_pain"), languages=("en",), certificate=("spine", 430, True),
           answers=(ANSWERS[0], "", "")),
    MadeUp(name="Mika Brandt", letters="LMT", town=0, kind="massage_therapist", conditions=("muscle_knots",),
           techniques=("ischaemic_pressure",), languages=("en", "es"), certificate=("upper", 60, False)),
    MadeUp(name="Noor Vega", letters="PT", town=1, kind="physical_therapist", techniques=("active_release",),
           conditions=("shoulder_pain",), languages=("en", "es", "ar"), checked=12, found=Finding.REVOKED),
    MadeUp(name="Lena Ortiz", letters="", town=2, kind="athletic_trainer", conditions=("shin_splints",), checked=430,
           techniques=("pin_and_stretch",), languages=("es",), answers=ANSWERS),
)  # fmt: skip


def listing(at: Staff) -> None:
    """Make the gazetteer of the demo, the clinician's own entry by a claim that was accepted, and the others."""
    towns = [Area(country=COUNTRY, postal_code=code, name=name, region="DM", at=point) for name, code, point in TOWNS]
    areas.keep(towns)
    _own(at)
    for number, one in enumerate(OTHERS, start=1):
        _other(number, one, at)


def _own(at: Staff) -> None:
    """The clinician claims their entry, the owner accepts it and checks what they hold."""
    owner = at.by("owner")
    claim = claims.make(name=STAFF["clinician"][1], jurisdiction=JURISDICTION, npi=_number(0), by=at.by("clinician"),
                        proof="The owner has seen the licence itself and an identity card.")  # fmt: skip
    entry = claims.decide(claim, accept=True, reason="", by=owner)
    assert entry is not None
    diary(entry, at)
    who = MadeUp(name=STAFF["clinician"][1], letters="PT", town=0, kind="physical_therapist", checked=20,
                 answers=ANSWERS, techniques=("active_release", "pin_and_stretch"),
                 certificate=("full_body", 100, True), languages=("en", "da"),
                 conditions=("neck_pain", "tennis_elbow", "plantar_fasciitis"))  # fmt: skip
    providers.change(entry, by=owner, **_fields(who))
    _holds(entry, 0, who, at)


def _other(number: int, who: MadeUp, at: Staff) -> None:
    """Somebody of the clinic who has no account."""
    entry = providers.add(jurisdiction=JURISDICTION, npi=int(_number(number)), by=at.by("owner"), **_fields(who))
    _holds(entry, number, who, at)


def _fields(who: MadeUp) -> dict[str, Any]:
    """What the entry says."""
    town, code, _ = TOWNS[who.town]
    drives, home, progress = who.answers
    return {
        "name": who.name, "letters": who.letters, "practice": f"Demo clinic {town}", "city": town, "postal_code": code,
        "address": "1 Example Street", "phone": "555-0100", "languages": list(who.languages), "drives": drives,
        "conditions": list(who.conditions), "techniques": list(who.techniques), "home": home, "progress": progress,
    }  # fmt: skip


def _holds(entry: UUID, number: int, who: MadeUp, at: Staff) -> None:
    """A licence, and a certificate where there is one, with the looks at them."""
    today, owner = timezone.localdate(), at.by("owner")
    licence = providers.add_licence(entry, kind=who.kind, jurisdiction=JURISDICTION, number=f"DEMO-{number}", by=owner,
                                    expires=today + 2 * YEAR)  # fmt: skip
    if who.checked is not None:
        _look(licence, today - timedelta(days=who.checked), How.BOARD_PAGE, who.found, at)
    if who.certificate:
        module, days, looked = who.certificate
        issued = today - timedelta(days=days)
        held = providers.add_certificate(entry, body=ART, module=module, issued=issued, by=owner)
        if looked:
            _look(held, issued + timedelta(days=5), How.DOCUMENT, Finding.CONFIRMED, at)


def _look(credential: UUID, on: date, how: How, finding: Finding, at: Staff) -> None:
    """A look by the owner on a day."""
    providers.check(credential, how=how, finding=finding, on=on, by=at.by("owner"),
                    evidence="Made up for the demo: no board or document was looked at.")  # fmt: skip


def _number(place: int) -> str:
    """A number that nobody has, with the right check digit."""
    nine = str(UNUSED + place)
    return nine + str(check_digit(nine))
