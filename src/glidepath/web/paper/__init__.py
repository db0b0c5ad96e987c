"""Paper: a template and its data become a tagged PDF."""

import subprocess
import sys
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

SETTING = "glidepath.web.paper.setting"
"""Run as a process of its own: typst and its fonts stay out of the server's memory, and a fault of theirs too."""
PATIENCE_SECONDS = 30


def typeset(template: Traversable, data: Mapping[str, Any]) -> bytes:
    """Set a typst template, which finds the data as JSON in `sys.inputs.data`; answers the PDF.

    Raises: RuntimeError with what typst said.
    """
    sent = {"template": template.read_text(), "data": msgspec.json.encode(data).decode()}
    done = subprocess.run([sys.executable, "-m", SETTING], input=msgspec.json.encode(sent), capture_output=True,
                          timeout=PATIENCE_SECONDS, check=False)  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{template.name} could not be set: {done.stderr.decode()[-2000:]}")
    return done.stdout
