"""What is tested at home hangs together with its measure, and nothing of it is said to be checked."""

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, measures
from glidepath.catalogue.hometests import _check, home_tests


def test_what_a_person_asks_for_is_there():
    """Grip with and without a gauge, hops, heel raises, sit and reach, and one's own sport."""
    wanted = {"grip_max", "grip_pain_free", "nprs", "hop_distance", "hop_count", "heel_raises", "sit_and_reach",
              "sport_time", "sport_distance", "sport_seconds", "sport_metres"}  # fmt: skip

    assert wanted == {test.measure for test in home_tests().values()}
    assert not any(test.verified for test in home_tests().values())


def test_no_figure_was_made_up():
    """The measures that came with them have no error and no important difference, because none was found."""
    for name in ("hop_distance", "hop_count", "heel_raises", "sit_and_reach", "sport_time", "sport_distance",
                 "sport_seconds", "sport_metres"):
        assert not measures()[name].mdc and not measures()[name].mcid


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"measure": "nothing"}, "nothing"),
        ({"method": "phone"}, "phone"),
        ({"shows": "flying"}, "flying"),
        ({"sided": False}, "`sided` is not as in grip_max"),
        ({"trials": 1}, "expected 1 to 5 `trials`"),
        ({"apart": 0}, "expected 1 to 5 `trials`"),
        ({"steps": ()}, "`steps` is empty"),
        ({"words": "What?", "label": "one"}, "both `words` and `label`"),
    ],
)
def test_what_does_not_hold_is_named(change, says):
    """By the test and the field."""
    with pytest.raises(CatalogueError, match=r"home/tests.toml: grip") as told:
        _check(msgspec.structs.replace(home_tests()["grip"], **change))

    assert says in str(told.value)
