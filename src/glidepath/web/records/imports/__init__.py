"""Imports of large files: streamed, in transactions of many rows, gone on with after a kill."""
