"""The pages of scans in Spanish: whatever they still say in English is named."""

import pytest

from glidepath.body import Side
from glidepath.catalogue import tongue
from glidepath.track.dexa import Part
from glidepath.web.records.actions import scans
from tests.track.dexa.scans import IDXA, leg, scan
from tests.web.public.test_spanish import Read

PAIR = (leg(fat_g=3000.0, bone_g=400.0), leg(Side.RIGHT, 7100.0, fat_g=3100.0, bone_g=410.0))
ODD = Part(region="third_arm", lean_g=1000.0)
TEXT = "date,region,lean_mass,body_fat\n2026-08-01,left_leg,7.1,3\n2026-08-01,third_arm,1,2\n"
OURS = {"Glidepath", "English", "Español", "Riverside", "Mia Ray", "Person", "kg", "g", "lb", IDXA}
"""Names, and what both languages share."""


@pytest.mark.parametrize(("address", "data"), [
    ("", None), ("add/", None), ("type/", None), ("bodyspec/", None), ("add/", {"text": TEXT}),
    ("add/", {"text": TEXT, "unit": "kg"}), ("type/", {"day": "2026-03-01"}),
    ("type/", {"day": "2026-03-01", "mass-left-leg-lean": "much"}),
])  # fmt: skip
def test_no_page_says_anything_in_english(house, sign_in, address, data):
    """Every sentence that has a translation is shown in it; names of regions nobody knows stay."""
    person = sign_in(house.accounts["person"])
    given = [scan(*PAIR, ODD), scan(*PAIR, month=5), scan(leg(lean=8000.0), month=6, place="Elsewhere"),
             scan(*PAIR, month=7, scanner="")]  # fmt: skip
    scans.add(house.person_id, given[: 4 if data is None else 0], source="file", by=house.actor())
    ask = person.get if data is None else person.post
    answer = ask(f"/es/people/{house.person_id}/dexa/{address}", data or {})
    known = tongue("es", "own").sentences

    found = Read(answer.content.decode()).found
    english = {one for one in found if known.get(one, one) != one}
    words = {one for one in found - OURS if any(f" {word} " in f" {one.lower()} " for word in (
        "the", "of", "is", "scan", "scanner", "found", "expected", "and", "with", "kept", "mass"))}  # fmt: skip
    assert answer.status_code in (200, 422) and set() == english | words
