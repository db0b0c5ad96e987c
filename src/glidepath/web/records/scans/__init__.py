"""Scans that come over the network: who asks for them, what was told of them, and when they are fetched."""
