"""What is written about metafor is what was found, and the library of today gives the answers compared; no R needed."""

import pytest

from validation.evidence import comparing, report, sets

AGAIN = "run `make validate-evidence` again"
FEWEST = 30
SLOW = {"five_thousand"}
"""Left to the run itself: leave it out of every test."""


def test_the_readme_says_what_was_found():
    """Every generated part of the page is the one that the tables make."""
    text = report.README.read_text()
    for name, part in report.parts().items():
        assert text == report.placed(text, name, part), f"{name}: {AGAIN}"


def test_everything_agrees_or_is_explained():
    """No set is unexplained; what agrees does so to 1e-8; leave-one-out, conversions and arrays agree throughout."""
    found = report.rows()

    assert len(found) >= FEWEST
    for row in found:
        assert row["verdict"] != "UNEXPLAINED", row["set"]
        assert row["verdict"] != "agrees" or float(row["greatest_difference"]) <= comparing.CLOSE
        if row["verdict"] == "agrees":
            ours, theirs = float(row["ours_tau2"]), float(row["metafor_tau2"])
            assert abs(ours - theirs) <= comparing.CLOSE * abs(theirs), row["set"]
        assert not row["above_grid"] or float(row["above_grid"]) >= -1e-9
    told = report.summary()
    assert [0, 0, 0] == [told[name]["apart"] for name in ("left_out", "converted", "many")]
    assert min(told[name]["compared"] for name in ("left_out", "converted", "many")) >= FEWEST


def test_edge_cases_are_among_the_sets():
    """One, two, three and 5,000 studies, none and huge variance between them, and data on which metafor ends."""
    found = {row["set"]: row for row in report.rows()}

    assert {"1", "2", "3", "5000"} <= {row["k"] for row in found.values()}
    assert 0.0 == float(found["no_difference_10"]["ours_tau2"]) or float(found["three_alike"]["ours_tau2"]) == 0.0
    assert float(found["huge_30"]["ours_tau2"]) > 1000
    assert [row for row in found.values() if row["metafor_by_default"] == "no"]


@pytest.mark.parametrize("name", [name for name in sets.made() if name not in SLOW])
def test_todays_library_gives_the_compared_answers(name):
    """Each set made from a seed is the same set still, and pools to the answer in the table."""
    row = next(row for row in report.rows() if row["set"] == name)
    one = sets.made()[name]
    mine = comparing.ours(one.values, one.variances)

    assert int(row["k"]) == len(one.values), AGAIN
    assert mine["tau2"] == pytest.approx(float(row["ours_tau2"]), rel=1e-9, abs=1e-12), AGAIN
    assert mine["value"] == pytest.approx(float(row["ours_value"]), rel=1e-9, abs=1e-12), AGAIN
    if row["verdict"] == "agrees":
        assert comparing.gap(mine["value"], float(row["metafor_value"])) <= comparing.CLOSE


def test_where_metafor_has_no_answer_ours_is_the_maximum():
    """The likelihood on 20,001 places is nowhere higher than at our answer."""
    without = [row["set"] for row in report.rows() if row["metafor_tight"] == "no" or row["metafor_by_default"] == "no"]

    assert without
    for name in set(without) & set(sets.made()):
        one = sets.made()[name]
        assert comparing.judged(one.values, one.variances) >= -1e-9, name
