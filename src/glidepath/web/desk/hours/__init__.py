"""Working hours, days that are not as usual, types of visit, rooms, and whether anybody may book."""
