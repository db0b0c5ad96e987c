"""The key that signs sessions."""

import stat

from glidepath.web.site import secret


def test_a_given_key_is_used(tmp_path):
    """What the environment says stands, and nothing is written."""
    assert "given" == secret.key(home=tmp_path, given="given")
    assert [] == list(tmp_path.iterdir())


def test_a_key_is_made_once_and_kept_to_oneself(tmp_path):
    """The second start finds the key of the first, in a file nobody else may read."""
    made = secret.key(home=tmp_path / "new", given="")

    assert made == secret.key(home=tmp_path / "new", given="")
    assert len(made) >= 50
    assert 0o600 == stat.S_IMODE((tmp_path / "new" / "secret-key").stat().st_mode)
