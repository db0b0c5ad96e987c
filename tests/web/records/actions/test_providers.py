"""Entries, what their holders hold, and the looks at it."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import msgspec
import pytest
from django.db import IntegrityError, transaction

from glidepath.catalogue.credentials import credentials
from glidepath.directory import Standing
from glidepath.web.listing import entries, on_day
from glidepath.web.listing.models import PostalArea, Provider, Verification
from glidepath.web.records import audit
from glidepath.web.records.actions import providers
from glidepath.web.records.errors import Conflict, NotHere, Unfit
from glidepath.web.records.models import AccessEntry

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = NOON.date()
LICENCE = {"kind": "physical_therapist", "jurisdiction": "US-CO", "number": "7"}
LOOK = {"how": "board_page", "finding": "confirmed", "evidence": "page printed", "on": DAY}


@pytest.fixture
def owner(house):
    """The owner, on a day of March."""
    return msgspec.structs.replace(house.actor("owner"), at=NOON)


@pytest.fixture
def licence(house, owner):
    """A licence of the clinician's, which nobody has checked."""
    return providers.add_licence(house.provider_id, **LICENCE | {"number": " 7 ", "jurisdiction": "us-co"}, by=owner)


def shown(house, on=DAY):
    """The clinician's entry on a day."""
    return on_day.today(entries.in_clinic(house.provider_id, house.clinic_id), on=on, known=credentials())


def test_a_licence_is_unchecked_until_somebody_else_has_looked(house, owner, licence):
    """The holder's own look is kept and never counts; the owner's does, from its day on, and the log knows both."""
    assert [Standing.UNCHECKED] == [one.state.standing for one in shown(house).licences]
    providers.check(licence, **LOOK, by=msgspec.structs.replace(house.actor(), at=NOON))
    own = shown(house).licences[0]
    assert own.looks[0].own and own.state.standing is Standing.UNCHECKED

    providers.check(licence, **LOOK, by=owner)

    assert shown(house).practice.licensed and not shown(house, DAY - timedelta(days=1)).practice.licensed
    logged = list(AccessEntry.objects.filter(verb="providers.check").values_list("actor_id", flat=True))
    assert [house.accounts["clinician"], house.accounts["owner"]] == logged
    assert audit.verify().broken is None


def test_it_lapses_by_itself_on_its_day(house, owner):
    """Nothing is written between the day on which it counts and the day on which it does not."""
    held = providers.add_certificate(house.provider_id, body="active_release_techniques", module="spine",
                                     issued=date(2025, 6, 1), by=owner)  # fmt: skip
    providers.check(held, **LOOK, by=owner)
    before, after = (shown(house, day).certificates[0].state for day in (date(2026, 5, 31), date(2026, 6, 1)))

    assert (Standing.CURRENT, Standing.LAPSED) == (before.standing, after.standing)


@pytest.mark.parametrize("change", [
    {"evidence": " "}, {"how": "guess"}, {"finding": "fine"}, {"on": DAY + timedelta(days=1)},
])  # fmt: skip
def test_a_look_says_how_what_and_by_what(house, owner, licence, change):
    """Half a look is refused, and one of a day to come."""
    with pytest.raises(Unfit):
        providers.check(licence, **{**LOOK, **change}, by=owner)
    assert 0 == Verification.objects.count()


def test_a_look_is_never_changed(house, owner, licence):
    """The database refuses, whoever asks."""
    providers.check(licence, **LOOK, by=owner)
    for change in (lambda: Verification.objects.update(by="Somebody"), lambda: Verification.objects.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


@pytest.mark.parametrize("verb", [
    lambda id, by: providers.change(id, phone="1", by=by),
    lambda id, by: providers.add_licence(id, kind="physician", jurisdiction="US-CO", number="1", by=by),
    lambda id, by: providers.add_certificate(id, body="astym", module="", issued=DAY, by=by),
])  # fmt: skip
def test_another_clinics_entry_is_not_there(house, neighbour, verb):
    """As one that does not exist; so is its credential."""
    for id in (neighbour.provider_id, uuid4()):
        with pytest.raises(NotHere):
            verb(id, house.actor("owner"))
    theirs = providers.add_licence(neighbour.provider_id, kind="physician", jurisdiction="US-CO", number="1",
                                   by=neighbour.actor("owner"))  # fmt: skip
    with pytest.raises(NotHere):
        providers.check(theirs, **LOOK, by=house.actor("owner"))


def test_what_the_catalogue_does_not_know_is_refused(house, owner):
    """Fields, languages, kinds, bodies and their modules, numbers."""
    for values in ({"rank": 1}, {"languages": ["xx"]}, {"npi": 1234567890}, {"name": " "}, {"website": "ftp:x"}):
        with pytest.raises(Unfit):
            providers.change(house.provider_id, by=owner, **values)
    with pytest.raises(Unfit):
        providers.add_licence(house.provider_id, kind="healer", jurisdiction="US-CO", number="1", by=owner)
    for body, module in (("nobody", ""), ("active_release_techniques", ""), ("active_release_techniques", "toe")):
        with pytest.raises(Unfit):
            providers.add_certificate(house.provider_id, body=body, module=module, issued=DAY, by=owner)


def test_nothing_is_on_file_twice(house, neighbour, owner, licence):
    """The same licence of one entry, the same number of two; and the caller's transaction stays whole."""
    with transaction.atomic():
        with pytest.raises(Conflict, match="on file already"):
            providers.add_licence(house.provider_id, **LICENCE, by=owner)
        providers.change(house.provider_id, npi=1234567893, by=owner)
    with pytest.raises(Conflict, match="this number"):
        providers.change(neighbour.provider_id, npi=1234567893, by=neighbour.actor("owner"))


def test_an_entry_stands_where_its_postal_area_lies(house, owner):
    """Without a point of its own; a point that was given stands; an unknown area has none."""
    PostalArea.objects.create(country="US", postal_code="80302", name="Boulder", key="boulder", latitude=40.0,
                              longitude=-105.3)  # fmt: skip
    for values, latitude in (({"postal_code": "80302"}, 40.0), ({"postal_code": "80302-1234"}, 40.0),
                             ({"postal_code": "80302", "latitude": 1.0, "longitude": 2.0}, 1.0),
                             ({"postal_code": "99999"}, None)):  # fmt: skip
        providers.change(house.provider_id, by=owner, **values)
        assert latitude == Provider.objects.get(id=house.provider_id).latitude
