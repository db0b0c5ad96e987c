"""Holds the library of protocols against a musculoskeletal model of others and against a table of textbook actions."""
