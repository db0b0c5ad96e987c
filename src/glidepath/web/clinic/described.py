"""What the interface for programs takes, said once beside each view and told to programs as OpenAPI."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern

View = Callable[..., HttpResponse]
PART = re.compile(r"<(?:(\w+):)?(\w+)>")
"""A part of an address: its kind, where it has one, and its name."""
SCHEMAS = "#/components/schemas/"


def takes(body: type | None = None, /, **query: dict[str, Any]) -> Callable[[View], View]:
    """Say beside a view what body it decodes, and the schema of each parameter of its query."""

    def mark(view: View) -> View:
        if body is not None:
            view.body = body  # type: ignore[attr-defined]
        view.query = query  # type: ignore[attr-defined]
        return view

    return mark


def by_method(**views: View) -> View:
    """One address whose methods are views of their own, each with its own guard."""

    def view(request: HttpRequest, **parts: Any) -> HttpResponse:
        chosen = views.get(request.method or "")
        return chosen(request, **parts) if chosen else HttpResponseNotAllowed(views)

    view.methods = views  # type: ignore[attr-defined]
    return view


def describe(patterns: Sequence[URLPattern], *, title: str, root: str) -> dict[str, Any]:
    """The OpenAPI description of every address made by `by_method`."""
    found = {str(one.pattern): one.callback.methods for one in patterns if hasattr(one.callback, "methods")}
    bodies = {view.body for methods in found.values() for view in methods.values() if hasattr(view, "body")}
    ordered = sorted(bodies, key=lambda body: body.__name__)
    _, schemas = msgspec.json.schema_components(ordered, ref_template=SCHEMAS + "{name}")
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "paths": {
            root + PART.sub(r"{\2}", route): {
                method.lower(): _operation(view, PART.findall(route)) for method, view in methods.items()
            }
            for route, methods in found.items()
        },
        "components": {
            "schemas": schemas,
            "securitySchemes": {"session": {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}},
        },
    }


def _operation(view: Any, parts: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """One method of an address, from the view's own name and words."""
    told: dict[str, Any] = {
        "operationId": view.__name__,
        "description": view.__doc__,
        "parameters": [
            *({"in": "path", "name": name, "required": True, "schema": _text(kind)} for kind, name in parts),
            *({"in": "query", "name": name, "schema": schema} for name, schema in getattr(view, "query", {}).items()),
        ],
        "responses": {"2XX": {"description": "done"}, "4XX": {"description": "refused, with the reason"}},
        "security": [{"session": []}],
    }
    if hasattr(view, "body"):
        schema = {"$ref": SCHEMAS + view.body.__name__}
        told["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return told


def _text(kind: str) -> dict[str, str]:
    """The schema of a part of an address."""
    return {"type": "string", "format": kind} if kind else {"type": "string"}
