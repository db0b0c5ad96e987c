"""What the shell around every page needs to know."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def context(request: HttpRequest) -> dict[str, Any]:
    """Values for the shell, the same for both template engines."""
    return {"demo": settings.DEMO, "path": request.path}
