"""Safety asked again after care: the same signs on the same rungs, and nothing said to be well."""

import pytest

from glidepath.catalogue import Rung, self_check, shelf
from glidepath.screen import Answer, Result, SelfAnswers, concern, signs_asked, to_open

CHECK, HELD = self_check(), shelf()
ITEMS = {item.flag: item.id for screen in CHECK.safety.screens for item in screen.items if item.flag}


def made(**items):
    """What answers by the ids of items come to."""
    return concern(SelfAnswers(items=items), CHECK, flags=HELD.flags)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.UNSURE])
@pytest.mark.parametrize("flag", sorted(ITEMS))
def test_every_sign_stands_on_its_own_rung(flag, answer):
    """An emergency sends at once, an urgent one to a doctor, even if somebody is not sure; no other word is softer."""
    found = made(**{ITEMS[flag]: answer})
    rungs = [reason.rung for reason in (*found.stops, *found.watch)]

    expected = {Rung.EMERGENCY: Result.GO_NOW, Rung.URGENT: Result.EVALUATED_FIRST}.get(rungs[0])
    assert [flag] == [reason.flag for reason in (*found.stops, *found.watch)]
    assert expected == found.result and bool(expected) == bool(found.stops) == bool(found.when)


def test_no_to_everything_refers_nobody():
    """And says no more than that."""
    found = made(**dict.fromkeys(ITEMS.values(), Answer.NO))

    assert (None, "", (), ()) == (found.result, found.when, found.stops, found.watch)


@pytest.mark.parametrize("condition", sorted(HELD.conditions))
def test_what_fits_the_place_is_asked_and_nothing_but_signs(condition):
    """Every emergency sign among it, by itself."""
    screens = signs_asked(HELD.conditions[condition].regions, CHECK, flags=HELD.flags, conditions=HELD.conditions)
    items = [item for screen in screens for item in screen.items]

    assert all(item.flag for item in items) and [screen.id for screen in screens if screen.first]
    for item in items:
        alone = HELD.flags[item.flag].alone
        screen = next(one for one in screens if item in one.items)
        assert alone is not Rung.EMERGENCY or not screen.line


def test_a_line_that_is_not_a_no_opens_its_signs():
    """Until each of them has an answer of its own."""
    screens = signs_asked((), CHECK, flags=HELD.flags, conditions=HELD.conditions)
    lined = next(screen for screen in screens if screen.line)
    single = {item.id: Answer.NO for screen in screens if not screen.line for item in screen.items}
    lines = {screen.id: Answer.NO for screen in screens if screen.line}

    none = SelfAnswers(items=single, lines=lines)
    unsure = SelfAnswers(items=single, lines=lines | {lined.id: Answer.UNSURE})
    told = SelfAnswers(items=single | {item.id: Answer.NO for item in lined.items}, lines=unsure.lines)
    assert [(), (lined,), ()] == [to_open(one, screens) for one in (none, unsure, told)]
