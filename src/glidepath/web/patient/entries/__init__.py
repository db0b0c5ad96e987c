"""What a person writes down at home, from a form or from a device that was without reception."""
