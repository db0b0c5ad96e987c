"""The visit screen: what is known when a visit opens, where it stands, and what the screen shows of it."""
