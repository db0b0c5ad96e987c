"""The clinic's pages about its entries: claim, decide, answer, check."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from glidepath.web.listing import entries
from glidepath.web.records.actions import providers
from glidepath.web.records.models import Claim


def entry(house):
    """The clinician's entry as it is on file."""
    return entries.in_clinic(house.provider_id, house.clinic_id)


@pytest.fixture
def owner(house, sign_in):
    """The owner's browser."""
    return sign_in(house.accounts["owner"])


@pytest.fixture
def clinician(house, sign_in):
    """The clinician's browser."""
    return sign_in(house.accounts["clinician"])


def test_from_a_claim_to_a_checked_licence(house, owner, clinician):
    """A clinician claims; the owner reads the proof and accepts; a licence is added and looked at; it counts."""
    asked = {"npi": "1234567893", "name": "Robin Hale", "jurisdiction": "us-co",
             "proof": "Licence 7, seen by the owner."}  # fmt: skip
    assert 302 == clinician.post(reverse("listing_claim"), asked).status_code
    claim = Claim.objects.get(state="open")
    address = reverse("listing_decide", kwargs={"claim_id": claim.id})
    assert "Licence 7, seen by the owner." in owner.get(address).content.decode()
    made = owner.post(address, {"accept": "yes", "reason": ""}).headers["Location"]
    licence = {"kind": "physical_therapist", "jurisdiction": "US-CO", "number": "7", "expires": ""}
    assert 302 == clinician.post(f"{made}licence/", licence).status_code
    assert "nobody has checked this licence" in owner.get(made).content.decode()

    provider_id = Claim.objects.get(id=claim.id).provider_id
    held = entries.in_clinic(provider_id, house.clinic_id).licences[0]
    look = {"credential": held.id, "on": timezone.localdate(), "how": "board_page", "finding": "confirmed",
            "evidence": "page printed"}  # fmt: skip
    assert 302 == owner.post(f"{made}check/", look).status_code
    assert "Licensed as physical therapist in US-CO" in owner.get(made).content.decode()
    assert "Licensed as physical therapist" in owner.get(reverse("listing")).content.decode()


def test_a_claim_that_does_not_hold_keeps_what_was_typed(clinician):
    """A number whose digits do not hold, a jurisdiction that is none, no proof: each is marked, nothing is lost."""
    typed = {"npi": "1234567890", "name": "Robin", "jurisdiction": "Colorado"}
    answer = clinician.post(reverse("listing_claim"), typed)
    text = answer.content.decode()

    assert 400 == answer.status_code and 'value="Robin"' in text
    assert 3 == text.count('<ul class="errorlist"')
    assert "its check digit would be 3" in text and "with a hyphen between" in text


def test_a_refusal_says_why_and_nobody_decides_on_their_own(house, owner, clinician):
    """An owner's own claim shows no form; a refusal without a reason is refused itself."""
    own = {"npi": "", "name": "Robin Hale", "jurisdiction": "US-CO", "proof": "Seen."}
    owner.post(reverse("listing_claim"), own)
    address = reverse("listing_decide", kwargs={"claim_id": Claim.objects.get(state="open").id})

    assert "another owner of the clinic has to decide" in owner.get(address).content.decode()
    assert 409 == owner.post(address, {"accept": "yes"}).status_code
    assert 403 == clinician.post(address, {"accept": "yes"}).status_code
    clinician.post(reverse("listing_claim"), own)
    theirs = Claim.objects.get(state="open", account_id=house.accounts["clinician"]).id
    address = reverse("listing_decide", kwargs={"claim_id": theirs})
    assert 422 == owner.post(address, {"accept": "no", "reason": ""}).status_code
    assert 302 == owner.post(address, {"accept": "no", "reason": "Not them."}).status_code
    assert "Not them." in clinician.get(reverse("listing")).content.decode()


def test_an_entry_is_answered_for_by_its_holder_or_an_owner(house, owner, clinician, sign_in):
    """A clinician changes their own entry, not the name that was checked, and no colleague's; an owner all of it."""
    said = {"name": "Mia Ray", "jurisdiction": "us-co", "languages": ["es"], "conditions": ["neck_pain"],
            "home": "Move.", "npi": "1234567893", "listed": "on"}  # fmt: skip
    address = reverse("listing_says", kwargs={"provider_id": house.provider_id})
    assert 302 == clinician.post(address, said).status_code
    names = ("home", "languages", "jurisdiction", "name", "npi")
    assert ("Move.", ["es"], "US-CO", "Clinician", None) == tuple(entry(house).row[name] for name in names)
    assert 302 == owner.post(address, said).status_code
    assert ("Mia Ray", 1234567893) == tuple(entry(house).row[name] for name in names[3:])

    colleague = providers.add(name="Somebody Else", jurisdiction="US-CO", by=house.actor("owner"))
    for name in ("listing_says", "listing_licence", "listing_certificate"):
        other = reverse(name, kwargs={"provider_id": colleague})
        assert (403, 200) == (clinician.get(other).status_code, owner.get(other).status_code)


def test_a_certificate_is_added_with_its_part(house, clinician):
    """The body and the part are chosen together."""
    address = reverse("listing_certificate", kwargs={"provider_id": house.provider_id})
    given = {"of": "active_release_techniques:full_body", "issued": "2026-01-02", "expires": ""}

    assert 302 == clinician.post(address, given).status_code
    assert ("full_body", date(2026, 1, 2)) == (entry(house).certificates[0].credential.module,
                                               entry(house).certificates[0].credential.issued)  # fmt: skip
    assert 409 == clinician.post(address, given).status_code


def test_what_was_typed_wrong_is_taken_back_until_somebody_looked(house, owner, clinician):
    """Then it stays, with what they found; what is no credential of the entry is not there."""
    by = house.actor("owner")
    held = providers.add_licence(house.provider_id, kind="physician", jurisdiction="US-CO", number="1", by=by)
    kept = providers.add_licence(house.provider_id, kind="physician", jurisdiction="US-CO", number="2", by=by)
    providers.check(kept, how="document", finding="not_found", evidence="seen", on=date(2026, 1, 1), by=by)
    address = reverse("listing_withdraw", kwargs={"provider_id": house.provider_id})

    assert [302, 409, 404, 404] == [
        clinician.post(address, {"credential": id}).status_code for id in (held, kept, held, "x")]  # fmt: skip
    assert [kept] == [one.id for one in entry(house).licences]


def test_a_check_that_does_not_hold_stands_where_it_was_typed(house, owner):
    """Without evidence the page comes back with the form open; a credential of another entry is not there."""
    held = providers.add_licence(house.provider_id, kind="physician", jurisdiction="US-CO", number="1",
                                 by=house.actor("owner"))  # fmt: skip
    address = reverse("listing_check", kwargs={"provider_id": house.provider_id})
    look = {"credential": held, "on": timezone.localdate(), "how": "document", "finding": "confirmed"}
    answer = owner.post(address, look)

    assert 400 == answer.status_code and "<details open>" in answer.content.decode()
    other = providers.add(name="Somebody Else", jurisdiction="US-CO", by=house.actor("owner"))
    elsewhere = reverse("listing_check", kwargs={"provider_id": other})
    assert 404 == owner.post(elsewhere, {**look, "evidence": "seen"}).status_code
