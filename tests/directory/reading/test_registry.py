"""An answer of the NPI registry."""

from datetime import date

import pytest

from glidepath.directory.reading import registry
from glidepath.directory.reading.fields import Unreadable

ASKED = date(2026, 3, 1)
RECORD = {
    "number": "1234567893", "enumeration_type": "NPI-1",
    "basic": {"first_name": "MIA", "last_name": "RAY", "credential": "PT", "status": "A", "last_updated": "2026-02-01"},
    "addresses": [
        {"address_purpose": "MAILING", "city": "DENVER"},
        {"address_purpose": "LOCATION", "address_1": "1 RIVER ST", "city": "BOULDER", "state": "CO",
         "postal_code": "803021234", "country_code": "US", "telephone_number": "303-555-0100"},
    ],
    "taxonomies": [
        {"code": "225100000X", "desc": "Physical Therapist", "primary": True, "state": "CO", "license": "1"},
    ],
}  # fmt: skip


def test_a_record() -> None:
    """Name, the place of work and not of letters, and what they say of themselves."""
    (record,) = registry.records({"result_count": 1, "results": [RECORD]})
    found = registry.identity(record, asked=ASKED)

    assert (1234567893, "MIA RAY", "BOULDER", "803021234", date(2026, 2, 1), None) == (
        found.npi, found.name, found.city, found.postal_code, found.updated, found.ended)  # fmt: skip
    assert found.reported[0].taxonomy == "225100000X" and found.reported[0].primary


def test_a_number_that_is_not_live_ended_by_the_day_it_was_asked_for() -> None:
    """The registry says that it ended, not when."""
    ended = RECORD | {"basic": RECORD["basic"] | {"status": "D"}}

    assert ASKED == registry.identity(ended, asked=ASKED).ended


@pytest.mark.parametrize(("change", "says"), [
    ({"number": 1234567890}, "check digit"), ({"enumeration_type": "NPI-3"}, "expected NPI-1 or NPI-2"),
    ({"basic": {}}, "no name"), ({"basic": RECORD["basic"] | {"last_updated": "02/01/2026"}}, "last_updated"),
])  # fmt: skip
def test_a_wrong_record_says_what_is_wrong(change: dict, says: str) -> None:
    """The field and what was expected."""
    with pytest.raises(Unreadable, match=says):
        registry.identity(RECORD | change, asked=ASKED)


def test_what_is_no_answer_is_refused() -> None:
    """An error of the registry's own is handed on."""
    for given in ([], {"results": 1}, {"Errors": [{"description": "No valid search criteria"}]}):
        with pytest.raises(Unreadable):
            list(registry.records(given))
    with pytest.raises(Unreadable, match="Expected `object`"):
        registry.identity("x", asked=ASKED)
