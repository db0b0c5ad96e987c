"""Something new that worries somebody at home: the safety questions, and at once what to do."""
