"""Adding scans from a file and by hand: a form, a preview, and only then are they kept."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from glidepath.catalogue import Tongue, tongue
from glidepath.exchange.dexa import Read
from glidepath.track.dexa import Precision, Tissue, part_words
from glidepath.web.patient.dexa.adding.asking import LARGEST, PRECISE, UNITS, Given, Problem, given, precision, read
from glidepath.web.patient.dexa.adding.typed import ROWS, Typed, name_of, read_typed, typed
from glidepath.web.patient.dexa.previewing import Coming, previewed
from glidepath.web.records import access
from glidepath.web.spoken import own_page


@access.person("scan.add", reads="dexa_add")
def from_file(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """From a file or pasted text; whatever is wrong with it, it stands in the form again and can be mended there."""
    spoken = tongue(language, "own")
    if request.method != "POST" or "change" in request.POST:
        return _form(request, seen, person_id, given(request) if request.method == "POST" else Given(), spoken)
    asked = given(request)
    try:
        reads = read(asked, spoken=spoken, today=timezone.localdate())
        own = precision(asked.precision, spoken=spoken)
    except Problem as problem:
        return _form(request, seen, person_id, asked, spoken, problem)
    coming = _coming(reads, own, "file", asked.name, tuple(asked.fields()), "dexa_add")
    return previewed(request, seen, person_id, coming, spoken)


@access.person("scan.add", reads="dexa_type")
def by_hand(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """One scan typed from a report on paper."""
    spoken = tongue(language, "own")
    if request.method != "POST" or "change" in request.POST:
        return _typing(request, seen, person_id, typed(request), spoken)
    asked = typed(request)
    try:
        reads = read_typed(asked, spoken=spoken, today=timezone.localdate())
        own = precision(asked.precision, spoken=spoken)
    except Problem as problem:
        return _typing(request, seen, person_id, asked, spoken, problem)
    coming = _coming(reads, own, "typed", "", tuple(asked.fields()), "dexa_type")
    return previewed(request, seen, person_id, coming, spoken)


def _coming(
    reads: Sequence[Read], own: Sequence[Precision], source: str, file: str, carried: tuple[tuple[str, str], ...],
    page: str,
) -> Coming:  # fmt: skip
    """What a preview is made of."""
    return Coming(reads=tuple(reads), left_out=(), precision=tuple(own), source=source, file=file, carried=carried,
                  page=page, changes=True)  # fmt: skip


def _form(
    request: HttpRequest, seen: access.Access, person_id: UUID, asked: Given, spoken: Tongue,
    problem: Problem | None = None,
) -> HttpResponse:  # fmt: skip
    """The form of a file with everything that was given."""
    context = {"given": asked, "largest": LARGEST // 1000, **_common(seen, asked, spoken, problem)}
    return own_page(request, "patient/dexa_add.html", context, status=422 if problem else 200, spoken=spoken,
                    name="dexa_add", person_id=person_id)  # fmt: skip


def _typing(
    request: HttpRequest, seen: access.Access, person_id: UUID, asked: Typed, spoken: Tongue,
    problem: Problem | None = None,
) -> HttpResponse:  # fmt: skip
    """The form of a scan on paper with everything that was typed."""
    rows = [(part_words(region, side, spoken), [(tissue, name_of(region, side, tissue)) for tissue in Tissue])
            for region, side in ROWS]  # fmt: skip
    context = {"given": asked, "rows": rows, "today": timezone.localdate(), **_common(seen, asked, spoken, problem)}
    return own_page(request, "patient/dexa_type.html", context, status=422 if problem else 200, spoken=spoken,
                    name="dexa_type", person_id=person_id)  # fmt: skip


def _common(seen: access.Access, asked: Given | Typed, spoken: Tongue, problem: Problem | None) -> dict[str, Any]:
    """What both forms show."""
    fields = [(part_words(region, spoken=spoken), [(tissue, f"precision-{tissue}-{region}") for tissue in Tissue])
              for region in PRECISE]  # fmt: skip
    return {
        "person": seen.person, "units": UNITS, "tissues": list(Tissue), "precise": fields,
        "problem": str(problem) if problem else "", "no_unit": bool(problem and problem.unit),
        "precision_given": any(asked.precision.values()),
    }  # fmt: skip
