"""DEXA scans: kept once however often they come, removed by whoever added them."""

from uuid import uuid4

import msgspec
import pytest

from glidepath.body import Side
from glidepath.track.dexa import Part, Precision, Tissue
from glidepath.web.records.actions import scans
from glidepath.web.records.errors import Locked, NotHere, Unfit
from glidepath.web.records.models import AccessEntry, Scan
from glidepath.web.records.queries import scans as read
from tests.track.dexa.scans import leg, scan

PAIR = (leg(), leg(Side.RIGHT, 7100.0), Part(region="head", lean_g=3500.0))


def add(house, *given, by="person", **more):
    """Keep scans of the house's person."""
    return scans.add(house.person_id, given, **({"source": "file", "file": "made-up.csv", "unit": "kg"} | more),
                     by=house.actor(by))  # fmt: skip


def kept(house):
    """What is on record."""
    return read.of_person(house.person_id, clinic_id=house.clinic_id)


def test_what_is_kept_comes_back_as_it_was(house):
    """Unknown regions, scanner, place and precision with it, the oldest first, and who added it."""
    one, later = scan(*PAIR, place="Here"), scan(*PAIR, month=6, result="r")
    own = (Precision(tissue=Tissue.LEAN, region="leg", percent=1.5),)

    assert scans.Added(new=2, renewed=0, known=0) == add(house, later, one, precision=own)
    assert [one, later] == [each.scan for each in kept(house)]
    first = kept(house)[0]
    assert own == first.precision and ("file", "made-up.csv", "kg", "Person") == tuple(
        first.row[name] for name in ("source", "file", "unit", "added_by__name"))  # fmt: skip
    assert [] == read.of_person(house.person_id, clinic_id=uuid4())


def test_the_same_scan_twice_is_one(house):
    """From the same file, and rounded as another file has it; the log says nothing of what was not done."""
    add(house, scan(*PAIR))
    rounded = scan(leg(lean=7003.0), leg(Side.RIGHT, 7098.0))

    assert scans.Added(new=0, renewed=0, known=2) == add(house, scan(*PAIR), rounded, by="clinician")
    assert 1 == len(kept(house)) == AccessEntry.objects.filter(verb="scans.add").count()


def test_one_analysed_anew_takes_the_place_of_what_was(house):
    """By its id; who added it stays who may remove it."""
    add(house, scan(*PAIR, result="r"))
    anew = scan(leg(lean=7400.0), result="r")

    assert scans.Added(new=0, renewed=1, known=0) == add(house, anew, by="clinician", source="bodyspec")
    (one,) = kept(house)
    assert anew == one.scan and ("bodyspec", "Person") == (one.row["source"], one.row["added_by__name"])


def test_only_who_added_it_removes_it(house):
    """And what nobody in particular added, anybody who may add; the log keeps that it was there."""
    add(house, scan(*PAIR))
    (one,) = kept(house)
    with pytest.raises(Locked):
        scans.remove(one.id, by=house.actor("clinician"))
    scans.remove(one.id, by=house.actor("person"))
    assert [] == kept(house)
    logged = AccessEntry.objects.get(verb="scans.remove")
    assert (house.person_id, str(one.id)) == (logged.person_id, logged.subject_id)

    scans.add(house.person_id, [scan(*PAIR)], source="bodyspec",
              by=msgspec.structs.replace(house.actor(), account_id=None))  # fmt: skip
    scans.remove(kept(house)[0].id, by=house.actor("clinician"))


def test_what_is_refused(house, neighbour, monkeypatch):
    """Another clinic's person and scan, a source nobody knows, more scans than one person has."""
    add(house, scan(*PAIR))
    with pytest.raises(NotHere):
        scans.add(house.person_id, [scan(*PAIR)], source="file", by=neighbour.actor())
    with pytest.raises(NotHere):
        scans.remove(kept(house)[0].id, by=neighbour.actor())
    with pytest.raises(Unfit, match="unknown source 'guess'"):
        add(house, source="guess")
    monkeypatch.setattr(scans, "MOST", 1)
    with pytest.raises(Unfit, match="1 scans at most"):
        add(house, scan(*PAIR, month=5))
    assert 1 == Scan.objects.count()
