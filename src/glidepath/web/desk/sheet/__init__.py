"""The clinic's diary as it lies open: a day with everybody side by side, or somebody's week."""
