"""One person's own trial: with what is tried and without it, in an order left to chance, planned and judged here."""
