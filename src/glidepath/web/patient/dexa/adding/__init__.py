"""Adding scans: from a file or by hand, each with a preview before anything is kept."""
