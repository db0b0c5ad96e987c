"""The body of one person over a complaint: what was found, treated, and changed, where it is."""
