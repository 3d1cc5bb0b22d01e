"""How build time, check time, memory and page size grow with the number of pages: `make bench`."""
