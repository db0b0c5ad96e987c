"""What asks over the network is not in the served application's memory until it is needed."""

import os
import subprocess
import sys
from pathlib import Path

LOADED = """
import sys, django
django.setup()
import glidepath.web.site.urls
print([name for name in ("urllib3", "oauthlib", "glidepath.remote") if name in sys.modules])
"""


def test_the_application_starts_without_it() -> None:
    """Every address loaded, and neither library."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.site_settings"}
    done = subprocess.run([sys.executable, "-c", LOADED], env=environment, capture_output=True, text=True, check=True,
                          cwd=Path(__file__).parents[2])  # fmt: skip

    assert "[]\n" == done.stdout
