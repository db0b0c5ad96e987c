"""The picture of a protocol is posed by its own angles."""

import pytest

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Protocol, protocol
from glidepath.screen import TO_READ
from glidepath.web.drawing.protocol import protocol_picture

SHELF = shelf()


def drawn(name: str, side: Side = Side.RIGHT) -> str:
    """The picture of a structure's first card."""
    made = protocol(SHELF.body.structures[name], side, TO_READ, body=SHELF.body,
                    technique=SHELF.techniques["active_release"])
    assert isinstance(made, Protocol)
    return protocol_picture(made, id="one", body=SHELF.body, skeleton=skeleton(), figure=figure())


@pytest.mark.parametrize(("name", "says"), [
    ("soleus", "Start"), ("soleus", "90"), ("median_nerve", "never held"), ("levator_scapulae", "levator scapulae"),
])  # fmt: skip
def test_a_picture_says_what_it_shows(name: str, says: str) -> None:
    """Both ends are named, and what is held throughout, such as the bent knee of the soleus, is said."""
    assert says in drawn(name)


def test_sides_are_not_exchanged() -> None:
    """The picture of the left is another one than that of the right, and says which it is."""
    left, right = drawn("soleus", Side.LEFT), drawn("soleus")

    assert left != right
    assert "left" in left and "right" in right


def test_no_picture_carries_a_style_of_its_own() -> None:
    """Classes alone, which the policy of the site lets through."""
    assert " style=" not in drawn("piriformis") and "<script" not in drawn("piriformis")
