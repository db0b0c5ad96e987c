"""The note on paper: what is said on it, and its template."""

from importlib import resources
from typing import Any

from glidepath.visit import Note
from glidepath.web.clinic.note.draft import HEADINGS
from glidepath.web.paper import typeset
from glidepath.web.records.access import Access

TEMPLATE = resources.files("glidepath.web.clinic.note") / "note.typ"


def as_pdf(*, seen: Access, visit: dict[str, Any], kept: dict[str, Any], note: Note, condition: Any, **_: Any) -> bytes:
    """Set a note, signed or draft, with its addenda."""
    person = seen.person or {}
    data = {
        "clinic": seen.clinic_name,
        "demo": seen.demo,
        "person": f"{person['given_name']} {person['family_name']}",
        "born": person["born"].isoformat(),
        "record": person["record_number"],
        "visit": visit["number"],
        "date": visit["started_at"].date().isoformat(),
        "clinician": visit["clinician_name"],
        "condition": condition.name,
        "sections": [{"name": name, "heading": heading, "lines": getattr(note, name)} for name, heading in HEADINGS],
        "table": note.table,
        "sources": note.sources,
        "minutes": note.minutes,
        "signed": _signed(kept),
        "hash": kept["hash"],
        "addenda": [
            {"text": item["text"], "by": item["by_name"], "at": f"{item['at']:%Y-%m-%d %H:%M} UTC"}
            for item in kept["addenda"]
        ],
    }
    return typeset(TEMPLATE, data)


def _signed(kept: dict[str, Any]) -> str:
    """Who signed and when; empty for a draft."""
    if kept["signed_at"] is None:
        return ""
    return f"Signed by {kept['signed_by_name']} on {kept['signed_at']:%Y-%m-%d %H:%M} UTC"
