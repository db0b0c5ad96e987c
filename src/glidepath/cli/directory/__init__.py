"""`glidepath directory …`: imports of registers, boards' files and postal areas, and a search of the directory."""
