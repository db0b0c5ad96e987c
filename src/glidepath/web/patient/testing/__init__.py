"""Tests at home without sensors, and activities in the person's own words."""
