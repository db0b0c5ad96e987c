"""A person's progress as they read it, on a page and on paper."""
