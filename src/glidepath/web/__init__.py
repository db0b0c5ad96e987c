"""The Django project: thin pages over the library."""
