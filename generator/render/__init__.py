"""Index to views, and views to HTML: nothing here knows the engine that writes it."""
