"""The monthly file of NPPES, by its own header."""

from datetime import date

import pytest

from glidepath.directory.reading import nppes
from glidepath.directory.reading.fields import Unreadable

HEADER = nppes.header()


def row(**given: str) -> list[str]:
    """A row with some fields filled: a person unless said otherwise."""
    named = {"NPI": "1234567893", "Entity Type Code": "1", "Provider Last Name (Legal Name)": "RAY",
             "Provider First Name": "MIA"} | given  # fmt: skip
    return [named.get(name, "") for name in HEADER]


def test_the_header_has_the_published_columns() -> None:
    """330, each once; specialities, other identifiers and the certification date where the published file has them."""
    assert 330 == len(HEADER) == len(set(HEADER))
    assert ("Healthcare Provider Taxonomy Code_1", "Healthcare Provider Primary Taxonomy Switch_15") == (
        HEADER[47], HEADER[106])  # fmt: skip
    assert ("Other Provider Identifier_1", "Other Provider Identifier Issuer_50", "Certification Date") == (
        HEADER[107], HEADER[306], HEADER[329])  # fmt: skip


def test_a_person_with_what_they_say_of_themselves() -> None:
    """Name, place, and a speciality with a licence that stays their own word."""
    read, _ = nppes.reader(HEADER)
    found = read(row(**{
        "Provider Business Practice Location Address Postal Code": "803021234", "Last Update Date": "07/31/2026",
        "Healthcare Provider Taxonomy Code_2": "225100000X", "Provider License Number_2": "PTL.1",
        "Provider License Number State Code_2": "CO", "Healthcare Provider Primary Taxonomy Switch_2": "Y",
    }))  # fmt: skip

    assert (1234567893, "MIA RAY", "803021234", date(2026, 7, 31)) == (
        found.npi, found.name, found.postal_code, found.updated)  # fmt: skip
    assert [("225100000X", "PTL.1", "CO", True)] == [
        (one.taxonomy, one.number, one.state, one.primary) for one in found.reported]  # fmt: skip


def test_an_organisation_and_a_number_that_ended() -> None:
    """A deactivated number carries only its day; one that was given back is live."""
    read, _ = nppes.reader(HEADER)
    business = read(row(**{"Entity Type Code": "2", "Provider Organization Name (Legal Business Name)": "RIVERSIDE"}))
    gone = read(row(**{"Entity Type Code": "", "NPI Deactivation Date": "01/02/2020"}))
    back = read(row(**{"NPI Deactivation Date": "01/02/2020", "NPI Reactivation Date": "01/03/2020"}))

    assert business.organisation and business.name == "RIVERSIDE"
    assert gone.ended == date(2020, 1, 2) and back.ended is None


@pytest.mark.parametrize(("given", "says"), [
    ({"NPI": "1234567890"}, "check digit would be 3"), ({"Entity Type Code": "3"}, "expected 1 or 2"),
    ({"Provider Last Name (Legal Name)": "", "Provider First Name": ""}, "no name"),
    ({"Last Update Date": "2026-07-31"}, "Last Update Date is '2026-07-31', expected MM/DD/YYYY"),
])  # fmt: skip
def test_a_wrong_row_says_what_is_wrong(given: dict[str, str], says: str) -> None:
    """The field, what stands there, and what was expected."""
    read, _ = nppes.reader(HEADER)
    with pytest.raises(Unreadable, match=says):
        read(row(**given))


def test_another_order_is_read_and_a_missing_column_named() -> None:
    """Columns are found by their names; those that a row needs from the left are counted."""
    turned = HEADER[::-1]
    read, needed = nppes.reader(turned)

    assert read(row()[::-1]).name == "MIA RAY" and needed == 330
    assert nppes.reader(HEADER)[1] == 107
    with pytest.raises(Unreadable, match="lacks 'NPI'"):
        nppes.reader(HEADER[1:])
