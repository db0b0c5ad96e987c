"""The Django project: settings, addresses, sign-in and the shell every page stands in."""
