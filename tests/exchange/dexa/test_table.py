"""CSV in three shapes: all say the same scan, units are never guessed, and every refusal has its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.exchange.dexa import DexaError, NoUnitError, table
from glidepath.track.dexa import Scan, Tissue, alike
from tests.exchange.dexa import made_up
from tests.track.dexa.scans import scans

GRAMS = {"kg": 1000.0, "g": 1.0, "lb": 453.59237, "lbs": 453.59237}
SHAPES = [made_up.by_region, made_up.by_value, made_up.by_scan]


@settings(max_examples=50)
@given(scans(), st.sampled_from(SHAPES), st.sampled_from(list(GRAMS)))
def test_every_shape_and_unit_gives_the_same_masses(one: Scan, shape: object, unit: str) -> None:
    """What is written in any shape and unit comes back in grams, to the milligram."""
    (found,) = table(shape(one, unit, GRAMS[unit]))  # type: ignore[operator]

    assert found.unit == unit.rstrip("s") and found.scan.on == one.on and len(found.scan.parts) == len(one.parts)
    for part in one.parts:
        twin = found.scan.part(part.region, part.side)
        assert twin and all(twin.mass(tissue) == pytest.approx(part.mass(tissue), abs=2e-3) for tissue in Tissue)
    assert alike(one, found.scan)


@settings(max_examples=50)
@given(st.text())
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    """Nothing else comes of it."""
    with pytest.raises(DexaError, match=r"^line \d+"):
        table(text)


@settings(max_examples=50)
@given(st.lists(st.lists(st.sampled_from(["date", "region", "lean_kg", "2026-01-01", "left_leg", "7.1", "", "metric",
                                          "value", "unit", "kg", "x", "-1", "1e9", "nan", '"']), max_size=5),
                max_size=5))  # fmt: skip
def test_any_table_is_read_or_refused_with_its_line(rows: list[list[str]]) -> None:
    """Half a table too."""
    try:
        table("\n".join(",".join(row) for row in rows))
    except DexaError as error:
        assert str(error).startswith("line ")


def test_a_row_a_region_with_everything_beside_it() -> None:
    """Id, moment, scanner and place are taken; percentages are noted; empty cells are masses not given."""
    text = ("Result ID,Acquire Time,Scanner Model,Location,Region,"
            "Fat Mass (kg),Lean Mass (kg),Total Mass (kg),Region Fat %\n"
            "made-up-1,2026-03-31T23:30:00-07:00,GE Lunar iDXA,Here,Left Leg,3.0,7.0,10.4,28.8\n\n"
            "made-up-1,2026-03-31T23:30:00-07:00,GE Lunar iDXA,Here,head,,3.5,,\n")  # fmt: skip
    (found,) = table(text)
    leg, head = found.scan.part("leg", Side.LEFT), found.scan.part("head")

    assert ("made-up-1", "GE Lunar iDXA", "Here", "2026-03-31") == (
        found.scan.result, found.scan.scanner, found.scan.place, str(found.scan.on))  # fmt: skip
    assert found.scan.at and leg and head and (7000.0, 10400.0, None) == (leg.lean_g, leg.whole_g, leg.bone_g)
    assert ("the region 'head' is not known here: kept, not judged",
            "not read, as it names no mass: region_fat_%") == found.remarks  # fmt: skip


def test_a_row_a_value() -> None:
    """A percentage of a mass and something else are noted once; a unit in the name will do."""
    rows = ("lean_mass,45,kg", "body_fat,30,%", "body_fat,31,%", "vat_mass,0.5,kg", "left_arm_bmc_g,150,")
    (found,) = table("\n".join(["date,metric,value,unit", *(f"2026-03-31,{row}" for row in rows)]))
    arm = found.scan.part("arm", Side.LEFT)

    assert 45000.0 == found.scan.parts[0].lean_g and arm and 150.0 == arm.bone_g and "g and kg" == found.unit
    assert ("not read, as it names no mass: body_fat, vat_mass",) == found.remarks


def test_several_scans_come_in_the_order_of_their_days() -> None:
    """Two of one day are told apart by their id."""
    found = table("date,result_id,lean_lbs\n2026-06-01,c,100\n2026-03-01,a,99\n2026-03-01,b,99.5\n")

    assert ["a", "b", "c"] == [one.scan.result for one in found]
    assert [44905.645, 45132.441, 45359.237] == [one.scan.parts[0].lean_g for one in found]


LONG = "date,metric,value,unit\n"


@pytest.mark.parametrize(("text", "says"), [
    ("", "line 1: found nothing; expected a row a region"),
    ("when,lean_kg\n2026-01-01,45\n", "line 1: found when, lean_kg; expected a row a region"),
    ("date,lean_kg,lean kg\n2026-01-01,45,45\n", "line 1: two columns have one name"),
    ("date,lean_mass\n2026-01-01,45\n", "line 1, `lean_mass`: has no unit; expected a name that ends in one of g, kg,"),
    ("date,region,left_arm_lean_kg\n2026-01-01,leg,3\n", "line 1, `left_arm_lean_kg`: names the region 'left_arm'"),
    ("date,lean_kg\n", "line 2: expected at least one mass"), ("date,weight\n2026-01-01,3\n", "line 2: expected at"),
    ("date,lean_kg\n2026-01-01\n", "line 2: found 1 values, expected 2"),
    ("date,lean_kg\n\n03/04/2026,45\n", "line 3, `date`: found '03/04/2026', expected a day such as 2026-03-31"),
    ("date,lean_kg\n2026-01-01,45 kg\n", "line 2, `lean_kg`: found '45 kg', expected a mass in kg such as 12.3"),
    ("date,lean_kg\n2026-01-01,-1\n", "found '-1', expected a mass"), ("date,lean_kg\n2026-01-01,nan\n", "'nan'"),
    ("date,lean_lbs\n2026-01-01,\"45,1\"\n", "found '45,1', expected a mass in lbs such as 12.3, from 0 to 1102"),
    ("date,lean_kg\n2026-01-01,45000\n", "found '45000', expected a mass in kg such as 12.3, from 0 to 500"),
    ("date,region,lean_kg\n2026-01-01,,3\n", "line 2, `region`: found nothing, expected a name such as left_leg"),
    ("date,region,lean_kg\n2026-01-01,leg,3\n2026-01-01,leg,3\n", "line 3, `lean_kg`: stands twice for the scan of"),
    ("date,lean_kg\n2026-01-01,\"45\n", "line 2: is not CSV"),
    (f"{LONG}2026-01-01,lean_mass,45,\n", "line 2, `unit`: found '', expected one of g, kg, lb, lbs"),
    (f"{LONG}2026-01-01,lean_mass,45,stone\n", "line 2, `unit`: found 'stone', expected one of"),
    (f"{LONG}2026-01-01,lean_mass_kg,45,lb\n", "line 2, `unit`: found 'lb', expected 'kg' as in 'lean_mass_kg'"),
    (f"{LONG}2026-01-01,lean_mass,much,kg\n", "line 2, `value`: found 'much', expected a mass in kg"),
])  # fmt: skip
def test_what_is_wrong_or_ambiguous_is_refused(text: str, says: str) -> None:
    """Line, column, what was there and what was expected."""
    with pytest.raises(DexaError) as refused:
        table(text)
    assert says in str(refused.value), str(refused.value)


def test_a_unit_is_taken_from_whoever_has_the_file_only_where_the_file_names_none() -> None:
    """In a header and in a unit column; what is written stands above what is said."""
    for text in ("date,lean_mass\n2026-01-01,100\n", f"{LONG}2026-01-01,lean_mass,100,\n"):
        with pytest.raises(NoUnitError):
            table(text)
        (found,) = table(text, unit="lb")
        assert (45359.237, "lb") == (found.scan.parts[0].lean_g, found.unit)
    (kept,) = table("date,lean_mass_kg,fat_mass\n2026-01-01,45,20\n", unit="lb")
    assert (45000.0, 9071.847, "kg and lb") == (kept.scan.parts[0].lean_g, kept.scan.parts[0].fat_g, kept.unit)
    with pytest.raises(DexaError, match="found 'stone'") as refused:
        table(f"{LONG}2026-01-01,lean_mass,45,stone\n", unit="kg")
    assert not isinstance(refused.value, NoUnitError)
