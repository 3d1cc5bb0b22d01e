"""Links and images of bodies."""
