"""A person's progress: every measure over time, what of it is real, and left against right."""
