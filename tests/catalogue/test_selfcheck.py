"""The self-check asks every warning sign once, and says something about each; a file that does not is refused."""

from collections.abc import Callable

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, Item, Screen, SelfCheck, self_check, shelf
from glidepath.catalogue.selfcheck import check

HELD = self_check()


def screens(change: Callable[[tuple[Screen, ...]], tuple[Screen, ...]]) -> SelfCheck:
    """Give the self-check with other safety screens."""
    safety = msgspec.structs.replace(HELD.safety, screens=change(HELD.safety.screens))
    return msgspec.structs.replace(HELD, safety=safety)


def with_item(item: Item, *, first: bool = False, line: str = "") -> SelfCheck:
    """Give the self-check with one more item, on a screen of its own."""
    more = Screen(id="more", title="t", asks="a", line=line, first=first, items=(item,))
    return screens(lambda held: (*held, more))


def said(**changed: object) -> SelfCheck:
    """Give the self-check with other words at its end."""
    return msgspec.structs.replace(HELD, said=msgspec.structs.replace(HELD.said, **changed))


FAULTS = {
    "selfcheck/safety.toml: odd needs one flag, or precautions": with_item(Item(id="odd", says="s")),
    "selfcheck/safety.toml: `flag` names 'gout'": with_item(Item(id="odd", says="s", flag="gout")),
    "selfcheck/safety.toml: `precautions` names 'gout'": with_item(Item(id="odd", says="s", precautions=("gout",))),
    "selfcheck/safety.toml: flags: expected each of": screens(lambda held: held[:-2]),
    "selfcheck/safety.toml: items: expected each of": with_item(
        Item(id="fever", says="s", precautions=("implant",))),
    "selfcheck/safety.toml: odd stands first": with_item(
        Item(id="odd", says="s", precautions=("implant",)), first=True),
    "selfcheck/safety.toml: odd stands behind a line": with_item(
        Item(id="odd", says="s", precautions=("implant",)), line="l"),
    "selfcheck/results.toml: `advice`": said(advice=HELD.said.advice[1:]),
    "selfcheck/results.toml: `suspicions`": said(suspicions=HELD.said.suspicions[1:]),
    "selfcheck/results.toml: `whens` names": said(whens=HELD.said.whens[1:]),
}  # fmt: skip


@pytest.mark.parametrize("message", FAULTS)
def test_what_does_not_hold_is_refused(message: str) -> None:
    """The message names the file and what is wrong."""
    with pytest.raises(CatalogueError) as refused:
        check(FAULTS[message])

    assert str(refused.value).startswith(message)


def test_every_flag_is_asked_in_few_words() -> None:
    """Each flag once, and never in more words than the question it stands for has."""
    items = [item for screen in HELD.safety.screens for item in screen.items if item.flag]

    assert sorted(shelf().flags) == sorted(item.flag for item in items)
    assert [] == [item.id for item in items
                  if len(item.says.split()) > len(shelf().flags[item.flag].question.split())]  # fmt: skip


def test_the_six_points_of_the_brief_are_there() -> None:
    """No more and no fewer."""
    assert 6 == len(HELD.points.points)


def test_it_is_read_once() -> None:
    """Everybody is handed the same values."""
    assert self_check() is self_check()
