"""Measuring one's own range with a phone."""
