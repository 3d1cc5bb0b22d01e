"""What the Terms of Reference ask of the site itself."""
