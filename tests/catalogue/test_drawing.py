"""The kinds of feeling and the prompts of a pain drawing hold together."""

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, flags, pain_kinds, prompts, shelf
from glidepath.catalogue.drawing import check


def test_every_prompt_names_what_is_there() -> None:
    """Flags, kinds and regions exist, and what nobody has checked says so."""
    assert {prompt.flag for prompt in prompts()} <= set(flags())
    assert not any(one.verified for one in (*pain_kinds().values(), *prompts()))


@pytest.mark.parametrize(("change", "says"), [
    ({"flag": "none"}, "`flag` names 'none'"), ({"kinds": ("odd",)}, "`kinds` names 'odd'"),
    ({"also": ("tail",)}, "`regions` names 'tail'"),
    ({"both_sides": True, "regions": ("sacrum",)}, "expected regions that have sides"),
])  # fmt: skip
def test_a_reference_that_leads_nowhere_is_refused(change: dict[str, object], says: str) -> None:
    """With the file and the field."""
    with pytest.raises(CatalogueError, match=says):
        check((msgspec.structs.replace(prompts()[0], **change),))


def test_a_numb_seat_prompts_the_question_of_the_saddle() -> None:
    """In every complaint: those questions are asked of everybody."""
    asked = {prompt.flag for prompt in prompts() if "pelvic_floor" in prompt.regions}

    assert {"saddle_numbness", "bladder_bowel_change"} == asked
    assert not any(shelf().flags[name].conditions for name in asked)
