"""Index to files for machines: one file per format."""
