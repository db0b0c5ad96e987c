"""What is told before a visit, by the link of a booking: step by step, kept as it is sent."""
