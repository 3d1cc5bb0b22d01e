"""Inert data that every layer shares: no behaviour beyond look-ups, no disk, no libraries."""
