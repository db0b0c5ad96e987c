"""Frames as layers: what all of them draw is written once, what differs stands between it, frame by frame."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from glidepath.body import Value


class Layer(Value, frozen=True, kw_only=True):
    """A piece of the picture: a part that stays in all frames (`still`), or what each frame has there."""

    still: str = ""
    frames: tuple[tuple[str, ...], ...] = ()


def layers(frames: Sequence[Sequence[str]]) -> list[Layer]:
    """Take apart frames, each a row of parts drawn one over the other, so that every frame keeps its order.

    Drawing the still parts and, between them, those of one frame gives that frame again.
    """
    common = list(frames[0])
    for frame in frames[1:]:
        blocks = SequenceMatcher(None, common, frame, autojunk=False).get_matching_blocks()
        common = [part for block in blocks for part in common[block.a: block.a + block.size]]
    found: list[Layer] = []
    ahead = [0] * len(frames)
    for part in common:
        places = [frame.index(part, begin) for frame, begin in zip(frames, ahead, strict=True)]
        found += _own(frames, ahead, places)
        found.append(Layer(still=part))
        ahead = [place + 1 for place in places]
    return [*found, *_own(frames, ahead, [len(frame) for frame in frames])]


def _own(frames: Sequence[Sequence[str]], begins: Sequence[int], ends: Sequence[int]) -> list[Layer]:
    """What each frame has between two still parts; nothing where none has anything."""
    own = tuple(tuple(frame[a:b]) for frame, a, b in zip(frames, begins, ends, strict=True))
    return [Layer(frames=own)] if any(own) else []
