"""Views of content pages: one builder per family of content types."""
