"""The clinic's entries in the public directory: claimed with proof, answered for, and checked."""
