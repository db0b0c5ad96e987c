"""Where a structure leads, nearest and best supported first."""

from itertools import pairwise

import msgspec
import pytest

from glidepath.body import Body, Evidence, Link, LinkKind, chain
from tests.samples import small_body


def linked(*rows: tuple[str, str, LinkKind, Evidence]) -> Body:
    """The small body with these links."""
    links = tuple(
        Link(start=start, end=end, kind=kind, evidence=evidence, reason="runs on", source="test", verified=True)
        for start, end, kind, evidence in rows
    )  # fmt: skip
    return msgspec.structs.replace(small_body(), links=links)


RUNS = LinkKind.CONTINUITY
BODY = linked(
    ("sole", "calf", RUNS, Evidence.STRONG), ("calf", "leg_nerve", LinkKind.NEURAL, Evidence.CONVENTION),
    ("deep_calf", "calf", RUNS, Evidence.LIMITED), ("deep_calf", "same_turner", RUNS, Evidence.STRONG),
)  # fmt: skip


def test_tissue_is_followed_on_from_a_direct_link() -> None:
    """Two steps on, the weakest link on the way decides the evidence, and the way is named."""
    found = {one.structure: one for one in chain(BODY, "sole")}

    assert ["calf", "deep_calf", "same_turner"] == list(found)
    assert (2, ("calf",), Evidence.LIMITED) == (
        found["deep_calf"].steps, found["deep_calf"].through, found["deep_calf"].evidence)
    assert (3, ("calf", "deep_calf")) == (found["same_turner"].steps, found["same_turner"].through)


def test_only_tissue_is_followed() -> None:
    """A nerve that passes does not lead on."""
    assert "leg_nerve" not in {one.structure for one in chain(BODY, "sole")}
    assert ["sole", "deep_calf", "leg_nerve", "same_turner"] == [one.structure for one in chain(BODY, "calf")]


def test_a_chain_is_followed_three_steps_and_no_further() -> None:
    """From the sole to the seat, not round the body."""
    names = ["sole", "calf", "deep_calf", "same_turner", "other_turner"]
    long = linked(*((one, two, RUNS, Evidence.STRONG) for one, two in pairwise(names)))

    assert names[1:4] == [one.structure for one in chain(long, "sole")]


def test_an_unknown_structure_has_no_chain() -> None:
    """It is said at once."""
    with pytest.raises(KeyError):
        chain(BODY, "gill")
