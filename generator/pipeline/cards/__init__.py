"""Pictures of pages for those who show links to them."""
