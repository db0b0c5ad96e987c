"""The key that signs sessions: from the environment, or made once and kept in the data folder."""

import os
import secrets
from pathlib import Path


def key(*, home: Path, given: str) -> str:
    """The signing key: `given` when there is one, else the one kept in `home`, made at first use."""
    if given:
        return given
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = home / "secret-key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        made = secrets.token_urlsafe(50)
        file.write(made)
    return made
