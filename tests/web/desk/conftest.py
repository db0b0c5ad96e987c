"""The clinician's diary, the front desk's browser, and the browser and served demo clinic of the clinic's own tests."""

import pytest

from tests.web.clinic.conftest import browser, demo, served
from tests.web.diaries import open_diary

__all__ = ["browser", "demo", "served"]


@pytest.fixture
def diary(house):
    """The clinician's diary."""
    return open_diary(house)


@pytest.fixture
def desk(house, sign_in):
    """The front desk's browser."""
    return sign_in(house.accounts["desk"])
