"""Static knowledge-base generator of United for Smart Sustainable Cities."""
