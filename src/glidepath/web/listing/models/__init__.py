"""The tables, one a file. `records` writes them; the public pages read them through this app's own functions."""

from glidepath.web.listing.models.certificate import Certificate
from glidepath.web.listing.models.identity import Identity
from glidepath.web.listing.models.import_run import ImportRun
from glidepath.web.listing.models.licence import Licence
from glidepath.web.listing.models.postal_area import PostalArea
from glidepath.web.listing.models.provider import Provider
from glidepath.web.listing.models.verification import Verification

__all__ = ["Certificate", "Identity", "ImportRun", "Licence", "PostalArea", "Provider", "Verification"]
