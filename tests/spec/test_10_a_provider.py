"""Chapter 10. What a provider holds, and what that is worth today.

A licence or a certificate counts while three things are so: somebody other than its holder has looked at it within
twelve months and found it as they say, it has begun, and it has not lapsed. Nothing has to be switched off: the day
decides. The trademarked certificate lasts twelve months from its issue.
"""

from datetime import date

from glidepath.catalogue.credentials import credentials
from glidepath.directory import (
    SAYS,
    Certificate,
    Finding,
    How,
    Licence,
    Offer,
    Point,
    Verification,
    Wanted,
    certificate_state,
    licence_state,
    looked,
    may_practise,
    npi,
    rank,
)

KNOWN = credentials()
ART = KNOWN.bodies["active_release_techniques"]
SPINE = Certificate(body=ART.id, module="spine", issued=date(2026, 3, 1))
LICENCE = Licence(kind="physical_therapist", jurisdiction="US-CO", number="7", expires=date(2026, 10, 31))


def look(on: date, finding: Finding = Finding.CONFIRMED, *, own: bool = False) -> Verification:
    """Somebody looks at a credential."""
    return Verification(by="Robin Hale", on=on, how=How.BODY_PAGE, finding=finding, evidence="page printed", own=own)


def spine(on: date, *looks: Verification) -> str:
    """What is said of the certificate on a day."""
    return certificate_state(SPINE, looks, body=ART, on=on).sentence


def test_a_certificate_over_its_year():
    """Issued in March, checked in June: it counts until the first of March, and lapses on that day by itself."""
    checked = look(date(2026, 6, 5))

    assert "Nobody has checked this certificate: it is what they say." == spine(date(2026, 6, 4), checked)
    assert "Checked and current; counts until 1 March 2027, when it lapses." == spine(date(2026, 6, 5), checked)
    assert "Checked by Robin Hale on 5 June 2026, on the certifying body's own page: page printed" == looked(checked)
    assert "Lapsed on 1 March 2027: it no longer counts." == spine(date(2027, 3, 1), checked)


def test_a_look_of_ones_own_counts_for_nothing():
    """The holder may look; the certificate stays unchecked."""
    assert "Nobody has checked this certificate: it is what they say." == spine(
        date(2026, 6, 5), look(date(2026, 6, 5), own=True))  # fmt: skip


def test_revoked_says_so_whatever_came_before():
    """The latest look decides, and what was revoked is said first, lapsed or not."""
    looks = [look(date(2026, 1, 1)), look(date(2026, 2, 1), Finding.REVOKED)]
    state = licence_state(LICENCE, looks, on=date(2026, 3, 1))

    assert "Revoked, suspended or given up, on 1 February 2026." == state.sentence


def test_licensed_where_they_work():
    """A licence of Colorado says nothing in New Mexico; a note on scope is no yes."""
    held = [(LICENCE, (look(date(2026, 3, 1)),))]
    here, there = (may_practise(held, where=where, on=date(2026, 3, 2), kinds=KNOWN.licences)
                   for where in ("US-CO", "US-NM"))  # fmt: skip

    assert here.licensed and "Licensed as physical therapist in US-CO on 2 March 2026." == here.sentence
    assert not there.licensed and "No licence for US-NM is on file." == there.sentence
    assert not here.scope_verified


def test_a_number_checks_itself():
    """The published example holds; one digit wrong never does. It proves an identity and no licence."""
    assert 1234567893 == npi("1234567893")
    assert "does not prove a licence" in KNOWN.proofs["nppes"].leaves_open


def test_the_order_of_a_list():
    """A licence that counts, then what was asked for, then the distance: the rule that stands on the page."""
    here = Point(latitude=40.0, longitude=-105.3)
    far = Point(latitude=40.2, longitude=-105.3)
    wanted = Wanted(condition="neck_pain", language="es", near=here)
    neck, both = frozenset({"neck_pain"}), frozenset({"es"})
    offers = [
        Offer(id="a", name="Near, unlicensed", at=here, conditions=neck, languages=both),
        Offer(id="b", name="Far, all of it", at=far, conditions=neck, languages=both, licensed=True),
        Offer(id="c", name="Near, half of it", at=here, conditions=neck, licensed=True),
    ]

    assert ["b", "c", "a"] == [one.offer.id for one in rank(offers, wanted)]
    assert SAYS.startswith("Who holds a licence that is checked and current today comes first")
