"""DEXA scans of a person: what they show, and the ways in which they come."""
