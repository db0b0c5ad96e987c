"""The WSGI door, for granian."""

import gc
import os

from django.core.cache import close_caches
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import reset_queries
from django.utils.module_loading import import_string

from glidepath.catalogue import LANGUAGES, self_check, shelf, tongue, understanding

OBJECTS_BETWEEN = 10_000
"""New objects between two looks for garbage: at Python's 700 a tenth of each page's time went into looking."""

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "glidepath.web.site.settings")
application = get_wsgi_application()
request_started.disconnect(reset_queries)  # for nothing: only DEBUG keeps queries, and keeps but the last of them
request_finished.disconnect(close_caches)  # for nothing: the cache lies in memory and has no connection
shelf()  # read once here, so that nobody's first page waits for it
self_check()
understanding()
for language in LANGUAGES:
    tongue(language)
gc.collect()
gc.freeze()  # what is loaded by now stays: it need not be looked through again
gc.set_threshold(OBJECTS_BETWEEN, 20, 20)
if os.environ.get("GLIDEPATH_WORK") == "1":
    import_string("glidepath.web.records.work.beside")()  # by name: it needs the apps, which are loaded by now
