"""Chapter 9. The self-check.

Somebody in pain asks alone, before any visit. Emergencies are asked first and one by one; calmer signs several to a
line, which opens when it is not a clear no. It ends in one of four: go now, be seen by a doctor first, self-care first,
or hands-on care is worth discussing. No answer outvotes a sign.
"""

from glidepath.body import Side
from glidepath.catalogue import self_check, shelf, tongue
from glidepath.screen import Answer, Conclusion, Open, Place, Result, SelfAnswers, conclude

HELD, CHECK = shelf(), self_check()
CALM = {item.id: Answer.NO for screen in CHECK.safety.screens if not screen.line for item in screen.items}
LINES = {screen.id: Answer.NO for screen in CHECK.safety.screens if screen.line}
NECK = (Place(region="neck_back", side=Side.LEFT),)
FIVE_POINTS = ("soft_tissue", "use_and_rest", "restriction", "self_care", "exercise")


def end(items=CALM, lines=LINES, since="long", points=FIVE_POINTS):
    """End the check of somebody with a sore neck."""
    answers = SelfAnswers(items=items, lines=lines, places=NECK, since=since, points=points)
    return conclude(answers, CHECK, flags=HELD.flags, precautions=HELD.precautions, conditions=HELD.conditions)


def test_no_danger_and_several_points_are_worth_discussing():
    """Months of it, self-care tried, and it behaves like muscle or tendon."""
    made = end()

    assert isinstance(made, Conclusion)
    assert (Result.WORTH_DISCUSSING, ("discomfort",)) == (made.result, made.lacks)


def test_what_is_fresh_is_cared_for_at_home_first():
    """The same answers within four weeks."""
    assert Result.SELF_CARE_FIRST is end(since="days").result


def test_a_drooping_face_ends_the_check_at_once():
    """Even unsure, even with everything else still open."""
    made = end(items={"drooping_face": Answer.UNSURE}, lines={}, since="", points=None)

    assert (Result.GO_NOW, "now") == (made.result, made.when)


def test_a_line_that_is_not_a_no_opens_its_signs():
    """Feeling ill is not yet an answer: which of it?"""
    assert end(lines=LINES | {"feeling_ill": Answer.UNSURE}) == Open(missing=("feeling_ill",))


def test_fever_is_seen_today_whatever_the_points_say():
    """And told with its reason."""
    ill = {item.id: Answer.NO for screen in CHECK.safety.screens if screen.id == "feeling_ill" for item in screen.items}
    made = end(items=CALM | ill | {"fever": Answer.YES}, lines=LINES | {"feeling_ill": Answer.YES})

    assert (Result.EVALUATED_FIRST, "today") == (made.result, made.when)
    assert ["fever"] == [reason.flag for reason in made.stops]


def test_a_blood_thinner_asks_a_doctor_first():
    """Without hurry."""
    assert "at a routine appointment" == end(items=CALM | {"bleeding": Answer.YES}).when


def test_it_is_said_in_spanish_too():
    """The English sentence is the key."""
    assert "Primero: ¿una emergencia?" == tongue("es").say(CHECK.safety.screens[0].title)
