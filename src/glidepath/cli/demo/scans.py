"""Three DEXA scans of one made-up person: a leg that hurts had less lean mass than the other, and comes back."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from glidepath.body import Side
from glidepath.cli.demo.people import Complaint, MadeUp
from glidepath.cli.demo.write import Staff
from glidepath.track.dexa import Part, Scan, Tissue
from glidepath.web.records.actions import scans

LEGS = frozenset({"hip_flexor_adductor_strain", "plantar_fasciitis", "shin_splints", "sciatic_type"})
"""Complaints of a leg."""
AFTER = (3, 63, 123)
"""Days after a complaint began on which a scan was taken."""
LEAN = {"hurt": (6450.0, 6880.0, 7310.0), "well": (7420.0, 7390.0, 7460.0)}
"""Grams of lean mass of the leg that hurts and of the other, scan by scan: made up, as everything here."""
REST = (
    ("arm", Side.LEFT, (2710.0, 2735.0, 2720.0), (1320.0, 1300.0, 1290.0), (172.0, 172.0, 173.0)),
    ("arm", Side.RIGHT, (2790.0, 2770.0, 2805.0), (1290.0, 1280.0, 1265.0), (176.0, 176.0, 176.0)),
    ("trunk", Side.MIDLINE, (22150.0, 22240.0, 22310.0), (9320.0, 9100.0, 8950.0), (760.0, 762.0, 761.0)),
    ("android", Side.MIDLINE, (3120.0, 3130.0, 3150.0), (1410.0, 1370.0, 1340.0), (48.0, 48.0, 48.0)),
    ("gynoid", Side.MIDLINE, (7050.0, 7120.0, 7180.0), (4020.0, 3960.0, 3910.0), (271.0, 271.0, 272.0)),
    ("head", Side.MIDLINE, (3310.0, 3305.0, 3312.0), (1010.0, 1005.0, 1008.0), (455.0, 455.0, 456.0)),
)
"""The other regions: lean, fat and bone. Android and gynoid lie within trunk and legs and do not add to the whole."""
WITHIN = frozenset({"android", "gynoid"})
FAT, BONE = (4480.0, 4390.0, 4310.0), (438.0, 438.0, 439.0)
"""Of each leg."""
PLACE, SCANNER, ZONE = "Made-up scan place", "GE Lunar iDXA", "UTC"


def scanned(who: MadeUp, today: date) -> Complaint | None:
    """The complaint of a leg by which this person was scanned, if their last one is such and began long enough ago."""
    last = who.complaints[-1]
    long_ago = last.starts + timedelta(days=AFTER[-1]) < today
    return last if last.condition in LEGS and last.side is not Side.MIDLINE and long_ago else None


def write(person_id: UUID, complaint: Complaint, at: Staff) -> None:
    """Write the scans as the clinician added them, on the day of the last."""
    made = [_scan(number, complaint) for number in range(len(AFTER))]
    evening = datetime.combine(made[-1].on, time(18), ZoneInfo(ZONE))
    scans.add(person_id, made, source="file", file="made-up-scans.csv", unit="kg",
              by=msgspec.structs.replace(at.by("clinician"), at=evening))  # fmt: skip


def _scan(number: int, complaint: Complaint) -> Scan:
    """One scan, whose whole is the sum of its parts."""
    parts = [Part(region=region, side=side, lean_g=lean[number], fat_g=fat[number], bone_g=bone[number])
             for region, side, lean, fat, bone in REST]  # fmt: skip
    parts += [Part(region="leg", side=side, lean_g=LEAN["hurt" if side is complaint.side else "well"][number],
                   fat_g=FAT[number], bone_g=BONE[number]) for side in (Side.LEFT, Side.RIGHT)]  # fmt: skip
    whole = [one for one in parts if one.region not in WITHIN]
    lean, fat, bone = (_sum(whole, tissue) for tissue in Tissue)
    total = Part(region="total", lean_g=lean, fat_g=fat, bone_g=bone)
    return Scan(on=complaint.starts + timedelta(days=AFTER[number]), scanner=SCANNER, place=PLACE,
                parts=(total, *parts))  # fmt: skip


def _sum(parts: Sequence[Part], tissue: Tissue) -> float:
    return sum(one.mass(tissue) or 0.0 for one in parts)
