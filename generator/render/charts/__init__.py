"""Charts as frozen values: where each bar, word and point stands. Templates only write them down."""
