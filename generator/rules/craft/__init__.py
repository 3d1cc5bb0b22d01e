"""Craft of pages: what any careful editor would mend, whatever the page is about."""
