"""Sets a template with its data as a tagged PDF (PDF/UA-1) that a screen reader can follow; run as a process."""

import json
import sys

import typst


def main() -> None:
    """Read template and data from the input and write the PDF to the output."""
    sent = json.load(sys.stdin.buffer)
    template, inputs = sent["template"].encode(), {"data": sent["data"]}
    sys.stdout.buffer.write(typst.compile(template, format="pdf", pdf_standards="ua-1", sys_inputs=inputs))


if __name__ == "__main__":
    main()
