"""Pages that anybody may read: no sign-in, nothing on record within reach."""
