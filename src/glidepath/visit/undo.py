"""Which steps still count once slips of the hand are taken back."""

from collections.abc import Iterable

from glidepath.visit.values import AnyStep, Paused, Resumed, Undone


def standing(steps: Iterable[AnyStep]) -> tuple[tuple[int, AnyStep], ...]:
    """Give the steps that count, each with its number from 1.

    Each `Undone` takes back the latest step that still counts; a pause and its end are never taken back.

    Raises: ValueError when there is nothing left to take back.
    """
    kept: list[tuple[int, AnyStep]] = []
    for number, step in enumerate(steps, start=1):
        if not isinstance(step, Undone):
            kept.append((number, step))
            continue
        last = next((at for at in reversed(range(len(kept))) if not isinstance(kept[at][1], Paused | Resumed)), None)
        if last is None:
            raise ValueError(f"step {number} (undone): there is nothing to take back")
        del kept[last]
    return tuple(kept)
