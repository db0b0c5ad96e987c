"""Static files, text compressed: on a slow line the stylesheet costs a fifth."""

import gzip
import os
from pathlib import Path
from typing import Any

from django.conf import settings
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

TEXT = (".css", ".js", ".svg")
"""What shrinks; pictures and fonts are compressed by themselves."""


class Compressed(WhiteNoiseMiddleware):
    """Keeps a gzip twin of every text file in the data folder, made when the server starts."""

    def get_static_file(self, path: str, url: str, stat_cache: dict[str, Any] | None = None) -> StaticFile:
        """The file with its twin; a file that is not there is refused as before."""
        plain = super().get_static_file(path, url, stat_cache)
        if not path.endswith(TEXT):
            return plain
        twin = _twin(path, url)
        stats = None if stat_cache is None else {**stat_cache, twin: os.stat(twin)}
        headers = [(name, value) for name, value in plain.alternatives[0][2] if name != "Content-Length"]
        return StaticFile(path, headers, stat_cache=stats, encodings={"gzip": twin})


def _twin(path: str, url: str) -> str:
    """Write the compressed twin of a file and give its path; the same bytes for the same file."""
    twin = Path(settings.HOME) / "static" / f"{url.strip('/')}.gz"
    twin.parent.mkdir(parents=True, exist_ok=True)
    made = gzip.compress(Path(path).read_bytes(), mtime=0)
    if not twin.exists() or twin.read_bytes() != made:
        written = twin.with_suffix(f".{os.getpid()}")
        written.write_bytes(made)
        written.replace(twin)
    return str(twin)
