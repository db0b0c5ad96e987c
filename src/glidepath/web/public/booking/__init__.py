"""Booking a time without an account."""
