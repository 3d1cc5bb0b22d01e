"""What works align with: goals, agendas, standards and indicators."""
