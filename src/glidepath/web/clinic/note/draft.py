"""The draft of a note, written from the visit the moment it ends."""

from uuid import UUID

import msgspec

from glidepath.assess import drawing_words
from glidepath.catalogue import pain_kinds, shelf
from glidepath.visit import Note, Opening, State, note
from glidepath.web.clinic.drawing.drawn import drawing_of
from glidepath.web.records.access import Access
from glidepath.web.records.actions import notes
from glidepath.web.records.queries import drawings

HEADINGS = (("subjective", "Subjective"), ("objective", "Objective"), ("assessment", "Assessment"), ("plan", "Plan"))


def write_draft(visit_id: UUID, state: State, opening: Opening, *, seen: Access) -> str:
    """Write the note of a visit that has ended and answer its hash."""
    row = drawings.of_visit(visit_id, clinic_id=seen.clinic_id)
    drawn = drawing_words(drawing_of(row), body=shelf().body, kinds=pain_kinds()) if row else ""
    written = note(state, opening=opening, shelf=shelf(), drawn=drawn)
    content = msgspec.to_builtins(written)
    return notes.write(visit_id, text=as_text(written), content=content, by=seen.actor)


def as_text(written: Note) -> str:
    """The note as plain text, the table as lines: what is hashed and signed."""
    parts = []
    for name, heading in HEADINGS:
        lines = list(getattr(written, name))
        if name == "objective":
            lines += [
                f"{row.sign}: {row.before} before, {row.after} after, {row.change}, {row.verdict} (error: {row.error})."
                for row in written.table
            ]
        parts.append("\n".join([heading.upper(), *lines]))
    spent = written.minutes
    parts.append(f"Minutes: {spent.total:g} in all, {spent.assessment:g} assessing, {spent.treatment:g} treating.")
    if written.sources:
        parts.append("\n".join(["SOURCES", *written.sources]))
    return "\n\n".join(parts)
