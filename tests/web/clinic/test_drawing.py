"""A pain drawing in the clinic: drawn on a page, held against the one before, a reason to ask, in the note."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from glidepath.assess import Hand, Pain, PainDrawing
from glidepath.body import Side
from glidepath.catalogue import shelf, tongue
from glidepath.screen import questions
from glidepath.visit import Opening
from glidepath.web.clinic.drawing.drawn import Drawn, told
from glidepath.web.clinic.visit.kit import door_questions, kit
from glidepath.web.records.actions import drawings
from glidepath.web.records.queries import drawings as reads
from tests.assess.test_drawing import AT, pain

HELD = shelf()
OPENING = Opening(person="p", condition="tennis_elbow", side=Side.RIGHT, number=1, on=date(2026, 3, 1), clinician="C")


def own(*pains: Pain, before: tuple[Pain, ...] | None = None, condition: str = "neck_pain") -> Drawn:
    """A drawing in words, held against one of a week before."""
    now = PainDrawing(at=AT, hand=Hand.PERSON, pains=pains)
    then = PainDrawing(at=AT - timedelta(days=7), hand=Hand.PERSON, pains=before or ())
    return told(now, None if before is None else then, condition=condition, shelf=HELD)


def test_a_change_is_said_with_its_method_and_error() -> None:
    """From what to what, by self report, within an error of four; and which feeling is no longer there."""
    (spot,) = own(pain("calf", Side.LEFT, 3, "aching"), before=(pain("calf", Side.LEFT, 6, "aching", "numb"),)).spots

    assert ("Left calf", "3/10", "aching") == (spot.name, spot.intensity, spot.kind)
    assert "less, 6/10 → 3/10, no longer numb" == spot.changed
    assert ("within error", "self report; error 4/10, people with neck pain") == (spot.verdict, spot.error)


def test_gone_and_new_places_are_said() -> None:
    """A place that is not drawn any more is in the table too."""
    new, gone = own(pain("sole", Side.LEFT, 5), before=(pain("calf", Side.LEFT, 6),)).spots

    assert "new, 0/10 → 5/10" == new.changed and "worse by more than the error" == new.verdict
    assert ("not drawn", "", "no longer drawn, 6/10 → 0/10") == (gone.intensity, gone.kind, gone.changed)


def test_a_first_drawing_claims_no_change() -> None:
    """Without one before there is nothing to hold it against."""
    (spot,) = own(pain("calf")).spots

    assert ("", "", "") == (spot.changed, spot.error, spot.verdict)


def test_a_drawing_adds_questions_at_the_door_and_takes_none_away() -> None:
    """Both legs are not asked about in tennis elbow; drawn, they are, first and with what was drawn."""
    usual = [flag.id for flag in questions(HELD.flags, condition="tennis_elbow")]
    drawn = own(pain("calf", Side.LEFT, 4), pain("calf", Side.RIGHT, 4))
    asked = door_questions(OPENING, HELD, drawn)

    assert "both_legs_affected" not in usual
    assert ("both_legs_affected", "something in both legs") == (asked[0]["id"], asked[0]["drawn"])
    assert set(usual) <= {one["id"] for one in asked}
    assert usual == [one["id"] for one in door_questions(OPENING, HELD, None)]
    several = door_questions(OPENING, HELD, own(pain("pelvic_floor", Side.MIDLINE, 0, "numb")))
    assert ["emergency", "emergency", "urgent"] == [HELD.flags[one["id"]].alone.value for one in several[:3]]


def test_what_speaks_for_a_nerve_is_told_at_arrival() -> None:
    """As something to look at."""
    made = kit(OPENING, HELD, known={}, own=own(pain("sole", Side.LEFT, 4, "burning", "aching")))

    assert "left sole of the foot (burning)" == made["drawing"]["nerve"]
    assert ["Left sole of the foot 4/10, burning, aching"] == made["drawing"]["spots"]
    assert None is kit(OPENING, HELD, known={})["drawing"]


def test_a_drawing_is_kept_and_leads_back(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """On the tablet for a visit: back to the visit; at home: to the page itself, in its language."""
    clinician, person = (sign_in(house.accounts[role]) for role in ("clinician", "person"))
    page = reverse("pain_drawing", kwargs={"person_id": house.person_id})
    kept = {"mark": ["calf.left.6.aching+numb"], "save": "drawn"}

    answer = clinician.post(f"{page}?visit={house.visit_id}", kept | {"hand": "clinician"})
    assert reverse("visit", kwargs={"visit_id": house.visit_id}) == answer["Location"]
    spanish = reverse("es:pain_drawing", kwargs={"person_id": house.person_id})
    answer = person.post(spanish, kept | {"hand": "clinician"})
    chart = reverse("chart", kwargs={"person_id": house.person_id})
    assert f"{spanish}?kept=yes" == answer["Location"]

    at_home, in_visit = reads.of_person(house.person_id, clinic_id=house.clinic_id)
    assert [("person", None), ("clinician", house.visit_id)] == [
        (row["hand"], row["visit_id"]) for row in (at_home, in_visit)
    ]
    theirs, ours = (browser.get(chart).content.decode() for browser in (person, clinician))
    assert "Left calf" in theirs and "Do the quick nerve check" not in theirs
    assert "Do the quick nerve check" in ours


def test_whoever_draws_at_home_hears_what_to_ask_themselves(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """The question, and what to do if its answer is yes; nothing is decided from the drawing. The clinic sees it."""
    drawings.add(house.person_id, [pain("pelvic_floor", Side.MIDLINE, 0, "numb")], hand="person", by=house.actor())
    saddle = HELD.flags["saddle_numbness"]
    spanish = reverse("es:pain_drawing", kwargs={"person_id": house.person_id})
    after = sign_in(house.accounts["person"]).get(spanish, {"kept": "yes"}).content.decode()
    assert tongue("es").say(saddle.question) in after and tongue("es").say(saddle.to_person) in after
    for name in ("chart", "body"):
        page = reverse(name, kwargs={"person_id": house.person_id})
        theirs, ours = (sign_in(house.accounts[role]).get(page).content.decode() for role in ("person", "clinician"))
        assert saddle.question in theirs and "If the answer is yes, or you are not sure" in theirs
        assert saddle.to_person.split(".")[0] in theirs and saddle.to_person.split(".")[0] not in ours
        assert saddle.question in ours and "The drawing answers none of these" in ours


def test_the_page_carries_what_is_not_finished(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """A tap without a script: nothing is kept, the marks come back in the form; a forged mark is refused."""
    clinician = sign_in(house.accounts["clinician"])
    page = reverse("pain_drawing", kwargs={"person_id": house.person_id})
    half = clinician.post(page, {"mark": ["calf.left.6.numb"], "at": "sole.right"})
    empty = clinician.post(page, {"save": "drawn"})
    forged = clinician.post(page, {"mark": ["tail.left.6."], "save": "drawn"})

    assert 200 == half.status_code and 'value="calf.left.6.numb"' in half.content.decode()
    assert "Sole of the foot (right)" in half.content.decode()
    assert (400, 422) == (empty.status_code, forged.status_code)
    assert "Nothing is drawn yet" in empty.content.decode()
    assert [] == reads.of_person(house.person_id, clinic_id=house.clinic_id)


def test_a_drawing_can_begin_with_the_last_one(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """Only when asked for; a visit that is none is not found."""
    clinician = sign_in(house.accounts["clinician"])
    drawings.add(house.person_id, [pain("calf", Side.LEFT, 6, "numb")], hand="person", by=house.actor())
    page = reverse("pain_drawing", kwargs={"person_id": house.person_id})

    assert 'value="calf.left.6.numb"' not in clinician.get(page).content.decode()
    assert 'value="calf.left.6.numb"' in clinician.get(page, {"from": "last"}).content.decode()
    assert 404 == clinician.get(page, {"visit": "7"}).status_code


@pytest.mark.parametrize("made", [True, False])
def test_the_note_says_what_was_drawn_in_its_visit(made, house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """And is silent where nothing was."""
    clinician = sign_in(house.accounts["clinician"])
    if made:
        drawings.add(house.person_id, [pain("calf", Side.LEFT, 6, "numb")], hand="person", visit_id=house.visit_id,
                     by=house.actor())  # fmt: skip
    steps = reverse("api:visit_steps", kwargs={"visit_id": house.visit_id})
    flags = dict.fromkeys(HELD.flags, "no") | {"fever": "yes"}
    at = "2026-03-01T09:00:00Z"
    arrived = {"step": "arrived", "at": at, "consent": False, "answers": {"flags": flags}}
    for step in (arrived, {"step": "closed", "at": at}):
        sent = clinician.post(steps, {"key": str(uuid4()), "step": step}, content_type="application/json")
        assert 200 <= sent.status_code < 300, sent.content
    note = clinician.get(reverse("note", kwargs={"visit_id": house.visit_id})).content.decode()

    assert ("Drawn by the person: left calf 6/10, numb." in note) is made


def test_the_body_shows_the_drawing_beside_findings(house, sign_in) -> None:  # type: ignore[no-untyped-def]
    """Pattern, number, legend and table; a drawing of nothing says so."""
    clinician = sign_in(house.accounts["clinician"])
    page = reverse("body", kwargs={"person_id": house.person_id})
    assert "Nothing has been drawn yet" in clinician.get(page).content.decode()
    drawings.add(house.person_id, [pain("calf", Side.LEFT, 6, "numb")], hand="person", by=house.actor())
    shown = clinician.get(page, {"view": "back"}).content.decode()
    assert 'fill="url(#pain-numb)"' in shown and 'id="pain-numb"' in shown and 'class="pain-badge"' in shown
    assert "Left calf" in shown and "6/10" in shown
    drawings.add(house.person_id, [], hand="person", by=house.actor())
    shown = clinician.get(page).content.decode()
    assert "Nothing hurts." in shown and "no longer drawn, 6/10 → 0/10" in shown
