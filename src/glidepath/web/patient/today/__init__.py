"""What somebody does today, and what they write down about it."""
