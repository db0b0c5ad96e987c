"""The waitlist, for somebody without an account."""
