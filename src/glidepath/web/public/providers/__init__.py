"""Find a provider: who offers care near a place, what they hold, and who looked at it."""
