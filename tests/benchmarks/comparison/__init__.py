"""The same works through this generator and through its peers: what each run costs and what it writes."""
