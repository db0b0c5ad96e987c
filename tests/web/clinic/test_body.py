"""A person's body over a complaint: what was found, treated and changed, where it is."""

from datetime import date

import msgspec
import pytest

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.catalogue.figure import Layer
from glidepath.measure import change
from glidepath.palpate import Finding
from glidepath.release import Pass
from glidepath.visit import State
from glidepath.visit.values import Minutes, Treated
from glidepath.web.clinic.body.places import places
from glidepath.web.clinic.body.views import shown
from tests.samples import reading

DAY = date(2026, 3, 2)
PASS = Pass(structure="soleus", side=Side.LEFT, contact="thumb", seconds=20)


def felt(tenderness: int, *, familiar: bool = False) -> Finding:
    """A finding in the left soleus."""
    return Finding(structure="soleus", side=Side.LEFT, tenderness=tenderness, familiar=familiar)


def state(*findings: Finding, passes: int = 0) -> State:
    """A visit with findings, and with passes on the left soleus."""
    minutes = Minutes(assessment=0, treatment=0, total=0)
    done = Treated(structure="soleus", side=Side.LEFT, passes=(PASS,) * passes, changes=(), outcome="")
    return State(stage="closed", minutes=minutes, findings=findings, treated=(done,) if passes else ())


def test_the_last_finding_stands_and_passes_add_up() -> None:
    """Two visits: the later finding counts, and the passes of both."""
    later = msgspec.structs.replace(felt(1), texture="ropy")
    (found,) = places([(DAY, state(felt(7, familiar=True), passes=3)), (DAY, state(later, passes=2))], shelf())

    assert (1, 5, 2) == (found.found.tenderness if found.found else None, found.passes, found.visits)
    assert {"treated"} == found.marks


def test_what_changed_is_said_with_unit_method_and_error() -> None:
    """Only what moved by more than its error, from what to what."""
    held = shelf()
    before, after, after_that = (reading("nprs", value, side=Side.LEFT) for value in (8, 3, 4))
    changes = tuple(change(before, later, measure=held.measures["nprs"]) for later in (after, after_that))
    treated = msgspec.structs.replace(state(passes=1).treated[0], changes=changes)
    (found,) = places([(DAY, msgspec.structs.replace(state(), treated=(treated,)))], held)

    said = "Pain, 0 to 10, left 8/10 → 3/10 by self report; error 4/10, people with neck pain"
    assert (f"{said} (borrowed from another population)",) == found.changed


@pytest.mark.parametrize(("finding", "marks"), [
    (felt(1), set()), (felt(2), {"finding"}), (felt(0, familiar=True), {"finding", "painful"}),
])  # fmt: skip
def test_a_quiet_place_is_not_marked(finding: Finding, marks: set[str]) -> None:
    """Tender from two of ten on, and wherever pressing brings on the pain the person knows."""
    (found,) = places([(DAY, state(finding))], shelf())

    assert marks == found.marks


def test_the_body_opens_where_most_is_seen() -> None:
    """The view and the layer of what was treated, unless somebody asks for another."""
    assert ("back", Layer.DEEP) == shown(["piriformis", "gluteus_minimus"], (), ("", ""))
    assert ("left", Layer.INNER) == shown(["piriformis"], (), ("left", "inner"))
    assert ("front", Layer.SURFACE) == shown([], (), ("upside down", "soul"))
    assert ("back", Layer.SURFACE) == shown([], [Pain(region="calf", side=Side.LEFT, intensity=4)], ("", ""))


def test_the_page_shows_marks_and_words(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """The chart leads to it; every place is drawn and said."""
    clinician = sign_in(house.accounts["clinician"])
    page = clinician.get(f"/people/{house.person_id}/body/")

    assert 200 == page.status_code
    assert "anatomy-chart" in page.content.decode()
    assert f"/people/{house.person_id}/body/" in clinician.get(f"/people/{house.person_id}/").content.decode()
