"""The files that a person's own pages need with no network, and the version that changes when one of them does."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static

HERE = Path(__file__).parents[1] / "static"
SHARED = (
    "css/glidepath.css", "img/mark.svg", "js/keeping.js", "img/icon-180.png", "img/icon-192.png", "img/icon-512.png",
    "img/icon-maskable-512.png",
)  # fmt: skip
"""Files of the shell that these pages use."""


@cache
def paths() -> tuple[str, ...]:
    """Give the addresses of the files: all of this app's, and what it uses of the shell."""
    own = sorted(str(file.relative_to(HERE)) for file in HERE.rglob("*.*") if file.is_file())
    return tuple(static(name) for name in (*SHARED, *own))


@cache
def version() -> str:
    """Give the hash of all of them with their names; another as soon as a byte changes."""
    made = sha256()
    for name in (*SHARED, *(str(file.relative_to(HERE)) for file in sorted(HERE.rglob("*.*")) if file.is_file())):
        made.update(name.encode())
        made.update(Path(str(finders.find(name))).read_bytes())
    return made.hexdigest()[:16]
