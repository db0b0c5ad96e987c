"""Effects from what studies report, each with the conversion that made it."""
