"""Something new that worries somebody at home: the safety questions in short, and what to do at once."""
