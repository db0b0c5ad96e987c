"""The monthly file of NPPES: 330 columns of CSV, of which the directory needs a quarter.

Columns are those of the file as CMS publishes it (NPPES Data Dissemination, Readme of 1 February 2025): fifteen
specialities, fifty other identifiers, fifteen groups of specialities.
"""

from collections.abc import Callable, Sequence

from glidepath.directory.npi import npi
from glidepath.directory.reading.fields import Unreadable, places, us_day
from glidepath.directory.reading.values import Identity, SelfReported

SPECIALITIES, OTHERS = 15, 50
PRACTICE = "Provider Business Practice Location Address"
WANTED = (
    "NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)",
    "Provider First Name", "Provider Credential Text", "Provider First Line Business Practice Location Address",
    f"{PRACTICE} City Name", f"{PRACTICE} State Name", f"{PRACTICE} Postal Code",
    f"{PRACTICE} Country Code (If outside U.S.)", f"{PRACTICE} Telephone Number", "Last Update Date",
    "NPI Deactivation Date", "NPI Reactivation Date",
)  # fmt: skip
"""The columns that are read, besides those of the specialities."""
REPORTED = ("Healthcare Provider Taxonomy Code_{}", "Provider License Number_{}",
            "Provider License Number State Code_{}", "Healthcare Provider Primary Taxonomy Switch_{}")  # fmt: skip
ORGANISATION = {"1": False, "2": True}


def header() -> tuple[str, ...]:
    """Give all 330 columns in the order of the published file."""
    names = ("Last Name", "First Name", "Middle Name", "Name Prefix Text", "Name Suffix Text", "Credential Text")
    address = ("City Name", "State Name", "Postal Code", "Country Code (If outside U.S.)", "Telephone Number",
               "Fax Number")
    made = ["NPI", "Entity Type Code", "Replacement NPI", "Employer Identification Number (EIN)",
            "Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)",
            *(f"Provider {name}" for name in names[1:]), "Provider Other Organization Name",
            "Provider Other Organization Name Type Code", *(f"Provider Other {name}" for name in names),
            "Provider Other Last Name Type Code"]  # fmt: skip
    for kind in ("Mailing", "Practice Location"):
        made += [f"Provider {line} Line Business {kind} Address" for line in ("First", "Second")]
        made += [f"Provider Business {kind} Address {part}" for part in address]
    made += ["Provider Enumeration Date", "Last Update Date", "NPI Deactivation Reason Code", "NPI Deactivation Date",
             "NPI Reactivation Date", "Provider Sex Code",
             *(f"Authorized Official {part}" for part in
               ("Last Name", "First Name", "Middle Name", "Title or Position", "Telephone Number"))]  # fmt: skip
    made += [name.format(number) for number in range(1, SPECIALITIES + 1) for name in REPORTED]
    made += [f"Other Provider Identifier{part}_{number}" for number in range(1, OTHERS + 1)
             for part in ("", " Type Code", " State", " Issuer")]  # fmt: skip
    made += ["Is Sole Proprietor", "Is Organization Subpart", "Parent Organization LBN", "Parent Organization TIN",
             *(f"Authorized Official {part}" for part in ("Name Prefix Text", "Name Suffix Text", "Credential Text")),
             *(f"Healthcare Provider Taxonomy Group_{number}" for number in range(1, SPECIALITIES + 1)),
             "Certification Date"]  # fmt: skip
    return tuple(made)


def reader(columns: Sequence[str]) -> tuple[Callable[[Sequence[str]], Identity], int]:
    """Give what reads a row under this header, and how many columns from the left it needs.

    What it gives raises Unreadable for a row that does not fit.

    Raises: Unreadable when the header lacks a column.
    """
    at = places(columns, WANTED)
    groups = [places(columns, [name.format(number) for name in REPORTED]) for number in range(1, SPECIALITIES + 1)]

    def read(row: Sequence[str]) -> Identity:
        (number, entity, business, family, given, credential, street, city, state, code, country, phone, updated,
         ended, back) = [row[place] for place in at]
        if not entity and ended:  # a number that ended carries nothing but itself and the day
            return Identity(npi=_number(number), organisation=False, name="", ended=us_day(ended, WANTED[13]))
        if entity not in ORGANISATION:
            raise Unreadable(f"Entity Type Code is {entity!r}, expected 1 or 2")
        name = business if entity == "2" else f"{given} {family}".strip()
        if not name:
            raise Unreadable("there is no name")
        return Identity(
            npi=_number(number), organisation=ORGANISATION[entity], name=name, credential=credential, address=street,
            city=city, state=state, postal_code=code, country=country, phone=phone,
            updated=us_day(updated, WANTED[12]), ended=None if back else us_day(ended, WANTED[13]),
            reported=tuple(_reported(row, group) for group in groups if row[group[0]]),
        )  # fmt: skip

    return read, 1 + max(*at, *(place for group in groups for place in group))


def _number(text: str) -> int:
    """Read the number of a row."""
    try:
        return npi(text)
    except ValueError as error:
        raise Unreadable(f"NPI {error}") from error


def _reported(row: Sequence[str], group: Sequence[int]) -> SelfReported:
    """Read one speciality."""
    taxonomy, number, state, primary = (row[place] for place in group)
    return SelfReported(taxonomy=taxonomy, number=number, state=state, primary=primary == "Y")
