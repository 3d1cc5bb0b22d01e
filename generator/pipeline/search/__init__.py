"""The search index: Pagefind's, in shards, each a function of its records alone."""
