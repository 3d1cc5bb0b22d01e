"""One file per generator: how a work is written for it, how it is run, and what it offers."""
