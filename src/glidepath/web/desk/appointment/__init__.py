"""One appointment: what it is, moved and cancelled, by itself or with the rest of its series."""
