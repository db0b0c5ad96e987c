"""The order of a list follows the rule that stands on its page."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from glidepath.directory import SAYS, Offer, Point, Wanted, rank

HERE = Point(latitude=40, longitude=-105)
SOME = st.frozensets(st.sampled_from("abc"), max_size=3)
OFFERS = st.builds(
    Offer, id=st.text("0123456789", min_size=1), name=st.text("xyz", max_size=3), conditions=SOME, techniques=SOME,
    certified=SOME, licences=SOME, languages=SOME, licensed=st.booleans(),
    at=st.none() | st.builds(Point, latitude=st.floats(39, 41), longitude=st.just(-105.0)),
)  # fmt: skip
WANTED = st.builds(
    Wanted, condition=st.sampled_from(["", "a"]), technique=st.sampled_from(["", "b"]), near=st.just(HERE),
    licence=st.sampled_from(["", "c"]), language=st.sampled_from(["", "a"]),
)  # fmt: skip


@given(st.lists(OFFERS, max_size=8), WANTED)
def test_licence_then_match_then_distance(offers: list[Offer], wanted: Wanted) -> None:
    """No one stands before another who has a licence that counts and they not, or who meets more, or is nearer."""
    found = rank(offers, wanted)
    assert sorted(one.offer.id for one in found) == sorted(one.id for one in offers)
    for first, second in pairwise(found):
        assert first.offer.licensed >= second.offer.licensed
        if first.offer.licensed == second.offer.licensed:
            assert len(first.meets) >= len(second.meets)
            if len(first.meets) == len(second.meets) and second.km is not None:
                assert first.km is not None and first.km <= second.km


@given(st.lists(OFFERS, max_size=6, unique_by=lambda one: one.id), WANTED, st.randoms())
def test_the_order_they_come_in_changes_nothing(offers: list[Offer], wanted: Wanted, chance: object) -> None:
    """Nobody stands higher for having been entered first."""
    shuffled = list(offers)
    chance.shuffle(shuffled)

    assert rank(offers, wanted) == rank(shuffled, wanted)


def test_what_is_met_and_what_is_missed_is_said() -> None:
    """A licence that does not count is missed; a technique may be their own word, or certified."""
    one = Offer(id="1", name="A", techniques=frozenset("a"), certified=frozenset("b"), at=HERE)
    (found,) = rank([one], Wanted(technique="b", licence="physician", near=HERE))

    assert (("technique",), ("licence",), 0.0) == (found.meets, found.misses, found.km)
    assert "Nobody can pay to stand higher" in SAYS
