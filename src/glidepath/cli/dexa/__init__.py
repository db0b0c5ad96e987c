"""`glidepath dexa`: DEXA scans read, fetched, and held against one another."""
