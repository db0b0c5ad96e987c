"""What the site was told of BodySpec by its environment."""

from django.conf import settings
from django.urls import reverse


def connects() -> bool:
    """Whether a person can sign in at BodySpec from here: a client of ours, and an address that they are sent back to.

    Their answer carries a code, so it comes back encrypted or not at all.
    """
    return bool(settings.BODYSPEC_CLIENT_ID) and settings.GLIDEPATH_ADDRESS.startswith("https://")


def back() -> str:
    """The address that a person is sent back to, as it has to be registered with the client."""
    return f"{settings.GLIDEPATH_ADDRESS}{reverse('dexa_back')}"
