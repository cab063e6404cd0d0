"""Which clauses are about who writes: whatever they tell is withheld by default, up to where somebody else comes in."""
