"""Finding structures: by name, nickname, slip of the finger, place, nerve, root and limited motion."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Body, Index, Share, Side, index, lengthening, search, takers
from glidepath.catalogue import shelf
from tests.samples import small_body

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def body() -> Body:
    """The body on file."""
    return shelf().body


@pytest.fixture(scope="module")
def everything(body: Body) -> Index:
    """Everything it can be searched by."""
    return index(body)


def found(everything: Index, words: str, most: int = 20) -> list[str]:
    """The structures that words find, best first."""
    return [hit.structure for hit in search(everything, words, most=most)]


def slip(name: str, chance: random.Random) -> str:
    """A name with one letter lost, exchanged for another, doubled by another, or swapped with the next."""
    at = chance.choice([place for place in range(1, len(name) - 1) if name[place].isalpha()])
    letter = chance.choice(LETTERS)
    kinds = (name[at + 1:], letter + name[at + 1:], letter + name[at:], name[at + 1] + name[at] + name[at + 2:])
    return name[:at] + chance.choice(kinds)


def test_every_structure_is_first_by_its_own_name(body: Body, everything: Index) -> None:
    """Whoever types a whole name gets that structure."""
    assert [] == [item.name for item in body.structures.values() if found(everything, item.name)[0] != item.id]


def test_a_slip_of_the_finger_is_forgiven(body: Body, everything: Index) -> None:
    """One slip in a name of any length still leads to it among the first three, nearly always first."""
    chance = random.Random(7)
    typed = [(item.id, slip(item.name.lower(), chance)) for item in body.structures.values() if len(item.name) > 5]
    lost = [words for name, words in typed if name not in found(everything, words)[:3]]

    assert len(lost) <= len(typed) // 100, lost


@pytest.mark.parametrize(
    ("words", "structure"),
    [
        ("pirif", "piriformis"),
        ("levator sc", "levator_scapulae"),
        ("soleus", "soleus"),
        ("gastrocnemeus", "gastrocnemius"),
        ("sternoclidomastoid", "sternocleidomastoid"),
        ("planter fascia", "plantar_fascia"),
        ("plantarfascia", "plantar_fascia"),
        ("it band", "iliotibial_band"),
        ("traps", "upper_trapezius"),
        ("ECRB", "extensor_carpi_radialis_brevis"),
        ("QL", "quadratus_lumborum"),
        ("left piriformis", "piriformis"),
        ("nerve to piriformis", "piriformis"),
        ("tibial nerve", "tibial_nerve"),
        ("deep brach of radial nerve", "deep_branch_of_radial_nerve"),
    ],
)  # fmt: skip
def test_what_people_type_finds_what_they_mean_first(everything: Index, words: str, structure: str) -> None:
    """Beginnings, slips, nicknames, initials and a side in front."""
    assert structure == found(everything, words)[0]


@pytest.mark.parametrize(
    ("words", "by"),
    [("calf", "region"), ("S1", "root"), ("neck rotation", "does"), ("bend the knee", "does"),
     ("limited shoulder flexion", "limits"), ("ulnar nerve", "nerve")],
)  # fmt: skip
def test_other_ways_of_knowing_a_structure_find_it(body: Body, everything: Index, words: str, by: str) -> None:
    """A place, a root, a motion in two wordings, a lost motion, a nerve."""
    assert by in {hit.by for hit in search(everything, words, most=len(body.structures))}


def test_a_name_typed_whole_brings_no_strangers(everything: Index) -> None:
    """`soleus` does not list the soles of the feet."""
    assert ["soleus"] == found(everything, "soleus")


def test_words_may_be_spread_over_one_structure(everything: Index) -> None:
    """A place and a root together leave what has both."""
    assert {"soleus", "gastrocnemius"} <= set(found(everything, "calf S2", most=400))


def test_a_word_that_says_nothing_may_stand_half_typed(everything: Index) -> None:
    """`abductor digiti minimi o` waits for its `of`."""
    assert "abductor_digiti_minimi_of_hand" in found(everything, "abductor digiti minimi o")


@pytest.mark.parametrize("words", ["", "  ", "?!", "of the", "xyzzyxyzzy"])
def test_no_words_find_nothing(everything: Index, words: str) -> None:
    """Nothing is found for nothing, and for what nobody calls anything."""
    assert () == search(everything, words)


@given(words=st.text(max_size=60), most=st.integers(1, 30))
def test_any_text_is_answered_best_first(words: str, most: int) -> None:
    """Whatever is typed, the answer is no longer than asked for, in order, each structure once."""
    hits = search(index(small_body()), words, most=most)

    assert len(hits) <= most
    assert sorted((hit.score for hit in hits), reverse=True) == [hit.score for hit in hits]
    assert len({hit.structure for hit in hits}) == len(hits)
    assert all(0 <= hit.score <= 100 for hit in hits)


def test_what_a_lost_motion_asks_to_lengthen_is_ranked(body: Body) -> None:
    """For pulling the foot up, the soleus comes before the gastrocnemius, which also lengthens at the knee."""
    order = [one.structure for one in takers(body, "ankle_dorsiflexion")]

    assert order.index("soleus") < order.index("gastrocnemius")


def test_takers_are_what_lengthens(body: Body) -> None:
    """Every motion lists exactly the structures that its opposite shortens, main ones first."""
    for motion in body.motions:
        listed = takers(body, motion)
        wanted = {
            item.id for item in body.structures.values()
            if motion in {movement.motion for movement, _ in lengthening(body, item, Side.RIGHT)}
        }  # fmt: skip
        shares = [one.share is Share.SECONDARY for one in listed]
        assert wanted == {one.structure for one in listed}
        assert sorted(shares) == shares
        assert all(0 < one.part <= 1 for one in listed)


def test_turning_the_head_lengthens_one_side_or_the_other(body: Body) -> None:
    """The sternocleidomastoid of the side turned to lengthens, the splenius of the other."""
    same = {one.structure: one.same_side for one in takers(body, "cervical_rotation")}

    assert (True, False) == (same["sternocleidomastoid"], same["splenius_capitis"])


def test_a_motion_that_is_not_on_file_is_refused(body: Body) -> None:
    """No list for a motion nobody knows."""
    with pytest.raises(KeyError):
        takers(body, "tail_wagging")


def test_another_language_is_found_with_and_without_accents_and_so_is_english(body: Body) -> None:
    """A text is shown in that language, whichever words found it; words that tell nothing there are passed over."""
    say = {"Soleus": "Sóleo", "Levator scapulae": "Elevador de la escápula"}
    both = index(body, lambda text: say.get(text, text), frozenset({"de", "la"}))

    for words in ("sóleo", "soleo", "soleus"):
        assert ("soleus", "Sóleo") == (search(both, words)[0].structure, search(both, words)[0].text)
    assert "levator_scapulae" == search(both, "elevador escapula")[0].structure
    assert "Elevador de la escápula" == search(both, "levator scapulae")[0].text
