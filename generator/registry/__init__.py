"""Registries: bodies, publishers, approvals and plans, each a file of records."""
