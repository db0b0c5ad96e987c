"""Somebody says that an entry is theirs; somebody else decides."""

from datetime import date

import pytest

from glidepath.directory.reading.values import Identity, SelfReported
from glidepath.web.listing import entries
from glidepath.web.listing.models import Provider
from glidepath.web.records.actions import claims, providers
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.imports import identities
from glidepath.web.records.models import AccessEntry, Claim

NUMBER = "1234567893"
GIVEN = {"name": "Robin Hale", "jurisdiction": "US-CO", "proof": "A document, seen."}


@pytest.fixture
def known(db):
    """An identity of the register, with what its holder reports."""
    reported = (SelfReported(taxonomy="225100000X", number="PTL.1", state="CO"),
                SelfReported(taxonomy="207Q00000X", number="MD.1", state="CO"))  # fmt: skip
    one = Identity(npi=int(NUMBER), organisation=False, name="ROBIN HALE", credential="PT", city="BOULDER",
                   reported=reported)  # fmt: skip
    identities.keep([one], source="nppes", seen_on=date(2026, 1, 1))


def test_a_claim_makes_an_entry_of_what_the_register_holds(house, known):
    """With the licences of known kinds as their holder reported them, checked by nobody; every step in the log."""
    claim = claims.make(**GIVEN, npi=NUMBER, by=house.actor("owner"))
    made = claims.decide(claim, accept=True, reason="", by=house.actor())
    entry = entries.in_clinic(made, house.clinic_id)

    assert ("Robin Hale", "BOULDER", "PT") == (entry.row["name"], entry.row["city"], entry.row["letters"])
    assert [("physical_therapist", "PTL.1", ())] == [
        (one.credential.kind, one.credential.number, one.checks) for one in entry.licences]  # fmt: skip
    assert providers.is_own(made, by=house.actor("owner")) and not providers.is_own(made, by=house.actor())
    verbs = set(AccessEntry.objects.filter(clinic_id=house.clinic_id).values_list("verb", flat=True))
    assert {"claims.make", "claims.decide", "providers.add", "providers.add_licence"} <= verbs


def test_nobody_decides_on_their_own_claim(house):
    """An owner's claim waits for another owner; decided once, it is decided."""
    claim = claims.make(**GIVEN, by=house.actor("owner"))
    with pytest.raises(Conflict, match="own claim"):
        claims.decide(claim, accept=True, reason="", by=house.actor("owner"))
    claims.decide(claim, accept=False, reason="Another person.", by=house.actor())

    assert ("refused", None) == Claim.objects.values_list("state", "provider_id").get(id=claim)
    with pytest.raises(Locked):
        claims.decide(claim, accept=True, reason="", by=house.actor())


def test_a_claim_gives_proof_and_a_refusal_says_why(house):
    """Half of either is refused; so is a number whose digits do not hold, and a second claim at once."""
    for lacking in ("name", "jurisdiction", "proof"):
        with pytest.raises(Unfit):
            claims.make(**{**GIVEN, lacking: " "}, by=house.actor())
    with pytest.raises(Unfit, match="check digit"):
        claims.make(**GIVEN, npi="1234567890", by=house.actor())
    claim = claims.make(**GIVEN, by=house.actor())
    with pytest.raises(Conflict, match="still to be decided"):
        claims.make(**GIVEN, by=house.actor())
    with pytest.raises(Unfit, match="says why"):
        claims.decide(claim, accept=False, reason=" ", by=house.actor("owner"))


def test_what_another_clinic_answers_for_cannot_be_claimed(house, neighbour):
    """By its number it is a conflict; by its id, and for its claims, it is not there."""
    providers.change(neighbour.provider_id, npi=int(NUMBER), by=neighbour.actor("owner"))
    with pytest.raises(Conflict, match="another clinic"):
        claims.make(**GIVEN, npi=NUMBER, by=house.actor())
    with pytest.raises(NotHere):
        claims.make(**GIVEN, provider_id=neighbour.provider_id, by=house.actor())
    with pytest.raises(NotHere):
        claims.decide(neighbour.claim_id, accept=True, reason="", by=house.actor("owner"))


def test_an_entry_that_went_to_another_clinic_meanwhile_stays_there(house, neighbour):
    """Who decides later is held against what is true then."""
    claim = claims.make(**GIVEN, npi=NUMBER, by=house.actor())
    providers.change(neighbour.provider_id, npi=int(NUMBER), by=neighbour.actor("owner"))
    with pytest.raises(Conflict):
        claims.decide(claim, accept=True, reason="", by=house.actor("owner"))
    assert "open" == Claim.objects.get(id=claim).state


def test_an_entry_of_ones_own_clinic_is_claimed_by_its_id(house):
    """It stays the same entry, and is theirs from then on."""
    entry = providers.add(name="Robin Hale", jurisdiction="US-CO", by=house.actor("owner"))
    claim = claims.make(**GIVEN, provider_id=entry, by=house.actor())

    assert entry == claims.decide(claim, accept=True, reason="", by=house.actor("owner"))
    assert providers.is_own(entry, by=house.actor()) and 2 == Provider.objects.count()
