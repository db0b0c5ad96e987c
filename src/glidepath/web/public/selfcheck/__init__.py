"""The self-check: one question at a time, nothing kept."""
