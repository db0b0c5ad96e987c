"""What somebody in pain reads before a first visit."""
