"""What the environment says of BodySpec: whole or refused."""

import pytest

from glidepath.web.site import scans

NOTHING = {"client": "", "partner": "", "secret": "", "hook": ""}


def test_without_anything_nothing_is_set_up():
    """Nobody signs in, nothing is fetched, nobody is heard."""
    found = scans.config(**NOTHING)

    assert {""} == set(found.values()) and "BODYSPEC_CLIENT_ID" in found


@pytest.mark.parametrize(("given", "says"), [
    ({"partner": "p"}, "belong together"), ({"secret": "s"}, "belong together"), ({"hook": "short"}, "shorter than 24"),
    ({"hook": "a secret that is long enough but has spaces"}, "letters, digits"),
    ({"api": "app.bodyspec.com"}, "BODYSPEC_API is no address"), ({"token": "ftp://x"}, "BODYSPEC_TOKEN is no address"),
])  # fmt: skip
def test_what_is_half_or_wrong_is_refused(given, says):
    """With the name of the variable."""
    with pytest.raises(ValueError, match=says):
        scans.config(**(NOTHING | given))
