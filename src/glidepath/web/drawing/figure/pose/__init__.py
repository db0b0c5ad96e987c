"""From joint angles to a body in space, and what moves between two such bodies."""
