"""The questions and consents of an intake hold together."""

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, consents, intake_questions
from glidepath.catalogue import intake as held


def test_every_consent_has_a_version_and_says_what_it_is():
    """Words above the box, a yes beside it."""
    assert set(held.ASKED) == set(consents())
    assert all(one.version and one.yes and one.words for one in consents().values())


@pytest.mark.parametrize("change", [
    {"kind": "line"}, {"id": "complaint"}, {"choices": ()},
])  # fmt: skip
def test_what_does_not_hold_is_refused_by_name(change):
    """Boxes without choices, choices without boxes, an id that stands twice."""
    whole = intake_questions()
    sheet = whole.sheets[0]
    fields = tuple(msgspec.structs.replace(one, **change) if one.id == "worse" else one for one in sheet.fields)
    odd = msgspec.structs.replace(whole, sheets=(msgspec.structs.replace(sheet, fields=fields), *whole.sheets[1:]))

    held.check(whole)
    with pytest.raises(CatalogueError, match="intake/questions"):
        held.check(odd)


def test_a_consent_that_is_missing_is_said(monkeypatch):
    """The file and what was expected of it."""
    monkeypatch.setattr(held, "ASKED", ("keep", "blood"))
    held.consents.cache_clear()
    with pytest.raises(CatalogueError, match="blood, keep once"):
        consents()
    held.consents.cache_clear()
