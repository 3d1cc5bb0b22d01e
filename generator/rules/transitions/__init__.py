"""Changes: what a page may become, seen from a revision before the change."""
