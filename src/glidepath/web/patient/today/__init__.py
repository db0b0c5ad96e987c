"""About five minutes today, and how it went."""
