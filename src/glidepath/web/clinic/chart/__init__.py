"""A person's chart, and opening an episode on it."""
