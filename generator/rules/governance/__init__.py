"""Offices, plans, talks, campaigns, events and money, as the Terms of Reference order them."""
