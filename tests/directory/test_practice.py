"""Licensed where they work: yes only where a licence of that place is checked and current."""

from datetime import date

from glidepath.catalogue.credentials import credentials
from glidepath.directory import Finding, How, Licence, Verification, may_practise

DAY = date(2026, 3, 1)
KINDS = credentials().licences
LOOK = Verification(by="Robin Hale", on=DAY, how=How.BOARD_PAGE, finding=Finding.CONFIRMED, evidence="page printed")


def held(where: str, expires: date | None = None, *checks: Verification) -> tuple[Licence, tuple[Verification, ...]]:
    """A licence with its looks."""
    return Licence(kind="physical_therapist", jurisdiction=where, number="1", expires=expires), checks


def test_a_current_licence_of_the_place_is_a_yes() -> None:
    """With the note on scope, which says that it was not read in its source."""
    said = may_practise([held("US-CO", None), held("US-CO", None, LOOK)], where="US-CO", on=DAY, kinds=KINDS)

    assert said.licensed and said.sentence == "Licensed as physical therapist in US-CO on 1 March 2026."
    assert said.scope and not said.scope_verified


def test_everything_else_is_no_yes() -> None:
    """None on file, one of another place, one that lapsed, one that nobody checked."""
    for one in ([], [held("US-NM", None, LOOK)], [held("US-CO", DAY, LOOK)], [held("US-CO", None)]):
        said = may_practise(one, where="US-CO", on=DAY, kinds=KINDS)
        assert not said.licensed
    assert said.sentence.startswith(
        "Cannot be said to be licensed today. Physical therapist in US-CO: nobody has checked")
