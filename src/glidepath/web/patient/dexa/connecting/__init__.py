"""Scans from BodySpec: fetched by whoever signs in there, or by themselves for a partner."""
