"""The note of a visit: its draft, its page, its signature, its paper."""
