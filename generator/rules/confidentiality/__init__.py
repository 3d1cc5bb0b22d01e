"""Confidentiality: what stays among the participants."""
