"""The clinician's pages: people, a person's chart, the visit screen, the note."""
