"""Glidepath's commands, run as anybody runs them: in a process of their own."""

import os
import subprocess
import sys
from pathlib import Path


def glidepath(*words: str, home: Path | None = None, columns: int = 100) -> subprocess.CompletedProcess[str]:
    """Run a command and give what it said and how it ended."""
    left = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "GLIDEPATH_HTTPS", "GLIDEPATH_DEBUG", "GLIDEPATH_HOME"}
    environment = {name: value for name, value in os.environ.items() if name not in left}
    environment |= {"COLUMNS": str(columns)} | ({"GLIDEPATH_HOME": str(home)} if home else {})
    return subprocess.run([sys.executable, "-m", "glidepath", *words], env=environment, capture_output=True, text=True,
                          cwd=Path(__file__).parents[2], check=False)  # fmt: skip
