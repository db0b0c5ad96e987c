"""A person's own pain drawing in the clinic: drawing it, and what it says beside what the clinic knows."""
