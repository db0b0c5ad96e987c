"""A provider's answers: read by field, every refusal by name, regions nobody knows kept."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.exchange.dexa import DexaError, Read, answers, composition, page, scan, scan_info
from tests.exchange.dexa import made_up

REGIONS = st.sampled_from(["android", "gynoid", "left_arm", "left_leg", "right_arm", "right_leg", "trunk"])
ODD = st.text("abcdefgh", min_size=4, max_size=9)
KILOS = st.integers(0, 15_000).map(lambda number: number / 100)


def read(masses: dict[str, Any], **info: Any) -> Read:
    """Both answers about a result, put together."""
    return scan(scan_info(made_up.raw(made_up.scan_info(**info))), composition(made_up.raw(masses)), place="Here")


def test_a_scan_from_its_two_answers() -> None:
    """Kilograms become grams, the day is that of the place and not of the server, the scanner is named."""
    found = read(made_up.composition())
    left, right = found.scan.part("leg", Side.LEFT), found.scan.part("leg", Side.RIGHT)

    assert ("2026-03-31", "GE Lunar iDXA", "Here", "made-up-1", "kg") == (
        str(found.scan.on), found.scan.scanner, found.scan.place, found.scan.result, found.unit)  # fmt: skip
    assert left and right and (7000.0, 3000.0, 400.0, 10400.0) == (left.lean_g, left.fat_g, left.bone_g, left.whole_g)
    assert 7100.0 == right.lean_g and () == found.remarks and "total" == found.scan.parts[0].region


@settings(max_examples=50)
@given(st.dictionaries(REGIONS | ODD, st.tuples(KILOS, KILOS, KILOS), max_size=9))
def test_any_region_is_read_and_none_is_lost(regions: dict[str, tuple[float, float, float]]) -> None:
    """Known or not, in any number: every mass is there in grams; what is not known is said."""
    made = {name: made_up.region(*kilos) for name, kilos in regions.items()}
    found = read(made_up.composition() | {"regions": made})

    assert len(regions) + 1 == len(found.scan.parts)
    assert sorted(round(1000 * lean, 3) for _, lean, _ in regions.values()) == sorted(
        one.lean_g or 0.0 for one in found.scan.parts if one.region != "total")  # fmt: skip
    odd = [name for name in regions if not set(name.split("_")) & {"android", "gynoid", "arm", "leg", "trunk"}]
    assert len(odd) == len([one for one in found.remarks if "is not known here: kept" in one])


def test_a_sum_that_does_not_fit_is_said() -> None:
    """Lean written in pounds where kilograms are meant shows in the sum; nothing is corrected."""
    wrong = made_up.region() | {"lean_mass_kg": 15.4}

    assert ("lean, fat and bone of the left leg make 8400 g more than its total mass: check the units",) == (
        read(made_up.composition(left_leg=wrong)).remarks)  # fmt: skip


def test_a_page_of_the_list() -> None:
    """Results with their places, and whether another page follows; an empty list is one."""
    found = page(made_up.raw(made_up.listed(made_up.summary(), made_up.summary("made-up-2"), page=2, more=True)))

    assert (2, True, ["made-up-1", "made-up-2"]) == (found.number, found.more, [one.result for one in found.results])
    assert () == page(made_up.raw(made_up.listed())).results


def test_a_file_of_answers() -> None:
    """One result or a list of them, with or without its line of the list."""
    one = {"scan_info": made_up.scan_info(), "composition": made_up.composition(), "result": made_up.summary()}
    other = {"scan_info": made_up.scan_info("b"), "composition": made_up.composition("b")}

    assert ["Made-up place", ""] == [found.scan.place for found in answers(made_up.raw([one, other]))]
    assert answers(made_up.raw(one)) == answers(made_up.raw([one]))


def without(part: str) -> dict[str, Any]:
    """A composition whose left leg lacks a field."""
    leg = made_up.region()
    del leg[part]
    return made_up.composition(left_leg=leg)


@pytest.mark.parametrize(("masses", "says"), [
    (without("lean_mass_kg"), "composition, `regions.left_leg`: Object missing required field `lean_mass_kg`"),
    (made_up.composition() | {"total": None}, "composition: Expected `object`, got `null` - at `$.total`"),
    (made_up.composition(left_leg=made_up.region() | {"fat_mass_kg": -1}), "Expected `float` >= 0.0"),
    (made_up.composition(left_leg=made_up.region() | {"fat_mass_kg": "3"}), "Expected `float`, got `str`"),
    (made_up.composition(left_leg=made_up.region() | {"fat_mass_kg": 501}), "Expected `float` <= 500.0"),
    (made_up.composition("other"), "`result_id`: found 'other', expected that of the scan info, 'made-up-1'"),
    (made_up.composition(left_leg=made_up.region(), leg_left=made_up.region()), "`regions.leg_left`: names a region"),
])  # fmt: skip
def test_what_does_not_fit_is_refused_by_its_field(masses: dict[str, Any], says: str) -> None:
    """The answer, the field, what was there and what was expected."""
    with pytest.raises(DexaError) as refused:
        read(masses)
    assert says in str(refused.value)


def test_a_moment_without_a_zone_is_refused() -> None:
    """It could be anywhere, and the day another."""
    with pytest.raises(DexaError, match=r"scan info: .*timezone component - at `\$.acquire_time`"):
        read(made_up.composition(), at="2026-03-31T23:30:00")


@pytest.mark.parametrize(("text", "says"), [
    (b'{"results":\n [}', "list of results, line 2: is not JSON"), (b"", "line 1: is not JSON"),
    (b"<html>\n</html>", "line 1: is not JSON"), (b'{"results": [\xff]}', "is not JSON"),
    (b'{"results": [], "pagination": {}}', "missing required field `page` - at `$.pagination`"),
])  # fmt: skip
def test_what_is_not_json_is_said_with_its_line(text: bytes, says: str) -> None:
    """A page of a proxy, half an answer, nothing at all."""
    with pytest.raises(DexaError) as refused:
        page(text)
    assert says in str(refused.value)
