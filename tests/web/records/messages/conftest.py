"""A diary, a mail server, and the settings that name it."""

from collections.abc import Iterator

import pytest

from glidepath.web.records.actions import people
from tests import mailbox
from tests.web.diaries import Open, open_diary
from tests.web.house import House
from tests.web.records.messages.visits import use


@pytest.fixture
def diary(house: House) -> Open:
    """The clinician's diary, open to everybody; the first person has an e-mail address."""
    people.change(house.person_id, email="mia@example.org", phone="555-0100", by=house.actor("desk"))
    return open_diary(house, provider_id=house.provider_id, online=True)


@pytest.fixture
def box(settings) -> Iterator[mailbox.Box]:
    """A mail server without ceremony, named in the settings."""
    with mailbox.served() as served:
        use(settings, f"smtp+plain://127.0.0.1:{served.port}")
        yield served
