"""Frames taken apart into layers give every frame again, and nothing that stays is written twice."""

from hypothesis import given
from hypothesis import strategies as st

from glidepath.web.drawing.figure.moving.sharing import layers

PART = st.sampled_from("abcdefg")


@given(st.lists(st.lists(PART, max_size=9), min_size=2, max_size=5))
def test_every_frame_keeps_its_parts_and_their_order(frames: list[list[str]]) -> None:
    """Whatever is drawn in whatever order, and however often the same."""
    found = layers(frames)

    for number, frame in enumerate(frames):
        shown = [part for layer in found for part in ([layer.still] if layer.still else layer.frames[number])]
        assert frame == shown


def test_what_stays_is_written_once() -> None:
    """The ground and the table stay; the arm over them moves, once behind the head and once before it."""
    found = layers([["floor", "arm 1", "head"], ["floor", "head", "arm 2"], ["floor", "head", "arm 3"]])

    assert ["floor", "head"] == [layer.still for layer in found if layer.still]
    assert [(("arm 1",), (), ()), ((), ("arm 2",), ("arm 3",))] == [layer.frames for layer in found if layer.frames]
