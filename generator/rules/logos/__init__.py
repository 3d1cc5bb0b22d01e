"""Logos: those of agencies, and that of the initiative."""
