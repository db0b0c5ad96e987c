"""The site's settings for tests: as it is served, in a folder that vanishes, with a cheap password hash."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

HOME_OF_TESTS = Path(tempfile.mkdtemp(prefix="glidepath-tests-"))
atexit.register(shutil.rmtree, HOME_OF_TESTS, ignore_errors=True)
os.environ["GLIDEPATH_HOME"] = str(HOME_OF_TESTS)
os.environ.setdefault("GLIDEPATH_DEBUG", "0")
os.environ.setdefault("GLIDEPATH_HTTPS", "0")

from glidepath.web.site.settings import *  # noqa: E402, F403
from glidepath.web.site.settings import DATABASES  # noqa: E402

SECRET_KEY = "tests only"
GLIDEPATH_WRITER = "inline"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": HOME_OF_TESTS / "test.sqlite3"}
