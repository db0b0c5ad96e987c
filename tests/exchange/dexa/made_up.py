"""Made-up answers and files in the shapes a provider has; no person's numbers."""

from typing import Any

import msgspec

from glidepath.track.dexa import PAIRED, Scan

MASSES = ("fat", "lean", "bone")


def region(fat: float = 3.0, lean: float = 7.0, bone: float = 0.4) -> dict[str, float]:
    """A made-up region, in kilograms."""
    whole = round(fat + lean + bone, 2)
    of_tissue, of_region = (round(100 * fat / (all_of_it or 1), 2) for all_of_it in (fat + lean, whole))
    return {"fat_mass_kg": fat, "lean_mass_kg": lean, "bone_mass_kg": bone, "total_mass_kg": whole,
            "tissue_fat_pct": of_tissue, "region_fat_pct": of_region}  # fmt: skip


def composition(result: str = "made-up-1", **regions: dict[str, float]) -> dict[str, Any]:
    """A made-up `DexaCompositionResponse`; two legs unless said otherwise."""
    legs = {"left_leg": region(), "right_leg": region(lean=7.1)}
    return {"result_id": result, "section_name": "composition", "total": region(20.0, 45.0, 2.4),
            "regions": regions or legs, "android_gynoid_ratio": None}  # fmt: skip


def scan_info(result: str = "made-up-1", at: str = "2026-03-31T23:30:00-07:00", **other: Any) -> dict[str, Any]:
    """A made-up `DexaScanInfoResponse`."""
    intake = {"age_years": 40.1, "height_cm": 170, "weight_kg": 67.4}
    return {"result_id": result, "section_name": "scan-info", "scanner_model": "GE Lunar iDXA", "acquire_time": at,
            "analyze_time": at, "patient_intake": intake} | other  # fmt: skip


def summary(result: str = "made-up-1", place: str = "Made-up place") -> dict[str, Any]:
    """A made-up `ResultSummary`."""
    at = "2026-03-31T23:30:00-07:00"
    where = {"location_id": "made-up", "name": place, "location_type": "storefront", "address": {}, "last_updated": at}
    return {"result_id": result, "start_time": at, "location": where, "create_time": at, "update_time": at,
            "service": {"name": "DEXA", "description": "DEXA Scan", "service_code": "DXA"}}  # fmt: skip


def listed(*results: dict[str, Any], page: int = 1, more: bool = False) -> dict[str, Any]:
    """A made-up `ResultsListResponse`."""
    return {"results": list(results),
            "pagination": {"page": page, "page_size": 20, "results": len(results), "has_more": more}}  # fmt: skip


def raw(answer: Any) -> bytes:
    """An answer as it is sent."""
    return msgspec.json.encode(answer)


def names(scan: Scan) -> list[tuple[str, Any]]:
    """Each part of a scan with the name a report gives it."""
    return [(f"{one.side}_{one.region}" if one.region in PAIRED else one.region, one) for one in scan.parts]


def by_region(scan: Scan, unit: str, grams: float) -> str:
    """A scan as a table with a row a region."""
    rows = [f"{scan.on},{name},{','.join(repr((getattr(part, f'{mass}_g')) / grams) for mass in MASSES)}"
            for name, part in names(scan)]  # fmt: skip
    return "\n".join([f"date,region,{','.join(f'{mass}_mass_{unit}' for mass in MASSES)}", *rows])


def by_value(scan: Scan, unit: str, grams: float) -> str:
    """A scan as a table with a row a value."""
    rows = [f"{scan.on},{name}_{mass}_mass,{getattr(part, f'{mass}_g') / grams!r},{unit}"
            for name, part in names(scan) for mass in MASSES]  # fmt: skip
    return "\n".join(["date,metric,value,unit", *rows])


def by_scan(scan: Scan, unit: str, grams: float) -> str:
    """A scan as a table with a row a scan."""
    cells = {f"{name}_{mass}_{unit}": getattr(part, f"{mass}_g") / grams
             for name, part in names(scan) for mass in MASSES}  # fmt: skip
    return f"date,{','.join(cells)}\n{scan.on},{','.join(map(repr, cells.values()))}"
