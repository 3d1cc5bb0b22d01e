"""Redirects from identifiers that are no longer used."""
