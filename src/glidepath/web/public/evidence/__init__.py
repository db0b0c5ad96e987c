"""What the research says: every condition and technique with the sentence that may be said, and the studies behind."""
