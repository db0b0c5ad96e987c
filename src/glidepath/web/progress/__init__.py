"""Progress for any page: what was measured in an episode, drawn and told, for a clinician or a person."""
