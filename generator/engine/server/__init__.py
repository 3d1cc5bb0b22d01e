"""The site on this machine: made in memory when it is asked for, and anew as files change."""
