"""Public pages scored by the audits, weights and curves that Lighthouse publishes: our own reckoning."""
