"""How people are after the end of care, and how many did not say."""
