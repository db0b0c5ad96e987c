"""Calendar feeds: made, told once, revoked, and followed."""
