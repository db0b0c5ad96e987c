"""A credential lapses exactly on its day, and nothing unchecked ever reads as checked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.catalogue import rules
from glidepath.catalogue.credentials import credentials
from glidepath.directory import (
    CHECK_MONTHS,
    Certificate,
    Finding,
    How,
    Licence,
    Standing,
    Verification,
    certificate_ends,
    certificate_state,
    licence_state,
    looked,
    months_after,
)

DAY = date(2026, 3, 1)
ART = credentials().bodies["active_release_techniques"]
GRASTON = credentials().bodies["graston"]
DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))
LOOKS = st.builds(
    Verification, by=st.just("Robin Hale"), on=DAYS, how=st.sampled_from(How), finding=st.sampled_from(Finding),
    evidence=st.just("page printed"), own=st.booleans(),
)  # fmt: skip


def look(on: date = DAY, finding: Finding = Finding.CONFIRMED, **more: object) -> Verification:
    """A look by somebody else."""
    return Verification(by="Robin Hale", on=on, how=How.BOARD_PAGE, finding=finding, evidence="page printed", **more)


def licence(expires: date | None = None) -> Licence:
    """A licence of a physical therapist."""
    return Licence(kind="physical_therapist", jurisdiction="US-CO", number="1", expires=expires)


@given(issued=DAYS, own_end=st.none() | DAYS)
def test_a_certificate_lapses_exactly_on_its_day(issued: date, own_end: date | None) -> None:
    """The day before it counts, on the day it has lapsed, whichever of its own end and the twelve months is first."""
    held = Certificate(body=ART.id, module="spine", issued=issued, expires=own_end)
    ends = certificate_ends(held, ART)
    assert ends == min(filter(None, (own_end, months_after(issued, 12))))
    eve = ends - timedelta(days=1)
    checks = [look(on=eve), look(on=issued)]
    before, after = (certificate_state(held, checks, body=ART, on=on) for on in (eve, ends))

    assert before.standing is (Standing.CURRENT if eve >= issued else Standing.NOT_YET)
    assert before.until in (ends, None)
    assert after.standing is Standing.LAPSED and not after.counts


@given(expires=st.none() | DAYS, checks=st.lists(LOOKS, max_size=5), on=DAYS)
def test_what_counts_was_checked_by_somebody_else(expires: date | None, checks: list[Verification], on: date) -> None:
    """Current needs a look by another, up to the day, not too old, that found it so, with none later against it."""
    state = licence_state(licence(expires), checks, on=on)
    others = [one for one in checks if not one.own and one.on <= on]
    if state.counts:
        assert state.check in others and state.check.finding is Finding.CONFIRMED
        assert on < months_after(state.check.on, CHECK_MONTHS) and (expires is None or on < expires)
        assert not any(one.on > state.check.on for one in others)
        assert looked(state.check).startswith("Checked by Robin Hale on ") and "page printed" in looked(state.check)
    if not others:
        assert not state.counts and "Checked" not in state.sentence


@given(expires=st.none() | DAYS, checks=st.lists(LOOKS, max_size=5), on=DAYS)
def test_until_is_the_first_day_on_which_it_no_longer_counts(
    expires: date | None, checks: list[Verification], on: date
) -> None:
    """Between the day and `until` nothing changes by itself; on `until` it no longer counts."""
    checks = [one for one in checks if one.on <= on]
    state = licence_state(licence(expires), checks, on=on)
    if state.counts:
        assert state.until is not None and state.until > on
        assert licence_state(licence(expires), checks, on=state.until - timedelta(days=1)).counts
        assert not licence_state(licence(expires), checks, on=state.until).counts


@pytest.mark.parametrize(("checks", "expires", "on", "standing"), [
    ([], None, DAY, Standing.UNCHECKED),
    ([look(own=True)], None, DAY, Standing.UNCHECKED),
    ([look()], None, DAY, Standing.CURRENT),
    ([look(on=date(2026, 3, 2))], None, DAY, Standing.UNCHECKED),
    ([look()], DAY, DAY, Standing.LAPSED),
    ([], DAY, DAY, Standing.LAPSED),
    ([look()], None, date(2027, 2, 28), Standing.CURRENT),
    ([look()], None, date(2027, 3, 1), Standing.STALE),
    ([look(), look(finding=Finding.REVOKED)], None, DAY, Standing.REVOKED),
    ([look(finding=Finding.REVOKED), look()], None, DAY, Standing.CURRENT),
    ([look(finding=Finding.NOT_FOUND)], DAY, DAY, Standing.NOT_FOUND),
])  # fmt: skip
def test_the_gravest_comes_first(checks: list, expires: date | None, on: date, standing: Standing) -> None:
    """Revoked and not found before lapsed, lapsed before unchecked; of one day the last look decides."""
    assert standing is licence_state(licence(expires), checks, on=on).standing


def test_a_certificate_without_a_term_ends_by_its_own_words_or_not() -> None:
    """Where a body's term is not on file nothing is made up."""
    held = Certificate(body=GRASTON.id, module="", issued=DAY)

    assert certificate_ends(held, GRASTON) is None
    assert Standing.CURRENT is certificate_state(held, [look()], body=GRASTON, on=DAY).standing


@pytest.mark.parametrize(("day", "months", "then"), [
    (date(2024, 2, 29), 12, date(2025, 2, 28)), (date(2025, 12, 31), 2, date(2026, 2, 28)),
    (date(2025, 12, 1), 1, date(2026, 1, 1)),
])  # fmt: skip
def test_months_end_with_the_shorter_month(day: date, months: int, then: date) -> None:
    """The last day of February lapses on the last day of February."""
    assert then == months_after(day, months)


def test_nobody_checks_without_a_name_or_evidence() -> None:
    """A check names who looked and by what."""
    for by, evidence in (("", "page"), ("Robin", " ")):
        with pytest.raises(ValueError, match="names who looked"):
            Verification(by=by, on=DAY, how=How.DOCUMENT, finding=Finding.CONFIRMED, evidence=evidence)


def test_the_term_of_a_check_is_the_catalogues() -> None:
    """The number stands beside its reason."""
    assert rules()["check_counts_months"].value == CHECK_MONTHS
