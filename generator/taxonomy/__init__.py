"""Vocabularies: goals, topics, kinds, indicators, agendas, standards and places."""
