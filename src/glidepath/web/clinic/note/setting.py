"""Sets a note, given as JSON, as a tagged PDF (PDF/UA-1) that a screen reader can follow; run as a process."""

import sys
from importlib import resources

import typst

TEMPLATE = resources.files("glidepath.web.clinic.note") / "note.typ"


def main() -> None:
    """Read the note from the input and write the PDF to the output."""
    note = sys.stdin.buffer.read().decode()
    with resources.as_file(TEMPLATE) as template:
        made = typst.compile(str(template), format="pdf", pdf_standards="ua-1", sys_inputs={"note": note})
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
