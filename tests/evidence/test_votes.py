"""Counting by direction."""

from glidepath.catalogue import Aspect
from glidepath.evidence import Against, Comparison, Direction, Votes
from glidepath.evidence.votes import leaning, votes
from tests.evidence.made import study


def one(id, direction):
    """A study's answer."""
    return Comparison(study=study(id), against=Against.CONTROL, versus=("sham",), alone=False, aspect=Aspect.PAIN,
                      direction=direction, effect=None)  # fmt: skip


def test_each_study_counts_once():
    """A study that went both ways counts as neither; one without a result is told apart."""
    counted = votes([one("A", Direction.FAVOURS), one("A", Direction.FAVOURS), one("B", Direction.FAVOURS),
                     one("B", Direction.AGAINST), one("C", Direction.UNTOLD), one("D", Direction.AGAINST)])  # fmt: skip

    assert Votes(favour=("A",), neither=("B",), against=("D",), untold=("C",)) == counted
    assert 3 == counted.counted


def test_only_one_voice_leans():
    """Anything but agreement is mixed; no answer at all is untold."""
    assert Direction.FAVOURS is leaning(Votes(favour=("A", "B"), untold=("C",)))
    assert Direction.MIXED is leaning(Votes(favour=("A",), neither=("B",)))
    assert Direction.UNTOLD is leaning(Votes(untold=("C",)))
