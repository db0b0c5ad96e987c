"""What the page of a structure gathers, before anything is drawn."""

import pytest

from glidepath.body import Grade, Side
from glidepath.catalogue import Shelf, shelf
from glidepath.release import Withheld
from glidepath.web.drawing.areas import AREAS
from glidepath.web.public.atlas import menus, pages, words
from glidepath.web.public.atlas.card import card, dose

pytestmark = pytest.mark.no_second_database


@pytest.fixture(scope="module")
def held() -> Shelf:
    """The catalogue."""
    return shelf()


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_every_structure_has_a_card_or_a_reason(held: Shelf, side: Side) -> None:
    """For every technique: steps to follow, or why it does not suit here."""
    for item in held.body.structures.values():
        for technique in held.techniques.values():
            made = card(held, item, side, technique)
            assert made.reasons if isinstance(made, Withheld) else made.made.steps, (item.id, technique.id)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_every_page_tells_where_it_comes_from(held: Shelf, side: Side) -> None:
    """A grade in words, sources, and tabs for every technique, one of which at least suits whatever is treated."""
    for item in held.body.structures.values():
        page = pages.page(held, item, side, held.techniques[pages.FIRST])
        assert page.grade in words.GRADES.values()
        assert page.sources and page.done
        assert set(held.techniques) == {tab.id for tab in page.tabs}
        assert any(tab.suits for tab in page.tabs) is item.treated, item.id
        assert page.verified is all(one.verified for one in page.sources)


def test_the_movement_says_from_where_to_where(held: Shelf) -> None:
    """The soleus is drawn by the ankle alone, with the knee bent so that the gastrocnemius stays slack."""
    made = card(held, held.body.structures["soleus"], Side.RIGHT, held.techniques[pages.FIRST])

    assert [(100, "ankle plantarflexion 50 degrees", "ankle dorsiflexion 20 degrees")] == [
        (move.part, move.start, move.end) for move in made.moves
    ]
    assert "gastrocnemius" in {name.id for kept in made.kept for name in kept.spares}


def test_nothing_moves_in_a_technique_without_movement(held: Shelf) -> None:
    """A card of strokes or pressure shows no movement, nor does that of a nerve, which is slid without degrees."""
    strokes = card(held, held.body.structures["soleus"], Side.RIGHT, held.techniques["instrument_strokes"])
    nerve = card(held, held.body.structures["median_nerve"], Side.RIGHT, held.techniques[pages.FIRST])

    assert () == strokes.moves == nerve.moves


def test_how_often_is_said_in_words() -> None:
    """Passes, seconds, or both."""
    assert ("3 to 5 passes", "30 to 60 seconds", "30 seconds, then 5 to 10 times") == (
        dose((3, 5), (0, 0)), dose((0, 0), (30, 60)), dose((5, 10), (30, 30)),
    )  # fmt: skip


def test_the_words_cover_what_the_library_says(held: Shelf) -> None:
    """Every joint, place and grade has words, and no word is for what is not there."""
    assert {motion.joint for motion in held.body.motions.values()} == set(words.JOINTS)
    assert set(held.body.regions) == {region for regions in AREAS.values() for region in regions}
    assert set(Grade) == set(words.GRADES) == set(words.GRADES_MEAN)


def test_every_structure_can_be_reached_by_the_menus(held: Shelf) -> None:
    """By place all of them; by motion all that a motion lengthens."""
    places = {one.id for menu in menus.places(held.body) for one in menu.choices}
    motions = {one.id for menu in menus.motions(held.body) for one in menu.choices}

    assert all(set(item.regions) & places for item in held.body.structures.values())
    assert all(held.body.motions[name].limit or held.body.motions[held.body.motions[name].opposite] for name in motions)
    assert len(held.body.structures) == sum(kind.count for kind in menus.kinds(held.body))


def test_grades_are_shown_with_what_was_compared(held: Shelf) -> None:
    """The page of a checked structure lists every check of it, agreed or not."""
    for check in held.body.checks:
        item = held.body.structures[check.structure]
        page = pages.page(held, item, Side.RIGHT, held.techniques[pages.FIRST])
        assert check in page.checks
        assert page.checked is (held.body.grade(item.id) is not Grade.AUTHORED)
