"""The headache diary: an entry for each day the head ached, a month at a glance, and four weeks counted."""
