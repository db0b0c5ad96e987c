"""An answer of the NPI registry, JSON of version 2.1."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from glidepath.directory.npi import npi
from glidepath.directory.reading.fields import Unreadable, day
from glidepath.directory.reading.values import Identity, SelfReported

ORGANISATION = {"NPI-1": False, "NPI-2": True}
ACTIVE, PRACTICE = "A", "LOCATION"


class _Basic(msgspec.Struct):
    """What the registry says of somebody in short; fields that nobody needs here are not read."""

    organization_name: str = ""
    first_name: str = ""
    last_name: str = ""
    credential: str = ""
    last_updated: str = ""
    status: str = ACTIVE


class _Address(msgspec.Struct):
    """Where letters go, or where they work."""

    address_purpose: str
    address_1: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country_code: str = ""
    telephone_number: str = ""


class _Taxonomy(msgspec.Struct):
    """A speciality with a licence, in its holder's words."""

    code: str
    license: str | None = ""
    state: str | None = ""
    primary: bool = False


class _Record(msgspec.Struct):
    """One record of an answer."""

    number: str | int
    enumeration_type: str
    basic: _Basic
    addresses: tuple[_Address, ...] = ()
    taxonomies: tuple[_Taxonomy, ...] = ()


def records(answer: Any) -> Iterator[Any]:
    """Give the records of an answer.

    Raises: Unreadable for what is no such answer, the registry's own error messages included.
    """
    if not isinstance(answer, dict) or not isinstance(answer.get("results"), list):
        says = answer.get("Errors") if isinstance(answer, dict) else None
        raise Unreadable(f"the registry answered with an error: {says}" if says else
                         "expected an object with `results`, a list")  # fmt: skip
    yield from answer["results"]


def identity(record: Any, *, asked: date) -> Identity:
    """Read one record of an answer given on a day.

    Raises: Unreadable naming the field that does not fit.
    """
    try:
        read = msgspec.convert(record, _Record)
        number = npi(str(read.number))
    except ValueError as error:
        raise Unreadable(f"record: {error}") from error
    if read.enumeration_type not in ORGANISATION:
        raise Unreadable(f"`enumeration_type` is {read.enumeration_type!r}, expected NPI-1 or NPI-2")
    basic = read.basic
    name = basic.organization_name or f"{basic.first_name} {basic.last_name}".strip()
    if not name:
        raise Unreadable("`basic` holds no name")
    at = next((one for one in read.addresses if one.address_purpose == PRACTICE), _Address(address_purpose=PRACTICE))
    return Identity(
        npi=number, organisation=ORGANISATION[read.enumeration_type], name=name, credential=basic.credential,
        address=at.address_1, city=at.city, state=at.state, postal_code=at.postal_code, country=at.country_code,
        phone=at.telephone_number, updated=day(basic.last_updated, "%Y-%m-%d", "`basic.last_updated`"),
        ended=None if basic.status == ACTIVE else asked,
        reported=tuple(
            SelfReported(taxonomy=one.code, number=one.license or "", state=one.state or "", primary=one.primary)
            for one in read.taxonomies
        ),
    )  # fmt: skip
