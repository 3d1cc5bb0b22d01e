"""References from one page to another."""
