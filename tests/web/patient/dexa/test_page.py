"""The page of scans: what changed beyond the error, left against right, and what is not judged."""

import re
from datetime import date

import pytest

from glidepath.body import Side
from glidepath.track.dexa import Part, Precision, Scan, Tissue
from glidepath.web.patient.dexa.injured import injured
from glidepath.web.records.actions import episodes, scans
from tests.track.dexa.scans import IDXA

SHINS = "shin_splints"


def body(on, left, right, scanner=IDXA, **more):
    """A scan of two legs and a trunk with lean and fat mass."""
    return Scan(on=on, scanner=scanner, parts=(
        Part(region="leg", side=Side.LEFT, lean_g=left, fat_g=4000.0),
        Part(region="leg", side=Side.RIGHT, lean_g=right, fat_g=4100.0),
        Part(region="trunk", lean_g=22000.0), Part(region="head", lean_g=3300.0)), **more)  # fmt: skip


COURSE = (body(date(2026, 1, 5), 6400.0, 7400.0), body(date(2026, 3, 5), 6700.0, 7380.0),
          body(date(2026, 6, 5), 7300.0, 7420.0))  # fmt: skip


@pytest.fixture
def person(house, sign_in):
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def page(client, house, query="", language=""):
    """The page as text."""
    text = client.get(f"{language}/people/{house.person_id}/dexa/{query}").content.decode()
    return re.sub(r"\s+", " ", text)


def add(house, *them, by="person", **more):
    """Keep scans."""
    scans.add(house.person_id, them, source="file", by=house.actor(by), **more)


def hurt(house, side="left", condition=SHINS):
    """A complaint of a leg."""
    episodes.open(house.person_id, condition=condition, side=side, complaint="…", by=house.actor())


def test_without_a_scan_it_says_what_one_is_for(house, person):
    """And how one comes."""
    text = page(person, house)

    assert "No scan is here yet." in text and "Fetch from BodySpec" in text
    assert 'rel="external noreferrer">Book a scan at BodySpec' in text


def test_one_scan_has_two_sides_and_no_change(house, person):
    """Left against right is there at once; the elbow that hurts is no leg, so no leg is the reference."""
    add(house, COURSE[2])
    text = page(person, house)

    assert "What changed is told from the second scan on." in text and "more than before" not in text
    assert "Left 7300 g, right 7420 g; the difference of 120 g (1.6 %) is within the error of 555 g." in text
    assert "A difference of one or two per cent is within the error of a scan." in text
    assert "Index" not in text


def test_what_changed_is_held_against_the_least_significant_change(house, person):
    """The injured leg by its complaint, with the formula and the limb it refers to; the well one within the error."""
    hurt(house)
    add(house, *COURSE)
    text = page(person, house)

    assert "From 5 January 2026 to 5 June 2026: 1 of 3 masses that can be judged changed" in text
    assert "6400 to 7300 g (+14.1 %): more than before by more than the least significant change of 479 g (7.5 %)" in (
        text)  # fmt: skip
    assert "7400 to 7420 g (+0.3 %): within the error" in text
    assert "The injured side is the left side, by the complaint: Shin splints" in text
    assert "Index 98.4 %: injured side / other side × 100, the left side over the right side, which is" in text
    assert "the left side has 1000 g less (14.5 %), more than the error of 554 g" in text
    assert "The difference went from 1000 to 120 g: smaller by more than the error of" in text
    assert "5 March 2026: Lean mass of the left leg: 6400 to 6700 g (+4.7 %): within the error" in text
    assert "of people with spinal cord injury, <a href=\"https://pmc" in text


def test_without_a_precision_nothing_is_judged(house, person):
    """Fat, and a region nobody knows: shown, with its reason."""
    add(house, *COURSE)
    text = page(person, house)

    assert "No published precision: shown, not judged." in text
    assert "Fat mass of the left leg: 4000 to 4000 g (+0.0 %); no precision is known for it: shown, not judged." in text
    assert "Lean mass of the head: 3300 to 3300 g" in text


def test_the_facilitys_own_precision_stands_in_place_of_a_published_one(house, person):
    """Of what two scans say, the larger; fat is judged then, and seen at once."""
    own = [Precision(tissue=tissue, region="leg", percent=1.0) for tissue in (Tissue.LEAN, Tissue.FAT)]
    add(house, COURSE[0], precision=own)
    add(house, COURSE[1], precision=[Precision(tissue=Tissue.LEAN, region="leg", percent=1.2)])
    text = page(person, house)

    assert "more than before by more than the least significant change of 213 g (3.3 %)" in text
    assert "given by the facility" in text and "4000 to 4000 g (+0.0 %): within the error" in text


def test_a_scanner_that_changed_is_flagged_and_not_judged_across(house, person):
    """The last is held against the first on its own scanner; against another when somebody asks, without a verdict."""
    other = body(date(2025, 11, 5), 5000.0, 7400.0, scanner="GE Lunar Prodigy")
    add(house, other, *COURSE)
    text = page(person, house)
    since = re.search(r"\?since=([0-9a-f-]+)\">Hold against this one<span class=\"visually-hidden\">: 5 November", text)

    assert "Between 2025-11-05 and 2026-01-05 the scanner changed, from GE Lunar Prodigy to GE Lunar iDXA" in text
    assert "From 5 January 2026 to 5 June 2026" in text and since
    across = page(person, house, f"?since={since[1]}")
    assert "From 5 November 2025 to 5 June 2026: 0 of 0 masses" in across
    assert "not judged, because not both scans name one scanner" in across
    assert "From 5 January 2026" in page(person, house, "?since=nonsense")


def test_who_added_it_removes_it(house, person, sign_in):
    """From the page, with a word; others see no way to, and are refused if they try."""
    add(house, *COURSE[:1])
    (one,) = scans.read.of_person(house.person_id, clinic_id=house.clinic_id)
    clinician, address = sign_in(house.accounts["clinician"]), f"/people/{house.person_id}/dexa/remove/"

    assert "Remove for good" in page(person, house) and "Remove for good" not in page(clinician, house)
    refused = clinician.post(address, {"scan": one.id}, follow=True).content.decode()
    assert "Only who added a scan can remove it." in refused and "5 January 2026" in refused
    assert "The scan of 2026-01-05 was removed." in person.post(address, {"scan": one.id}, follow=True).content.decode()
    assert "not there any more" in person.post(address, {"scan": one.id}, follow=True).content.decode()


@pytest.mark.parametrize(("condition", "side", "limbs"), [
    (SHINS, "left", {"leg"}), ("tennis_elbow", "right", {"arm"}), ("neck_pain", "left", None),
    (SHINS, "midline", None),
])  # fmt: skip
def test_the_injured_limb_is_the_complaints(condition, side, limbs):
    """A neck is no limb, and a complaint of both sides names none; a running one stands before a closed one."""
    closed = {"condition": "plantar_fasciitis", "side": "right", "closed_at": date(2026, 1, 1)}
    found = injured([closed, {"condition": condition, "side": side, "closed_at": None}])

    assert limbs == (set(found.limbs) if found else None)
    assert injured([]) is None and injured([closed]).of("leg") is Side.RIGHT and injured([closed]).of("arm") is None
