"""One's own progress for somebody else: a link that expires and can be revoked."""
