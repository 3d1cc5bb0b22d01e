"""Who owns what, under what licence it is shown, and by whose leave."""
