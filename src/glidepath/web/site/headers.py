"""Headers on every answer that Django 5.2 does not set itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",  # the picture to scan when an authenticator app is added
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""Nothing from elsewhere, nothing inline: a script slipped into a page does not run."""

PERMISSIONS = "camera=(), geolocation=(), microphone=()"


class ContentSecurityPolicy:
    """Adds the policy, and keeps pages about people out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers set; a view's own Cache-Control stands."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("X-Frame-Options", "DENY")  # for browsers that do not know `frame-ancestors`
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response
