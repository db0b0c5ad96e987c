"""The list of people, and adding one."""
