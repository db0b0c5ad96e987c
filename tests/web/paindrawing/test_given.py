"""What the form sends back, read without a script in between."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from glidepath.assess import DrawingError, Pain
from glidepath.body import Side
from glidepath.catalogue import pain_kinds, shelf
from glidepath.web.paindrawing import Draft
from glidepath.web.paindrawing import given as form
from tests.assess.test_drawing import pain, pains

pytestmark = pytest.mark.no_second_database

CALF = ("calf", Side.LEFT)


def sent(**fields: object) -> Draft:
    """Send the form with fields; a list stands for several values."""
    posted = QueryDict(mutable=True)
    for name, value in fields.items():
        posted.setlist(name, value if isinstance(value, list) else [str(value)])
    return form.read(posted, body=shelf().body, kinds=pain_kinds())


@given(pains())
def test_the_marks_travel_in_the_form(drawn: tuple[Pain, ...]) -> None:
    """Whatever is drawn comes back as it was, and is finished when somebody keeps it."""
    draft = sent(mark=[form.written(one) for one in drawn], save="drawn" if drawn else "nothing")

    assert (drawn, True, "") == (draft.pains, draft.finished, draft.fault)


def test_a_place_is_opened_told_and_drawn() -> None:
    """Three taps: the place, its intensity and feeling, the next place."""
    opened = sent(at="calf.left")
    told = sent(place="calf.left", strength=6, kind=["aching", "numb"], at="sole.right")
    back = sent(mark=["calf.left.6.aching+numb"], at="calf.left")

    assert (CALF, None, ()) == (opened.at, opened.strength, opened.pains)
    assert (pain("calf", Side.LEFT, 6, "aching", "numb"),) == told.pains and ("sole", Side.RIGHT) == told.at
    assert (CALF, 6, ("aching", "numb")) == (back.at, back.strength, back.felt)


def test_a_mark_is_changed_or_taken_away() -> None:
    """The same place again replaces it; what was about to be said of a place that goes is not kept."""
    changed = sent(mark=["calf.left.6.numb"], place="calf.left", strength=2, at="")
    gone = sent(mark=["calf.left.6.numb"], place="calf.left", strength=2, remove="calf.left")

    assert (pain("calf", Side.LEFT, 2),) == changed.pains
    assert () == gone.pains


@pytest.mark.parametrize(("fields", "fault"), [
    ({"place": "calf.left", "kind": ["numb"], "save": "drawn"}, form.STRENGTH_FIRST),
    ({"place": "calf.left", "strength": 0, "at": "sole.left"}, form.FEELING_FIRST),
    ({"save": "drawn"}, form.NOTHING_DRAWN),
    ({"mark": ["calf.left.6."], "save": "nothing"}, form.SOMETHING_DRAWN),
])  # fmt: skip
def test_what_is_not_said_whole_is_asked_for(fields: dict[str, object], fault: str) -> None:
    """Nothing is kept and nothing is lost: the place stays open with what was said of it."""
    draft = sent(**fields)

    assert (fault, False) == (draft.fault, draft.finished)
    if "place" in fields:
        assert CALF == draft.at and draft.felt == tuple(fields.get("kind", ()))  # type: ignore[arg-type]


@pytest.mark.parametrize("fields", [
    {"mark": ["calf.left"]}, {"mark": ["calf.up.3."]}, {"mark": ["tail.left.3."]}, {"mark": ["calf.left.11."]},
    {"mark": [f"calf.left.{'1' * 5000}."]}, {"place": "calf.left", "strength": "9" * 5000},
    {"mark": ["calf.left.3.odd"]}, {"mark": ["calf.left.3.", "calf.left.4."]}, {"at": "tail.left"}, {"at": "calf"},
    {"place": "calf.left", "strength": "strong"},
])  # fmt: skip
def test_what_the_form_never_sends_is_refused(fields: dict[str, object]) -> None:
    """With what was expected."""
    with pytest.raises(DrawingError):
        sent(**fields)


@given(st.text(), st.text(), st.text())
def test_nothing_that_is_sent_breaks_the_form(mark: str, place: str, strength: str) -> None:
    """Any text is a mark, or a refusal that says so."""
    try:
        sent(mark=[mark], place=place, strength=strength, kind=[place])
    except DrawingError as error:
        assert str(error)
