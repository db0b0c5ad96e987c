"""Glidepath runs hands-on soft-tissue care from the first self-check to a recovery that can be shown."""
