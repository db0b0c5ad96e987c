"""Booking somebody: one visit or a series, what fits shown first, then all in one go."""
