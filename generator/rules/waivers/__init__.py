"""Waivers: what they let pass, and whether they may."""
