"""Which page of a long list is asked for."""

from django.http import HttpRequest


def page_asked(request: HttpRequest) -> int:
    """The number in `?page=`, 1 where it is none."""
    asked = request.GET.get("page", "1")
    return max(1, int(asked)) if asked.isdecimal() else 1
