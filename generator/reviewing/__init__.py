"""What a change does, for those who decide on it: values, one summary and one dossier."""
