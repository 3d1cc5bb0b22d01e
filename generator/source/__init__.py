"""Text in, documents and records out, every value with its place."""
