"""Steps of the interview with rules of their own: ticking signs, putting a fact right."""
