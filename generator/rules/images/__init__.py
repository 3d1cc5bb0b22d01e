"""Image files of pages."""
