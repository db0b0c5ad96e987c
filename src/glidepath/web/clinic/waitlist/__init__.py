"""Who waits for a time: the list, and putting a person of the clinic on it."""
