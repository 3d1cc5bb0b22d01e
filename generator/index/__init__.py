"""The released pages by everything a reader may look for."""
