"""What the catalogue knows of credentials."""

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, shelf
from glidepath.catalogue.credentials import check, credentials

WHOLE = credentials()


def test_the_trademarked_certificate_lasts_twelve_months() -> None:
    """Spine, upper, lower; full body stands for all three; the nerve course is unverified."""
    body = WHOLE.bodies["active_release_techniques"]

    assert 12 == body.months
    assert ("spine", "upper", "lower") == body.module("full_body").covers
    assert not body.module("nerve").verified and body.module("hand") is None


def test_no_note_on_scope_passes_for_read() -> None:
    """Nothing on scope was read in a law: every note says so."""
    assert not any(one.scope_verified for one in WHOLE.licences.values())


def test_every_taxonomy_code_is_ten_characters_with_its_licence() -> None:
    """Codes are NUCC's; each licence kind has one at least."""
    assert all(len(code) == 10 and code.endswith("X") for code in WHOLE.taxonomies)
    assert set(WHOLE.licences) == {one.licence for one in WHOLE.taxonomies.values()}


def test_bodies_name_techniques_of_the_shelf() -> None:
    """A certificate leads to a technique that has evidence of its own."""
    assert {one.technique for one in WHOLE.bodies.values()} <= set(shelf().techniques)


def test_every_source_says_what_it_leaves_open() -> None:
    """What an import proves is shown beside what it does not."""
    assert all(one.proves and one.leaves_open for one in WHOLE.proofs.values())


def test_what_leads_nowhere_is_refused() -> None:
    """A taxonomy of no licence, a module that covers none, a term below nothing."""
    row = WHOLE.taxonomies["225100000X"]
    body = WHOLE.bodies["active_release_techniques"]
    nowhere = msgspec.structs.replace(body.modules[0], covers=("toe",))
    for wrong in (
        msgspec.structs.replace(WHOLE, taxonomies={row.code: msgspec.structs.replace(row, licence="healer")}),
        msgspec.structs.replace(WHOLE, bodies={body.id: msgspec.structs.replace(body, modules=(nowhere,))}),
        msgspec.structs.replace(WHOLE, bodies={body.id: msgspec.structs.replace(body, months=-1)}),
    ):
        with pytest.raises(CatalogueError):
            check(wrong)
