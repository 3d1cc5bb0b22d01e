"""Proof that nothing unpublished is in a built site: every octet of it is looked through."""
