"""Between visits: who has to be looked at now, and one person on one screen before they come."""
