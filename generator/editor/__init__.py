"""What an editor is told while a page is written: what may stand there, what it means, and what is wrong."""
