"""Pages of the handbook that are made from the rules: one for each, all of them, and the clauses."""
