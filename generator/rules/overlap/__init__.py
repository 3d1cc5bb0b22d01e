"""Overlap: works and passages that look like others."""
