"""Adding scans: shown before anything is kept, nothing given is lost, and nothing is kept twice."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from glidepath.body import Side
from glidepath.track.dexa import Tissue
from glidepath.web.patient.dexa.adding import asking
from glidepath.web.records.models import AccessEntry, Scan
from glidepath.web.records.queries import scans
from tests.exchange.dexa import made_up
from tests.track.dexa.scans import leg, scan

GOOD = made_up.by_region(scan(leg(fat_g=3000.0, bone_g=400.0), leg(Side.RIGHT, 7100.0, fat_g=3100.0, bone_g=410.0)),
                         "kg", 1000.0)  # fmt: skip
BARE = GOOD.replace("_kg", "")


@pytest.fixture
def person(house, sign_in):
    """The person, signed in."""
    return sign_in(house.accounts["person"])


def post(client, house, page="add", **data):
    """Send the form."""
    return client.post(f"/people/{house.person_id}/dexa/{page}/", data)


def hidden(page):
    """The fields of a preview as they would be sent, and what is ticked."""
    found = dict(re.findall(r'<input type="hidden" name="((?!csrf)[^"]+)" value="([^"]*)"', page))
    text = re.search(r'<textarea name="text" hidden aria-hidden="true">\n(.*?)</textarea>', page, re.S)
    ticked = re.findall(r'name="keep" value="([^"]+)" checked', page)
    return found | ({"text": text[1]} if text else {}) | {"keep": ticked}


def kept(house):
    """What is on record."""
    return scans.of_person(house.person_id, clinic_id=house.clinic_id)


@pytest.mark.parametrize("role", ["person", "clinician"])
def test_a_file_is_shown_and_then_kept(house, sign_in, role):
    """By the person and by a clinician; not before it was shown, and with the name of its file."""
    client = sign_in(house.accounts[role])
    shown = post(client, house, file=SimpleUploadedFile("mine.csv", GOOD.encode()), scanner="GE Lunar iDXA", place="X")
    page = shown.content.decode()

    assert 200 == shown.status_code and "Nothing is kept yet." in page and "7100" in page and not kept(house)
    answer = post(client, house, save="1", **hidden(page))
    assert 302 == answer.status_code and answer["Location"].endswith("/dexa/")
    (one,) = kept(house)
    assert ("GE Lunar iDXA", "X") == (one.scan.scanner, one.scan.place)
    assert ("mine.csv", "kg") == (one.row["file"], one.row["unit"])
    assert one.scan.part("leg", Side.RIGHT).lean_g == 7100.0
    assert "Scans kept: 1 new, 0 analysed anew, 0 here already." in client.get(answer["Location"]).content.decode()
    assert AccessEntry.objects.filter(verb="scans.add", actor_id=house.accounts[role]).exists()


def test_a_unit_is_asked_for_where_the_file_names_none(house, person):
    """The text stands in the form again, so that one answer is enough."""
    answer = post(person, house, file=SimpleUploadedFile("mine.csv", BARE.encode()), scanner="S")
    page = answer.content.decode()

    assert 422 == answer.status_code and "The file names no unit" in page and "left_leg,3.0" in page
    assert 'value="mine.csv"' in page and 'value="S"' in page
    assert "written in lb" in post(person, house, text=BARE, unit="lb").content.decode()
    assert not Scan.objects.exists()


@pytest.mark.parametrize(("data", "says"), [
    ({"text": GOOD.replace("7.1", "much")}, "Line 3, `lean_mass_kg`: found &#39;much&#39;, expected a mass in kg"),
    ({"text": " ", "place": "P"}, "Choose a file, or paste its text."),
    ({"text": GOOD.replace("2026-03-01", "2999-03-01")}, "The scan of 2999-03-01 has not been taken yet"),
    ({"text": GOOD, "precision-lean-leg": "90"}, "Precision of lean, leg: found &#39;90&#39;, expected per cent up to"),
    ({"file": SimpleUploadedFile("x.csv", b"\xff\x00\xfe picture")}, "is not text in UTF-8"),
    ({"file": SimpleUploadedFile("x.csv", b"a" * (asking.LARGEST + 1)), "text": GOOD}, "too large"),
])  # fmt: skip
def test_what_is_wrong_is_said_and_stays(house, person, data, says):
    """With line and column; the text that was pasted is there to be mended."""
    answer = post(person, house, scanner="S", **data)
    page = answer.content.decode()

    assert 422 == answer.status_code and says in page and "nothing you gave is lost" in page and 'value="S"' in page
    if "text" in data:
        assert data["text"].splitlines()[0] in page
    assert not Scan.objects.exists()


def test_a_file_that_is_not_utf_8_but_says_so_is_read(house, person):
    """As spreadsheets save it."""
    answer = post(person, house, file=SimpleUploadedFile("x.csv", GOOD.encode("utf-16")))

    assert 200 == answer.status_code and "7100" in answer.content.decode()


def test_the_same_scan_twice_is_recognised_and_not_ticked(house, person):
    """Whatever is sent, it is kept once; and nothing ticked keeps nothing."""
    first = hidden(post(person, house, text=GOOD).content.decode())
    post(person, house, save="1", **first)
    page = post(person, house, text=GOOD).content.decode()

    assert "here already" in page and [] == hidden(page)["keep"]
    assert 422 == post(person, house, save="1", text=GOOD).status_code
    assert 302 == post(person, house, save="1", **first).status_code
    assert 1 == len(kept(house))


def test_only_what_is_ticked_is_kept(house, person):
    """One scan of two; what is unknown is said and kept with it."""
    two = f"{GOOD}\n2026-06-01,left_leg,3.0,7.2,0.4\n2026-06-01,third_arm,1.0,2.0,0.1"
    page = post(person, house, text=two).content.decode()
    fields = hidden(page)

    assert "The region &#39;third_arm&#39; is not known here: kept, not judged" in page and 2 == len(fields["keep"])
    post(person, house, save="1", **(fields | {"keep": fields["keep"][1:]}))
    assert ["2026-06-01"] == [str(one.scan.on) for one in kept(house)]
    assert kept(house)[0].scan.part("third_arm").lean_g == 2000.0


def test_back_to_change_something_has_everything(house, person):
    """Precision too, whose fields are unfolded then."""
    fields = hidden(post(person, house, text=GOOD, place="P", **{"precision-lean-leg": "1,5"}).content.decode())
    page = post(person, house, change="1", **fields).content.decode()

    assert "left_leg" in page and 'value="P"' in page and 'value="1,5"' in page and "dexa-precision\" open" in page
    post(person, house, save="1", **hidden(post(person, house, **fields).content.decode()))
    assert [(Tissue.LEAN, "leg", 1.5)] == [(one.tissue, one.region, one.percent) for one in kept(house)[0].precision]


def test_a_scan_is_typed(house, person):
    """By hand, with a comma as some write it; shown first, and marked as typed."""
    masses = {"mass-left-leg-lean": "7,05", "mass-right-leg-lean": "7"}
    typed = {"day": "2026-03-01", "unit": "kg", "scanner": "S"} | masses
    shown = post(person, house, "type", **typed)
    fields = hidden(shown.content.decode())

    assert "7050" in shown.content.decode() and fields["mass-left-leg-lean"] == "7,05"
    assert 'value="7,05"' in post(person, house, "type", change="1", **fields).content.decode()
    post(person, house, "type", save="1", **fields)
    (one,) = kept(house)
    assert ("typed", 7050.0, None) == (one.row["source"], one.scan.part("leg", Side.LEFT).lean_g,
                                       one.scan.part("arm", Side.LEFT))  # fmt: skip


@pytest.mark.parametrize(("typed", "says"), [
    ({"day": "31.3.2026", "mass-left-leg-lean": "7"}, "The day of the scan: found &#39;31.3.2026&#39;"),
    ({"day": "2026-03-01"}, "Type at least one mass."),
    ({"day": "2026-03-01", "mass-left-leg-lean": "7 kg"}, "Left leg, lean: found &#39;7 kg&#39;, expected a mass"),
    ({"day": "2026-03-01", "mass-left-leg-lean": "7000"}, "found &#39;7000&#39;, expected a mass in kg"),
])  # fmt: skip
def test_what_is_typed_wrong_stays(house, person, typed, says):
    """With the field that does not hold."""
    answer = post(person, house, "type", place="P", **typed)

    assert 422 == answer.status_code and says in answer.content.decode() and 'value="P"' in answer.content.decode()
