"""A person's last ninety days."""
