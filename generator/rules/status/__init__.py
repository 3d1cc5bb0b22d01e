"""The life cycle of a page, and the consent behind it."""
