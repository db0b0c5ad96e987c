"""Rows and records of real sources, turned into values: pure translation, no file is opened here."""
