"""Who is overdue against their plan of care."""
