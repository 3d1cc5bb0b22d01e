"""Rules about translations: what they were made from, and who answers for them."""
