"""What builds and checks cost as content grows, and beside other generators: `make bench`."""
