"""A self-check never ends softer than the sign that was told, whatever else is answered, left open or unsure."""

from itertools import combinations, product

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Bar, Item, Rung, Screen, SelfCheck, self_check, shelf
from glidepath.screen import (
    Answer,
    Conclusion,
    Open,
    Place,
    Reason,
    Referred,
    Result,
    SelfAnswers,
    asked,
    clearance,
    complaints,
    conclude,
    heard,
    lines_of,
    questions,
    steps,
    unanswered,
)
from glidepath.screen.selfcheck import (
    ENOUGH_POINTS,
    PLACE,
    POINTS,
    SELF_CARE_WEEKS,
    SIGNS,
    STORY,
    WHENS,
    as_at_the_door,
)

HELD, CHECK = shelf(), self_check()
ITEMS = {item.id: item for screen in CHECK.safety.screens for item in screen.items}
FLAGS = {item.flag: item.id for item in ITEMS.values() if item.flag}
ALL_POINTS = tuple(point.id for point in CHECK.points.points)
PRESENT = (Answer.YES, Answer.UNSURE)
CALF = (Place(region="calf", side=Side.LEFT),)
SOFTEST = {Rung.EMERGENCY: Result.GO_NOW, Rung.URGENT: Result.EVALUATED_FIRST}
PLACES = st.lists(
    st.builds(Place, region=st.sampled_from(sorted(HELD.body.regions)), side=st.sampled_from(list(Side))), max_size=4
).map(tuple)
SOMETIMES = st.dictionaries(st.sampled_from(sorted(ITEMS)), st.sampled_from(list(Answer)))
LINES = {screen.id: screen for screen in CHECK.safety.screens if screen.line}
TOLD_LINES = st.dictionaries(st.sampled_from(sorted(LINES)), st.sampled_from(list(Answer)))
OPTIONAL_POINTS = st.none() | st.lists(st.sampled_from(ALL_POINTS), unique=True).map(tuple)
STORIES = st.sampled_from(["", *(one.id for one in CHECK.points.since)])


def end(answers: SelfAnswers, check: SelfCheck = CHECK) -> Conclusion | Open:
    """Conclude on the catalogue."""
    return conclude(answers, check, flags=HELD.flags, precautions=HELD.precautions, conditions=HELD.conditions)


def all_no(**changed: Answer) -> SelfAnswers:
    """Answer no to every safety item but these, and give everything that fits hands-on care."""
    return SelfAnswers(items=dict.fromkeys(ITEMS, Answer.NO) | changed, places=CALF, since="long", points=ALL_POINTS)


def softest(answers: SelfAnswers) -> Result | None:
    """The softest end the gate itself would allow: its own rung for the same signs, nobody else's arithmetic."""
    outcome = clearance(as_at_the_door(answers, CHECK), flags=HELD.flags, precautions=HELD.precautions)
    return SOFTEST[outcome.rung] if isinstance(outcome, Referred) else None


def height(result: Result) -> int:
    """How urgent, most urgent 0."""
    return list(Result).index(result)


@given(SOMETIMES, TOLD_LINES, PLACES, STORIES, OPTIONAL_POINTS)
def test_nothing_ends_softer_than_the_gate(
    items: dict[str, Answer], lines: dict[str, Answer], places: tuple[Place, ...], since: str,
    points: tuple[str, ...] | None,
) -> None:  # fmt: skip
    """Any answers to any questions: no end, or one that stands at least as high as the gate's rung."""
    answers = SelfAnswers(items=items, lines=lines, places=places, since=since, points=points)
    made, least = end(answers), softest(answers)

    if isinstance(made, Conclusion) and least is not None:
        assert height(made.result) <= height(least)


@given(SOMETIMES, st.sampled_from(sorted(name for name in FLAGS if HELD.flags[name].alone in SOFTEST)),
       st.sampled_from(PRESENT), TOLD_LINES, PLACES, STORIES, OPTIONAL_POINTS)  # fmt: skip
def test_a_referring_flag_never_ends_in_anything_softer_than_its_rung(
    items: dict[str, Answer], flag: str, answer: Answer, lines: dict[str, Answer], places: tuple[Place, ...],
    since: str, points: tuple[str, ...] | None,
) -> None:  # fmt: skip
    """Every referring flag, yes or unsure, among any other answers, a no to the whole screen it stands on included."""
    answers = SelfAnswers(items=items | {FLAGS[flag]: answer}, lines=lines, places=places, since=since, points=points)
    made, rung = end(answers), HELD.flags[flag].alone

    if rung is Rung.EMERGENCY:
        assert isinstance(made, Conclusion)
    if isinstance(made, Conclusion):
        assert height(made.result) <= height(SOFTEST[rung])


@given(st.sampled_from(sorted((one.id, two.id) for one, two in combinations(HELD.flags.values(), 2)
                              if one.suspicion == two.suspicion)), SOMETIMES)  # fmt: skip
def test_two_signs_of_one_suspicion_stand_at_least_as_high_as_together(
    pair: tuple[str, str], items: dict[str, Answer]
) -> None:
    """Exhaustive over the kinds of pair, whatever else is told."""
    answers = all_no(**items | {FLAGS[name]: Answer.YES for name in pair})
    made = end(answers)
    together = [HELD.flags[name].together for name in pair]

    assert isinstance(made, Conclusion)
    for rung in together:
        if rung in SOFTEST:
            assert height(made.result) <= height(SOFTEST[rung])


@pytest.mark.parametrize("flag", sorted(FLAGS))
@pytest.mark.parametrize("answer", PRESENT)
def test_each_flag_alone_ends_where_its_rung_says(flag: str, answer: Answer) -> None:
    """Over every flag on file: exactly its rung, and an unsure answer counts like a yes."""
    made = end(all_no(**{FLAGS[flag]: answer}))

    assert isinstance(made, Conclusion)
    assert SOFTEST.get(HELD.flags[flag].alone, Result.WORTH_DISCUSSING) == made.result
    assert [flag] == [reason.flag for reason in (*made.stops, *made.watch)]


SMALL = msgspec.structs.replace(CHECK, safety=msgspec.structs.replace(CHECK.safety, screens=(
    Screen(id="one", title="t", asks="a", first=True, items=(Item(id="saddle", says="s", flag="saddle_numbness"),)),
    Screen(id="two", title="t", asks="a", items=(
        Item(id="weight", says="s", flag="weight_loss"), Item(id="older", says="s", flag="older_with_new_spine_pain"),
        Item(id="steroids", says="s", flag="long_steroids"),
        Item(id="blood", says="s", precautions=("anticoagulants",)),
    )),
)))  # fmt: skip


@pytest.mark.parametrize("given_answers", list(product([*Answer, None], repeat=5)))
def test_every_combination_of_a_small_check(given_answers: tuple[Answer | None, ...]) -> None:
    """All 1,024: yes, no, unsure and open over an emergency, an urgent sign, two weak ones and a blood thinner."""
    names = ("saddle", "weight", "older", "steroids", "blood")
    told = {name: answer for name, answer in zip(names, given_answers, strict=True) if answer}
    places = (Place(region="spine_lower", side=Side.MIDLINE),)
    made = end(SelfAnswers(items=told, places=places, since="long", points=ALL_POINTS), SMALL)
    saddle, weight, older, steroids, blood = (told.get(name) in PRESENT for name in names)

    if saddle:
        assert isinstance(made, Conclusion) and made.result is Result.GO_NOW
    elif len(told) < len(names):
        assert isinstance(made, Open)
    elif weight or (older and steroids) or blood:
        assert isinstance(made, Conclusion) and made.result is Result.EVALUATED_FIRST
    else:
        assert isinstance(made, Conclusion) and made.result is Result.WORTH_DISCUSSING


def test_a_conclusion_softer_than_its_reasons_cannot_be_made() -> None:
    """Even by hand: the value itself refuses."""
    for rung, result in ((Rung.EMERGENCY, Result.EVALUATED_FIRST), (Rung.URGENT, Result.SELF_CARE_FIRST)):
        reason = Reason(flag="x", suspicion="x", rung=rung, when="", to_person="", to_clinician="", source="",
                        ruled_in=True)  # fmt: skip
        with pytest.raises(ValueError, match="cannot end softer"):
            Conclusion(result=result, when="", stops=(reason,), watch=(), precautions=(), fits=(), lacks=())


@given(PLACES, st.data())
def test_one_safety_question_left_open_concludes_nothing_soft(places: tuple[Place, ...], data: st.DataObject) -> None:
    """A missing answer is not a no."""
    regions = [place.region for place in places]
    open_to = [item.id for screen in CHECK.safety.screens
               for item in asked(screen, regions, flags=HELD.flags, conditions=HELD.conditions)]  # fmt: skip
    left = data.draw(st.sampled_from(open_to))
    items = {name: Answer.NO for name in ITEMS if name != left}

    assert isinstance(end(SelfAnswers(items=items, places=places, since="long", points=ALL_POINTS)), Open)


@given(PLACES)
def test_whoever_hurts_there_is_asked_what_the_clinic_asks(places: tuple[Place, ...]) -> None:
    """For every complaint that fits the place, every flag of that complaint; for an unknown place, all of them."""
    regions = [place.region for place in places]
    found = {item.flag for screen in CHECK.safety.screens
             for item in asked(screen, regions, flags=HELD.flags, conditions=HELD.conditions) if item.flag}  # fmt: skip
    wanted = {flag.id for name in complaints(regions, HELD.conditions)
              for flag in questions(HELD.flags, condition=name)}  # fmt: skip

    assert wanted <= found
    if not places or any(not complaints([region], HELD.conditions) for region in regions):
        assert found == set(HELD.flags)


def test_emergencies_come_first_and_are_told_at_once() -> None:
    """Before the place is asked, one yes ends the check."""
    order = steps(SelfAnswers(places=CALF), CHECK, flags=HELD.flags, conditions=HELD.conditions)

    assert order.index(PLACE) == sum(screen.first for screen in CHECK.safety.screens) < order.index(STORY)
    assert (STORY, POINTS) == order[-2:]
    assert Result.GO_NOW == end(SelfAnswers(items={"saddle_numbness": Answer.UNSURE})).result  # type: ignore[union-attr]


def test_an_urgent_sign_waits_for_what_could_stand_higher_and_for_nothing_else() -> None:
    """With a safety question open, weight loss waits; with only the story open it does not."""
    items = dict.fromkeys(ITEMS, Answer.NO) | {"weight_loss": Answer.YES}
    made = end(SelfAnswers(items=items, places=CALF))

    assert isinstance(made, Conclusion) and (Result.EVALUATED_FIRST, "within two weeks") == (made.result, made.when)
    assert isinstance(end(SelfAnswers(items=items | {"fever": Answer.NO}, places=())), Open)


@pytest.mark.parametrize(("since", "points", "result"), [
    ("long", ALL_POINTS, Result.WORTH_DISCUSSING),
    ("weeks", ("self_care", "restriction", "exercise"), Result.WORTH_DISCUSSING),
    ("days", ALL_POINTS, Result.SELF_CARE_FIRST),  # newer than four weeks, whatever was tried
    ("long", ("soft_tissue", "use_and_rest", "exercise"), Result.SELF_CARE_FIRST),  # self-care not tried
    ("long", ("self_care", "exercise"), Result.EVALUATED_FIRST),  # tried, and little points to soft tissue
    ("days", (), Result.SELF_CARE_FIRST),
])  # fmt: skip
def test_without_danger_time_self_care_and_the_points_decide(
    since: str, points: tuple[str, ...], result: Result
) -> None:
    """Self-care comes first; after it, several points make it worth discussing, few ask what it is."""
    made = end(msgspec.structs.replace(all_no(), since=since, points=points))

    assert isinstance(made, Conclusion) and made.result is result
    assert set(ALL_POINTS) == {*made.fits, *made.lacks}


def test_what_waits_for_a_doctor_in_the_clinic_waits_at_home() -> None:
    """Every precaution that holds, asked alone or with others, sends to a doctor first, without hurry."""
    for item in ITEMS.values():
        if any(HELD.precautions[name].bar is Bar.HOLD for name in item.precautions):
            made = end(all_no(**{item.id: Answer.YES}))
            assert isinstance(made, Conclusion) and (Result.EVALUATED_FIRST, WHENS[-1]) == (made.result, made.when)
            assert set(item.precautions) == set(made.precautions)


def test_one_item_for_several_precautions_rules_none_of_them_out() -> None:
    """Which of them it is nobody knows yet."""
    answers = as_at_the_door(SelfAnswers(items={"bleeding": Answer.YES, "pregnancy": Answer.YES}), CHECK)

    assert {"anticoagulants": Answer.UNSURE, "bleeding_disorder": Answer.UNSURE,
            "pregnancy": Answer.YES} == answers.precautions  # fmt: skip


@given(st.sampled_from(sorted(LINES)), st.sampled_from(list(Answer)))
def test_a_no_to_the_line_that_names_them_is_a_no_to_each_and_nothing_else_is(screen: str, answer: Answer) -> None:
    """A yes or an unsure opens the screen, whose signs are then still to be answered one by one."""
    inside = {item.id for item in LINES[screen].items}
    items = {name: Answer.NO for name in ITEMS if name not in inside}
    answers = SelfAnswers(items=items, lines={screen: answer}, places=(), since="long", points=ALL_POINTS)
    told = heard(answers, CHECK)

    assert (inside <= set(told)) is (answer is Answer.NO)
    order = steps(answers, CHECK, flags=HELD.flags, conditions=HELD.conditions)
    assert (screen in order) is (answer is not Answer.NO)
    if answer is not Answer.NO:
        assert SIGNS in order and order.index(SIGNS) < order.index(screen)
        assert isinstance(end(answers), Open) and screen in end(answers).missing  # type: ignore[union-attr]


def test_no_emergency_hides_behind_a_line() -> None:
    """What is an emergency by itself is asked by itself, of whoever hurts there."""
    behind = {item.flag for screen in LINES.values() for item in screen.items}

    assert not {name for name in behind if HELD.flags[name].alone is Rung.EMERGENCY}
    assert LINES == {one.id: one for one in lines_of(CHECK, [], flags=HELD.flags, conditions=HELD.conditions)}


@pytest.mark.parametrize("odd", [{"items": {"weigth_loss": Answer.YES}}, {"points": ("luck",)},
                                 {"lines": {"fever": Answer.NO}}, {"since": "ever"},
                                 {"linked": ("moon",)}])  # fmt: skip
def test_a_misspelt_answer_is_refused(odd: dict[str, object]) -> None:
    """An answer to a question nobody asks must not vanish."""
    with pytest.raises(ValueError, match="the self-check does not ask"):
        end(msgspec.structs.replace(all_no(), **odd))


def test_what_is_open_is_named_in_order() -> None:
    """Somebody who comes back is led to the first open step."""
    nothing = SelfAnswers()

    assert unanswered(nothing, CHECK, flags=HELD.flags, conditions=HELD.conditions) == steps(
        nothing, CHECK, flags=HELD.flags, conditions=HELD.conditions)
    assert () == unanswered(all_no(), CHECK, flags=HELD.flags, conditions=HELD.conditions)


def test_numbers_and_words_are_those_of_the_catalogue() -> None:
    """The rule and its sentence cannot part, and how soon is sorted as the catalogue sorts it."""
    assert (ENOUGH_POINTS, SELF_CARE_WEEKS) == tuple(
        HELD.rules[name].value for name in ("selfcheck_points", "selfcheck_weeks"))
    assert tuple(one.id for one in CHECK.said.whens) == WHENS
    assert tuple(one.id for one in CHECK.said.advice) == tuple(Result)
