"""Views of lists: one page for each value of each dimension, and for each crossing of two."""
